/** Which rows are one person: those that share a contact, a phone or a user id, also through a third row. */

export interface Identified {
  /** Contact id; null when the row was matched to nobody. */
  readonly person: string | null
  /** One key for all spellings of a phone, one for a user id; none when the row has neither. */
  readonly keys: readonly string[]
}

/** The groups in the order of their first member, members in the order given; a row without any identity is alone. */
export const groupByPerson = <R extends Identified>(rows: readonly R[]): readonly (readonly R[])[] => {
  const leader: number[] = rows.map((_, place) => place)
  const above = (place: number): number => leader[place] ?? place
  const find = (place: number): number => {
    let at = place
    while (above(at) !== at) {
      leader[at] = above(above(at))
      at = above(at)
    }
    return at
  }
  const firstWith = new Map<string, number>()
  for (const [place, { person, keys }] of rows.entries()) {
    const marks = [...(person === null ? [] : [`person ${person}`]), ...keys.map((key) => `key ${key}`)]
    for (const mark of marks) {
      const known = firstWith.get(mark)
      if (known === undefined) firstWith.set(mark, place)
      else {
        const [one, other] = [find(known), find(place)]
        leader[Math.max(one, other)] = Math.min(one, other)
      }
    }
  }
  const groups = new Map<number, R[]>()
  for (const [place, row] of rows.entries()) {
    const first = find(place)
    const group = groups.get(first)
    if (group) group.push(row)
    else groups.set(first, [row])
  }
  return [...groups.values()]
}
