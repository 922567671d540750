/** What this run has committed already, behind which the rest of a letter goes on, and what its rounds expect to look at. */
import type { Event } from '../kernel/event'
import type { Need } from '../kernel/state'
import type { Book } from '../workbook/book'
import type { Letter } from './intake'

/** Of a run, for what is read first and what is asked for then: a cache that keeps nothing must not keep it searching. */
const SEARCHES = 2

export class Past {
  private readonly names = new Set<string>()
  /** What the next rounds will likely look at, seen before the lock was got: the next comes first. */
  expected: readonly (readonly Need[])[] = []
  /** What is looked for where the index was forgotten. */
  sought: readonly Need[] = []
  searches = 0
  /** Nobody waits for the lock while whole columns are read: that is done without it. */
  mustSearch(book: Pick<Book, 'forgets'>, needs: readonly Need[]): boolean {
    if (this.searches === SEARCHES || !book.forgets(needs)) return false
    this.sought = needs.filter(({ need }) => need !== 'all')
    this.searches++
    return true
  }
  /** Tried once a run, so that a file that refuses is not asked for ever. */
  hasRolled = false
  /** The time for claims is up. */
  isLate = false
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
