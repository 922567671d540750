/** Virtual time: flows with real time, stands frozen, or is moved past everything that is due, in order. */
import type { Clock } from '../clock'
import { Activity, type Timekeeper } from './activity'
import { Agenda, type Demand, type Entry } from './agenda'
import { createShared, type SharedTime } from './shared-time'
import { Stillness } from './stillness'

/** How often, in real time, a moving clock tells where it is. */
const PROGRESS_MS = 250

export interface ClockState {
  readonly now: number
  readonly frozen: boolean
  /** On the way to a later moment. */
  readonly moving: boolean
}

export class VirtualClock implements Clock {
  private readonly agenda = new Agenda()
  private readonly time: SharedTime
  private frozenByHand: boolean
  private goal: number | undefined
  private driving: Promise<void> | undefined
  private timer: NodeJS.Timeout | undefined
  private readonly still = new Stillness()
  private readonly watchers: ((state: ClockState) => void)[] = []
  private closed = false
  private toldAt = 0

  constructor(start: number, frozen: boolean) {
    this.time = createShared(start, frozen)
    this.frozenByHand = frozen
  }

  /** What a worker needs to read this clock without asking. */
  get shared(): SharedArrayBuffer {
    return this.time.buffer
  }

  get state(): ClockState {
    return { now: this.now(), frozen: this.frozenByHand, moving: this.goal !== undefined }
  }

  now(): number {
    return this.time.now()
  }

  /** Tells whenever somebody moves, freezes or frees the clock, and now and then on the way. */
  watch(listener: (state: ClockState) => void): void {
    this.watchers.push(listener)
  }

  at(time: number, work: () => void | Promise<void>): () => void {
    return this.add({ time, work })
  }

  /** Something that happens: time stands still until it ends, sleeps or waits. `awaited` when somebody outside waits for its end. */
  activity(awaited: boolean): Activity {
    const demand: Demand = { since: this.now(), awaited }
    const keeper: Timekeeper = {
      now: () => this.now(),
      demand: (time, work) => this.add({ time, work, demand }),
      working: (change) => {
        this.still.working += change
        this.stir()
      },
      outside: (change) => {
        this.still.outside += change
        this.stir()
      },
    }
    return new Activity(keeper)
  }

  /** A request from outside is being answered here: whoever sent it waits for us, not we for him. */
  answer(): () => void {
    this.still.answering += 1
    let open = true
    return () => {
      if (!open) return
      open = false
      this.still.answering -= 1
      this.stir()
    }
  }

  /** Something on its way that virtual time should wait for, such as a webhook. */
  async expect<T>(work: Promise<T>): Promise<T> {
    this.still.outside += 1
    try {
      return await work
    } finally {
      this.still.outside -= 1
      this.stir()
    }
  }

  freeze(frozen: boolean): void {
    this.frozenByHand = frozen
    if (this.goal === undefined) {
      const now = this.now()
      if (frozen) this.time.freeze(now)
      else this.time.flow(now)
    }
    this.changed()
  }

  /**
   * Runs everything due up to `time`, in order, and resolves when all is quiet: what began by then has ended, for which time may go a little
   * farther. Time never goes back.
   */
  async moveTo(time: number): Promise<void> {
    this.time.freeze(this.now())
    this.goal = Math.max(this.goal ?? this.now(), time)
    this.changed()
    while (this.goal !== undefined) await this.drive()
    this.changed()
  }

  /** Resolves when nothing runs and nothing due is on its way; time does not move, except for what is already running. */
  quiet(): Promise<void> {
    return this.moveTo(this.now())
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    this.still.end()
  }

  private add(entry: Entry): () => void {
    const cancel = this.agenda.add(entry)
    this.stir()
    return cancel
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher(this.state)
    this.stir()
  }

  private get standing(): boolean {
    return this.frozenByHand || this.goal !== undefined
  }

  private stir(): void {
    this.still.stir()
    if (this.closed) return
    clearTimeout(this.timer)
    if (this.standing) {
      if (this.driving === undefined && this.reach() !== undefined) void this.drive()
      return
    }
    const next = this.agenda.next()
    if (next === undefined) return
    this.timer = setTimeout(() => this.flowed(), Math.min(Math.max(next.time - this.now(), 0), 2 ** 31 - 1))
    this.timer.unref()
  }

  private flowed(): void {
    while (!this.standing) {
      const next = this.agenda.next()
      if (next === undefined || next.time > this.now()) break
      this.agenda.take()
      this.perform(next.work)
    }
    this.stir()
  }

  /** How far time may go by itself while it stands: to the goal, and on to the end of what had begun by then. */
  private reach(): number | undefined {
    const demanded = this.agenda.demandedAt(this.goal ?? Number.NEGATIVE_INFINITY)
    return this.goal === undefined ? demanded : Math.max(this.goal, demanded ?? this.goal)
  }

  private drive(): Promise<void> {
    this.driving ??= this.run().finally(() => {
      this.driving = undefined
      this.stir()
    })
    return this.driving
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      await this.still.reached()
      const next = this.agenda.next()
      if (next !== undefined && next.time <= (this.reach() ?? Number.NEGATIVE_INFINITY)) {
        this.agenda.take()
        if (next.time > this.now()) this.time.freeze(next.time)
        this.tellProgress()
        this.perform(next.work)
      } else if (this.goal !== undefined && this.goal > this.now()) this.time.freeze(this.goal)
      else if (this.goal !== undefined && this.still.outside > 0) await this.still.stirring()
      else break
    }
    this.goal = undefined
    if (!this.frozenByHand) this.time.flow(this.now())
  }

  private tellProgress(): void {
    if (performance.now() - this.toldAt < PROGRESS_MS) return
    this.toldAt = performance.now()
    for (const watcher of this.watchers) watcher(this.state)
  }

  private perform(work: () => void | Promise<void>): void {
    const done = work()
    if (typeof done === 'object') void this.expect(done.catch((error: unknown) => console.error(error)))
  }
}
