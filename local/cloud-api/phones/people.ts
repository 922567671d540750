/** Who is on WhatsApp: finds a person by any spelling of the number or by user id, and makes one at first contact. */
import { businessScopedId } from '../ids'
import type { Sim } from '../sim'
import type { Person } from '../world'
import { countryOf } from './country'
import { registeredAs, spellings } from './variants'

/** Names for people whom nobody has named. */
const FIRST = [
  'Camila',
  'Brian',
  'Luz',
  'Nahuel',
  'Mía',
  'Tomás',
  'Abril',
  'Iván',
  'Sofía',
  'Dylan',
  'Zoe',
  'Kevin',
  'Thiago',
  'Inês',
  'João',
]
const LAST = ['Pérez', 'Gómez', 'Quispe', 'Mamani', 'Ibáñez', 'Núñez', 'Muñoz', 'Araújo', 'Gutiérrez', 'Fernández']

const chosen = (names: readonly string[], seed: number): string => names[seed % names.length] ?? ''

export const newPerson = (sim: Sim, waId: string): Person => {
  const seed = Number(waId.slice(-6))
  return {
    waId,
    from: waId,
    name: `${chosen(FIRST, seed)} ${chosen(LAST, Math.floor(seed / 7))}`,
    userId: businessScopedId(sim.world.business.id, waId, countryOf(waId)),
    onWhatsApp: true,
    phoneOn: true,
    readReceipts: true,
    blocked: false,
    marketing: 'open',
    hidesNumber: false,
    wroteAt: {},
    freeEntryUntil: {},
  }
}

export const findPerson = (sim: Sim, digits: string): Person | undefined => {
  const { people } = sim.world
  for (const spelling of spellings(digits)) {
    const person = people[spelling]
    if (person !== undefined) return person
  }
  return undefined
}

/** The person behind these digits; someone never heard of gets an account under the id that WhatsApp would give. */
export const personBehind = (sim: Sim, digits: string): Person => {
  const known = findPerson(sim, digits)
  if (known !== undefined) return known
  const person = newPerson(sim, registeredAs(digits))
  sim.world.people[person.waId] = person
  return person
}

export const personByUserId = (sim: Sim, userId: string): Person | undefined =>
  Object.values(sim.world.people).find((person) => person.userId === userId)

/** The person under exactly this id: how a driver names a phone, so that unusual ids can be made. */
export const personExactly = (sim: Sim, waId: string): Person => {
  const known = sim.world.people[waId]
  if (known !== undefined) return known
  const person = newPerson(sim, waId)
  sim.world.people[waId] = person
  return person
}
