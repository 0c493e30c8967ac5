/** What happens to an error thrown by a callback of the page: it is reported like an uncaught one, and the picker goes on. */

/** Not every test environment has `reportError`. */
function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error)
  else
    setTimeout(() => {
      throw error
    })
}

/** Calls a callback of the page; an error in it does not undo what has happened. */
export function notify(handler: () => void): void {
  try {
    handler()
  } catch (error) {
    report(error)
  }
}

/** Callbacks whose error has been reported: once each, since they are called for every row. */
const known = new WeakSet<object>()

/** The result of the callback, or `otherwise` if it throws. */
export function reported<Given, Result>(callback: (given: Given) => Result, given: Given, otherwise: Result): Result {
  try {
    return callback(given)
  } catch (error) {
    if (!known.has(callback)) report(error)
    known.add(callback)
    return otherwise
  }
}
