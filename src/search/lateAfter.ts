/** The clock of a budget. */

/** Says whether so many milliseconds have passed. The first answer is no, lest a small budget never get anywhere. */
export function lateAfter(budget: number): () => boolean {
  if (budget === Infinity) return () => false
  let deadline: number | undefined
  return () => {
    if (deadline !== undefined || budget <= 0) return performance.now() >= (deadline ?? 0)
    deadline = performance.now() + budget
    return false
  }
}
