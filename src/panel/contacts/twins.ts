/** Who else in the list may be this very person: the same name, or the same end of the phone. */
import { fold } from '../../domain/calendar/fold'
import type { Found, PeopleIndex } from './search'

/** Area and local of a Latin American number are eight digits or more; what stands before them is written in many ways. */
const TAIL = 8

export const twinsOf = (
  { people, digits }: PeopleIndex,
  { id, name, phone }: Pick<Found, 'id' | 'name' | 'phone'>,
  most: number,
): readonly Found[] => {
  const tail = phone.replace(/\D/g, '').slice(-TAIL)
  const folded = fold(name)
  const is = (one: Found, at: number): boolean =>
    one.id !== id && ((folded !== '' && fold(one.name) === folded) || (tail.length === TAIL && (digits[at] ?? '').endsWith(tail)))
  return people.filter(is).slice(0, most)
}
