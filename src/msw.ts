/** Door `react-contact-segments/msw`: a segments server in memory, for stories and tests. */
export {}
