/** Finds people while somebody types: the whole list lies folded in memory, so that no letter costs a call. */
import { fold } from '../../domain/calendar/fold'

export interface Found {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly labels: string
  readonly state: string
}

export interface PeopleIndex {
  readonly people: readonly Found[]
  /** For each of them: name and labels without accents or capitals, and the digits of the phone. */
  readonly words: readonly string[]
  readonly digits: readonly string[]
}

/** «O’Higgins» is typed with every kind of apostrophe, and with none. */
const bare = (words: string): string => fold(words.replace(/['’´`]/g, ''))

/** A line a person: id, name, phone, labels, state, separated by tabs. */
export const readIndex = (lines: string): PeopleIndex => {
  const people =
    lines === ''
      ? []
      : lines.split('\n').map((line): Found => {
          const [id = '', name = '', phone = '', labels = '', state = ''] = line.split('\t')
          return { id, name, phone, labels, state }
        })
  return {
    people,
    words: people.map(({ name, labels }) => ` ${bare(`${name} ${labels}`)}`),
    digits: people.map(({ phone }) => phone.replace(/\D/g, '')),
  }
}

/** Fewer digits than these are a number in a label or a name, not a piece of a phone. */
const PHONE_DIGITS = 3

/**
 * Every word of the query begins a word of the name or the labels; digits stand anywhere in the phone. `most` are told, `count` is
 * how many there are.
 */
export const find = (index: PeopleIndex, query: string, most: number): { readonly found: readonly Found[]; readonly count: number } => {
  const asked = bare(query).split(' ').filter(Boolean)
  if (asked.length === 0) return { found: [], count: 0 }
  const number = query.replace(/[\s()+.-]/g, '')
  const digits = /^\d+$/.test(number) && number.length >= PHONE_DIGITS ? number : undefined
  const begins = asked.map((word) => ` ${word}`)
  const found: Found[] = []
  let count = 0
  for (let at = 0; at < index.people.length; at++) {
    const words = index.words[at] ?? ''
    if (!begins.every((word) => words.includes(word)) && !(digits !== undefined && index.digits[at]?.includes(digits))) continue
    const person = index.people[at]
    if (person && count < most) found.push(person)
    count++
  }
  return { found, count }
}
