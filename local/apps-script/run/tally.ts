/** What an execution has done so far: calls by service, cells, modelled time, lines of its log. */
import { type Ms, NOTHING, sum, type Work } from './costs'

export interface CallCount {
  readonly calls: number
  readonly cellsRead: number
  readonly cellsWritten: number
  readonly members: number
  readonly ms: Ms
}

export interface LogLine {
  readonly at: number
  readonly level: string
  readonly text: string
}

/** Longer traces are cut, so that a run-away loop cannot fill the memory. */
const KEPT_TRACE = 2_000
const SHOWN_REMARK = 300

export class Tally {
  readonly byCall = new Map<string, CallCount>()
  /** The counted calls in order, with the fault that befell them or what they threw. */
  readonly trace: string[] = []
  /** What each call of the trace cost. */
  readonly paid: Ms[] = []
  readonly logs: LogLine[] = []

  /** `remark` is what is worth telling in the trace: a fault, an exception. */
  add(call: string, work: Work, ms: Ms, remark: string | undefined): void {
    const before = this.byCall.get(call)
    this.byCall.set(call, {
      calls: (before?.calls ?? 0) + 1,
      cellsRead: (before?.cellsRead ?? 0) + work.cellsRead,
      cellsWritten: (before?.cellsWritten ?? 0) + work.cellsWritten,
      members: (before?.members ?? 0) + work.members,
      ms: sum(before?.ms ?? NOTHING, ms),
    })
    if (this.trace.length >= KEPT_TRACE) return
    this.trace.push(remark === undefined ? call : `${call} (${remark.slice(0, SHOWN_REMARK)})`)
    this.paid.push(ms)
  }

  get ms(): Ms {
    return [...this.byCall.values()].reduce((total, count) => sum(total, count.ms), NOTHING)
  }
}
