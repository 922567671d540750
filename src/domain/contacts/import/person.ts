/** What a list says about one person, and how two of its rows about the same one are put together. */
import type { Text } from '../../../kernel/text'
import { alike } from '../../calendar/fold'
import { FIELDS, type Field } from './vocabulary'

/** Contact fields as they are stored: a whole name, phones in E.164, dates as `2005-07-13`, labels parted by «, ». */
export type StoredField = Exclude<Field, 'first_name' | 'last_name'>
export const STORED: readonly StoredField[] = FIELDS.filter((field) => field !== 'first_name' && field !== 'last_name')

export interface ListedPerson {
  /** Only what is not empty. */
  readonly fields: Readonly<Partial<Record<StoredField, string>>>
  /** The list's own columns by heading, only what is not empty, exactly as written. */
  readonly own: Readonly<Record<string, string>>
}

/** Two values for one cell; `kept` is what stays. */
export interface Difference {
  readonly what: StoredField | { readonly own: string }
  readonly kept: string
  readonly other: string
}

/** Something to look at that does not keep a row from entering. */
export interface Alert {
  readonly why: Text
  readonly next: Text
}

export interface Merged {
  readonly person: ListedPerson
  readonly differs: readonly Difference[]
}

const listed = (one: string, other: string, mark: string): string => {
  const values = one.split(mark)
  return values.includes(other) ? one : [...values, ...other.split(mark).filter((value) => !values.includes(value))].join(mark)
}

/**
 * How the values of two rows become one cell; `undefined`: one is kept and the difference told. Of two dates of birth the later is
 * kept, so that nobody under age is taken for an adult.
 */
const together = (field: StoredField, one: string, other: string): string | undefined => {
  if (field === 'labels') return listed(one, other, ', ')
  return field === 'notes' ? listed(one, other, '\n') : undefined
}

const keeps = (field: StoredField, one: string, other: string): 'one' | 'other' => (field === 'birth_date' && other > one ? 'other' : 'one')

/** A second row about the same person: gaps are filled, own values both kept («Cocina, Costura»), nothing is dropped unsaid. */
export const mergeRows = (first: ListedPerson, second: ListedPerson): Merged => {
  const fields = { ...first.fields }
  const differs: Difference[] = []
  for (const what of STORED) {
    const [one, other] = [first.fields[what], second.fields[what]]
    if (other === undefined || one === other) continue
    const both = one === undefined ? other : together(what, one, other)
    if (both !== undefined) fields[what] = both
    else if (one !== undefined && what !== 'full_name' && what !== 'phone') {
      const kept = keeps(what, one, other)
      fields[what] = kept === 'one' ? one : other
      differs.push({ what, kept: kept === 'one' ? one : other, other: kept === 'one' ? other : one })
    }
  }
  const own = new Map(Object.entries(first.own))
  for (const [heading, other] of Object.entries(second.own)) {
    const one = own.get(heading)
    own.set(heading, one === undefined ? other : listed(one, other, ', '))
  }
  return { person: { fields, own: Object.fromEntries(own) }, differs }
}

/** What a contact that is already here gains and what it keeps against the list: empty cells are filled, no other is touched. */
export const fillGaps = (
  contact: ListedPerson,
  listedPerson: ListedPerson,
): { readonly fills: ListedPerson; readonly differs: readonly Difference[] } => {
  const fields: Partial<Record<StoredField, string>> = {}
  const differs: Difference[] = []
  for (const what of STORED) {
    const [kept, other] = [contact.fields[what] ?? '', listedPerson.fields[what]]
    if (other === undefined || kept === other) continue
    if (kept.trim() === '') fields[what] = other
    else if (what !== 'phone' && !alike(kept, other)) differs.push({ what, kept, other })
  }
  const own: [string, string][] = []
  const here = new Map(Object.entries(contact.own))
  for (const [heading, other] of Object.entries(listedPerson.own)) {
    const kept = here.get(heading) ?? ''
    if (kept.trim() === '') own.push([heading, other])
    else if (kept !== other) differs.push({ what: { own: heading }, kept, other })
  }
  return { fills: { fields, own: Object.fromEntries(own) }, differs }
}
