'use client'
/** Door `react-contact-segments`: everything for React. */
export {}
