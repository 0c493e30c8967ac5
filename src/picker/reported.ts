/** What becomes of an error in a function that the page gave us: it is reported like any uncaught one, and the picker goes on. */

/** Not every document of tests has `reportError`. */
function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else
    setTimeout(() => {
      throw error
    })
}

/** Tells the page of what has happened, which has happened whatever the page does. */
export function notify(handler: () => void): void {
  try {
    handler()
  } catch (error) {
    report(error)
  }
}

/** Once each: they are called for every row. */
const known = new WeakSet<object>()

/** What the function says of a thing, or `otherwise` when it throws. */
export function reported<Given, Result>(callback: (given: Given) => Result, given: Given, otherwise: Result): Result {
  try {
    return callback(given)
  } catch (error) {
    if (!known.has(callback)) report(error)
    known.add(callback)
    return otherwise
  }
}
