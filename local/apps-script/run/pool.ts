/** Threads for executions: kept warm, lent to one execution at a time, ended when that is killed. */
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { FromWorker, Job, WorkerSetup } from '../wire'

export interface Shell {
  run(job: Job, source: string, listener: (message: FromWorker) => void, died: (reason: string) => void): void
  answer(reply: string): void
  /** Gives the thread back after its execution has ended. */
  free(): void
  /** Stops the thread where it is: no `finally` runs. */
  kill(): void
}

/** More idle threads than this are ended. */
const KEPT_IDLE = 8
const HEAP_MB = 512

export class Pool {
  private readonly idle: Shell[] = []
  private readonly alive = new Set<Worker>()

  constructor(
    /** Folder of the built `runner.worker.mjs` and `scope.worker.mjs`. */
    private readonly folder: string,
    private readonly time: SharedArrayBuffer,
  ) {}

  warm(count: number): void {
    while (this.idle.length < count) this.idle.push(this.spawn())
  }

  take(): Shell {
    return this.idle.pop() ?? this.spawn()
  }

  async close(): Promise<void> {
    await Promise.all([...this.alive].map((worker) => worker.terminate()))
  }

  private spawn(): Shell {
    const { port1, port2 } = new MessageChannel()
    const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const flag = new Int32Array(signal)
    const setup: WorkerSetup = { port: port2, signal, time: this.time, scope: join(this.folder, 'scope.worker.mjs') }
    const worker = new Worker(join(this.folder, 'runner.worker.mjs'), {
      workerData: setup,
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    this.alive.add(worker)
    const known = new Set<string>()
    let listener: (message: FromWorker) => void = () => {}
    let died: (reason: string) => void = () => {}
    const gone = (reason: string): void => {
      this.alive.delete(worker)
      const place = this.idle.indexOf(shell)
      if (place >= 0) this.idle.splice(place, 1)
      port1.close()
      died(reason)
    }
    port1.on('message', (message: FromWorker) => listener(message))
    worker.on('error', (error) => gone(error.message))
    worker.on('exit', () => gone('exit'))
    const shell: Shell = {
      run: (job, source, onMessage, onDeath) => {
        listener = onMessage
        died = onDeath
        const code = known.has(job.code.key) ? job.code : { ...job.code, source }
        known.add(job.code.key)
        worker.postMessage({ ...job, code })
      },
      answer: (reply) => {
        port1.postMessage(reply)
        Atomics.store(flag, 0, 1)
        Atomics.notify(flag, 0)
      },
      free: () => {
        listener = () => {}
        died = () => {}
        if (this.idle.length < KEPT_IDLE) this.idle.push(shell)
        else void worker.terminate()
      },
      kill: () => {
        listener = () => {}
        died = () => {}
        void worker.terminate()
      },
    }
    return shell
  }
}
