/** Keeps together the rows of a list that are about one person, and tells two people with one phone apart. */
import type { IdentityKey } from '../phone'
import { sameName } from './names'
import { type Alert, fillGaps, type ListedPerson, mergeRows } from './person'
import { alreadyHere, differenceAlert, NAMELESS, repeatedOf, sharedPhone } from './review'
import type { Offer, RowPlan } from './row-plan'

/** Somebody who is already a contact, found by identity key. */
export interface Existing extends ListedPerson {
  readonly id: string
  /** The name is only what WhatsApp shows: it says nothing against the name of a list. */
  readonly nameIsProfile?: boolean
}

/** Somebody behind a phone: a contact, or the person of a line; grows while rows are read. */
export interface Party {
  readonly key: IdentityKey
  readonly contact: Existing | undefined
  /** First line, once there is one. */
  line: number | undefined
  name: string | undefined
  person: ListedPerson | undefined
  readonly also: number[]
  readonly alerts: Alert[]
}

const NOBODY: ListedPerson = { fields: {}, own: {} }

export const partyOf = (key: IdentityKey, contact: Existing | undefined): Party => ({
  key,
  contact,
  line: undefined,
  name: contact?.nameIsProfile ? undefined : contact?.fields.full_name,
  person: undefined,
  also: [],
  alerts: [],
})

/** Whom a row with this name is about: one of the parties, somebody new, or nobody knows. */
export const whoIs = (parties: readonly Party[], name: string | undefined, answers: readonly Offer[]): Party | 'new' | 'unclear' => {
  if (parties.length === 0 || answers.some(({ offer }) => offer === 'other_person')) return 'new'
  const answered = parties.find(({ line, contact }) =>
    answers.some((answer) =>
      answer.offer === 'same_person' ? line === answer.line : answer.offer === 'same_contact' && contact?.id === answer.contact,
    ),
  )
  if (answered) return answered
  const alike = parties.filter((party) => name !== undefined && party.name !== undefined && sameName(party.name, name))
  const [only] = alike.length > 0 ? alike : parties
  if (alike.length === 1 && only) return only
  const nameless = name === undefined || only?.name === undefined
  return parties.length === 1 && nameless && only ? only : 'unclear'
}

const finished = (party: Party, line: number): RowPlan => {
  const { key, contact, also, alerts } = party
  const person = party.person ?? NOBODY
  if (!contact) return { kind: 'new', line, key, person, also, alerts: party.name === undefined ? [NAMELESS, ...alerts] : alerts }
  const { fills, differs } = fillGaps(contact, person)
  return { kind: 'here', line, key, contact: contact.id, fills, differs, why: alreadyHere(fills), also, alerts }
}

/** The row is asked about: whose of these is it? */
export const unclear = (line: number, person: ListedPerson, parties: readonly Party[]): RowPlan => {
  const offers = parties.map(
    (party): Offer =>
      party.contact ? { offer: 'same_contact', contact: party.contact.id } : { offer: 'same_person', line: party.line ?? line },
  )
  const holders = parties.map((party) => ({ name: party.name, line: party.contact ? undefined : party.line }))
  return {
    kind: 'review',
    line,
    cause: 'shared_phone',
    person,
    ...sharedPhone(holders),
    offers: [...offers, { offer: 'other_person' }, { offer: 'leave_out' }],
  }
}

/** Adds a row to its person; the plan of a first row waits until all rows are read. */
export const join = (party: Party, line: number, person: ListedPerson, alerts: readonly Alert[]): (() => RowPlan) => {
  party.name ??= person.fields.full_name
  if (party.line === undefined || party.person === undefined) {
    party.line = line
    party.person = person
    party.alerts.push(...alerts)
    return () => finished(party, line)
  }
  const of = party.line
  const before = party.person
  const { person: merged, differs } = mergeRows(before, person)
  party.person = merged
  party.also.push(line)
  const repeated: RowPlan = {
    kind: 'repeated',
    line,
    of,
    why: repeatedOf(of, before, merged),
    alerts: [...alerts, ...differs.map(differenceAlert)],
  }
  return () => repeated
}
