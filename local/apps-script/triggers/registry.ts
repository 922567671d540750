/** The installable triggers of all users, and the runs of those that follow the clock. */
import { randomInt } from 'node:crypto'
import { type Records, type Shelf, withFields } from '../../store/records'
import type { VirtualClock } from '../../time/virtual-clock'
import type { Random } from '../run/random'
import { nextSlot, type Slot } from './schedule'
import { isOneShot, type Trigger, type TriggerEvent } from './trigger'

export class Triggers {
  private readonly shelf: Shelf<Trigger>
  private readonly timers = new Map<string, () => void>()
  private fire: (trigger: Trigger, time: number) => void = () => {}
  /** What came due while Google held triggers back; undefined while it does not. */
  private held: Set<string> | undefined

  constructor(
    records: Records,
    private readonly clock: VirtualClock,
    private readonly random: Random,
    private readonly zone: () => string,
  ) {
    this.shelf = records.shelf('triggers', withFields<Trigger>('uid', 'user', 'handler', 'event', 'createdAt'))
  }

  /** From now on triggers fire; what the clock missed while nobody ran is left out, but one-shots fire late. */
  start(fire: (trigger: Trigger, time: number) => void): void {
    this.fire = fire
    for (const trigger of this.shelf.all()) this.arm(trigger, this.clock.now())
  }

  add(trigger: Omit<Trigger, 'uid' | 'createdAt'>): Trigger {
    const kept = { ...trigger, uid: uid(), createdAt: this.clock.now() }
    this.shelf.set(kept.uid, kept)
    this.arm(kept, kept.createdAt)
    return kept
  }

  delete(id: string): void {
    this.timers.get(id)?.()
    this.timers.delete(id)
    this.shelf.delete(id)
  }

  of(user: string): readonly Trigger[] {
    return this.shelf.all().filter((trigger) => trigger.user === user)
  }

  on(event: TriggerEvent): readonly Trigger[] {
    return this.shelf.all().filter((trigger) => trigger.event === event)
  }

  all(): readonly Trigger[] {
    return this.shelf.all()
  }

  stop(): void {
    for (const cancel of this.timers.values()) cancel()
    this.timers.clear()
  }

  /** As Google does at times: clock triggers do not fire; what comes due meanwhile waits, each trigger once. */
  hold(): void {
    this.held ??= new Set()
  }

  /** What was held back fires now, late. */
  release(): void {
    const late = this.held ?? new Set()
    this.held = undefined
    for (const trigger of this.shelf.all()) {
      if (!late.has(trigger.uid)) continue
      if (trigger.clock !== undefined && !isOneShot(trigger.clock)) this.arm(trigger, this.clock.now())
      this.fire(trigger, this.clock.now())
    }
  }

  /** When each clock trigger is due next. */
  private arm(trigger: Trigger, after: number): void {
    const slot = nextSlot(trigger, this.zone(), after, this.random)
    if (slot === undefined) return
    this.timers.set(
      trigger.uid,
      this.clock.at(slot.start, () => this.due(trigger, slot)),
    )
  }

  private due(trigger: Trigger, slot: Slot): void {
    this.timers.delete(trigger.uid)
    const once = trigger.clock !== undefined && isOneShot(trigger.clock)
    if (once) this.shelf.set(trigger.uid, { ...trigger, fired: true })
    if (this.held !== undefined) {
      this.held.add(trigger.uid)
      return
    }
    if (!once) this.arm(trigger, slot.due)
    this.fire(trigger, slot.start)
  }
}

/** As Google's look: a long number. */
const uid = (): string => `${randomInt(1, 2 ** 40)}${String(randomInt(0, 1_000_000)).padStart(6, '0')}`
