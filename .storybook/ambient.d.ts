declare module '*.css'
declare module 'react-contact-segments/styles.css'
/** True while Storybook's dev server has an API key to add to `/opencx`. */
declare const __LIVE_API__: boolean
