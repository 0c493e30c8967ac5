/** The clock of a budget. */

/** Not everything that runs JavaScript has a `performance`. */
function now(): number {
  return ((globalThis as { performance?: Performance }).performance ?? Date).now()
}

/** Says whether so many milliseconds have passed. The first answer is no, lest a small budget never get anywhere. */
export function lateAfter(budget: number): () => boolean {
  if (budget === Infinity) return () => false
  let deadline: number | undefined
  return () => {
    if (deadline !== undefined || budget <= 0) return now() >= (deadline ?? 0)
    deadline = now() + budget
    return false
  }
}
