/** How a time budget in milliseconds is measured. */

/** Not every JavaScript runtime has `performance`. */
function now(): number {
  return ((globalThis as { performance?: Performance }).performance ?? Date).now()
}

/**
 * Returns a function that says whether the budget has run out, counted from its first call. Unless the budget is 0 or less,
 * that call answers no, so that a small one still makes progress.
 */
export function lateAfter(budget: number): () => boolean {
  if (budget === Infinity) return () => false
  let deadline: number | undefined
  return () => {
    if (deadline !== undefined || budget <= 0) return now() >= (deadline ?? 0)
    deadline = now() + budget
    return false
  }
}
