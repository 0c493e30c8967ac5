/** What becomes of an error in a function that the page gave us: it is reported like any uncaught one, and the picker goes on. */

/** What `run` gives, or `otherwise` when it throws. */
export function reported<T>(run: () => T, otherwise: T): T {
  try {
    return run()
  } catch (error) {
    reportError(error)
    return otherwise
  }
}
