/** A script as V8 compiled it, kept in a file: the next thread takes that instead of compiling the same megabyte again. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { threadId } from 'node:worker_threads'

/** Shorter scripts (in characters) are compiled quicker than a file is read. */
const WORTH_KEEPING = 100_000
/** V8 compiles a function when it is first called: after so many executions most of those that are needed are there. */
const EXECUTIONS = 12

/** V8 looks only at the length of a source, so the script's key stands before what it keeps. */
const keptFor = (key: string, path: string): Buffer | undefined => {
  try {
    const kept = readFileSync(path)
    return kept.subarray(0, key.length).toString('latin1') === key ? kept.subarray(key.length) : undefined
  } catch {
    // Nothing was kept yet.
    return undefined
  }
}

export class Compiled {
  readonly script: Script
  private executions = 0
  private readonly keeping: boolean

  /** `key` tells this source from all others; `path` is the one file for all of them. */
  constructor(
    private readonly key: string,
    source: string,
    private readonly path: string,
  ) {
    const worth = source.length >= WORTH_KEEPING
    const cachedData = worth ? keptFor(key, path) : undefined
    this.script = new Script(source, { filename: 'code.gs', ...(cachedData === undefined ? {} : { cachedData }) })
    // What another V8 or another flag has made is refused.
    this.keeping = worth && (cachedData === undefined || this.script.cachedDataRejected === true)
  }

  /** An execution has ended. */
  ran(): void {
    this.executions += 1
    if (!this.keeping || this.executions !== EXECUTIONS) return
    const draft = `${this.path}.${process.pid}.${threadId}`
    try {
      writeFileSync(draft, Buffer.concat([Buffer.from(this.key, 'latin1'), this.script.createCachedData()]))
      renameSync(draft, this.path)
    } catch {
      // A folder that cannot be written costs time, nothing else.
    }
  }
}
