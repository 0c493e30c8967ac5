/** Door `react-contact-segments/core`: what servers, loaders and scripts can use. Imports neither React nor TanStack Query at run time. */
export {}
