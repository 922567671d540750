/** Which chunk a message goes into: the first with room that has nothing for the same person, so that two never leave in the same second. */

export class Seats<T> {
  readonly chunks: T[][] = []
  private readonly people: Set<string>[] = []

  /** `size`: messages of a chunk. */
  constructor(private readonly size: number) {}

  /** The number of the chunk. */
  seat(one: T, person: string): number {
    const free = this.people.findIndex((some) => some.size < this.size && !some.has(person))
    const at = free < 0 ? this.people.length : free
    this.people[at] = (this.people[at] ?? new Set<string>()).add(person)
    this.chunks[at] = [...(this.chunks[at] ?? []), one]
    return at
  }
}
