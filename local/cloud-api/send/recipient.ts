/** To whom a message goes: a number in any spelling, or a business-scoped user id. */
import { badParameter, GraphFault } from '../graph/fault'
import type { Node } from '../graph/reader'
import { isText } from '../json'
import { findPerson, personBehind, personByUserId } from '../phones/people'
import { spellings } from '../phones/variants'
import type { Sim } from '../sim'
import type { BusinessNumber, Person } from '../world'

export interface Recipient {
  readonly input: string
  readonly person: Person
  readonly by: 'number' | 'user id'
}

const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

/** Digits of an international number; without plus sign the business's country code goes in front (M:messages/send-messages). */
const digitsOf = (sim: Sim, number: BusinessNumber, to: string): string => {
  const digits = to.replace(/\D/g, '')
  if (!/^\+?[\d\s()-]+$/.test(to.trim()) || digits.length < 5 || digits.length > 17) {
    throw new GraphFault(131009, { details: 'Recipient phone number is not a valid WhatsApp phone number' })
  }
  const international = to.trim().startsWith('+') || sim.world.settings.withoutPlus === 'lenient' || digits.startsWith(number.countryCode)
  return international ? digits : `${number.countryCode}${digits}`
}

const checkAllowed = (sim: Sim, digits: string, person: Person | undefined): void => {
  const { testNumber, allowed } = sim.world.settings
  if (!testNumber) return
  const list = new Set(allowed.map((entry) => entry.replace(/\D/g, '')))
  if (![...spellings(digits), person?.waId ?? ''].some((spelling) => list.has(spelling))) throw new GraphFault(131030)
}

export const recipientOf = (sim: Sim, number: BusinessNumber, body: Node): Recipient => {
  const { to, recipient } = body
  if (body.recipient_type !== undefined && body.recipient_type !== 'individual') {
    throw badParameter('Param recipient_type must be one of {INDIVIDUAL} - groups are not available to this business.')
  }
  if (isText(to) && to !== '') {
    const digits = digitsOf(sim, number, to)
    if (digits === number.digits) throw new GraphFault(131021)
    checkAllowed(sim, digits, findPerson(sim, digits))
    return { input: to, person: personBehind(sim, digits), by: 'number' }
  }
  if (to !== undefined && to !== '' && !isText(to)) throw badParameter('Param to must be a string.')
  if (!isText(recipient) || recipient === '') throw badParameter('The parameter to is required.')
  const person = USER_ID.test(recipient) ? personByUserId(sim, recipient) : undefined
  if (person === undefined) throw new GraphFault(131009, { details: 'Param recipient is not a valid business-scoped user ID' })
  checkAllowed(sim, person.waId, person)
  return { input: recipient, person, by: 'user id' }
}
