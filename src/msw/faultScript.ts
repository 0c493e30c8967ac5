/** Which upcoming requests go wrong: scripted faults, optionally for one page only, each used up after a number of requests. */

/** Which requests a fault hits. */
export type FaultOptions = {
  /** How many requests it hits. @default 1 */
  times?: number | undefined
  /** Only requests for this page. Others are not affected. */
  page?: number | undefined
}

export type FaultScript<Fault> = {
  add: (fault: Fault, options?: FaultOptions) => void
  /** The next fault for a request of `page`, in the order they were scripted; counts as used. */
  next: (page: number | null) => Fault | undefined
  clear: () => void
}

export function createFaultScript<Fault>(): FaultScript<Fault> {
  let scripted: { fault: Fault; left: number; page: number | undefined }[] = []
  return {
    add(fault, { times = 1, page } = {}) {
      if (times > 0) scripted.push({ fault, left: times, page })
    },
    next(page) {
      const due = scripted.find((each) => each.page === undefined || each.page === page)
      if (!due) return undefined
      due.left -= 1
      if (due.left <= 0) scripted = scripted.filter((each) => each !== due)
      return due.fault
    },
    clear() {
      scripted = []
    },
  }
}
