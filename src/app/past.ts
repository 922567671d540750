/** What this run has committed already, behind which the rest of a letter goes on, and what its rounds expect to look at. */
import type { Event } from '../kernel/event'
import type { Need } from '../kernel/state'
import type { Letter } from './intake'

export class Past {
  private readonly names = new Set<string>()
  /** What the next rounds will likely look at, seen before the lock was got: the next comes first. */
  expected: readonly (readonly Need[])[] = []
  /** Tried once a run, so that a file that refuses is not asked for ever. */
  hasRolled = false
  /** The time for claims is up. */
  isLate = false
  /** The last round had something performed that the next one settles. */
  hasPerformed = false
  /** `more`: the last round left something that is due. */
  constructor(public more: boolean) {}
  add(event: Event): void {
    this.names.add(nameOf(event))
  }
  has(event: Event): boolean {
    return this.names.has(nameOf(event))
  }
  isOver({ events }: Letter): boolean {
    return events.every((event) => this.has(event))
  }
}
const nameOf = (event: Event): string => `${event.name}\n${event.key}`
