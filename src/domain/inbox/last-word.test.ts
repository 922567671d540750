/** What people say of themselves: the last word in their own time stands, in whatever order it comes and however often. */
import { textFrom, together } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { importPeople, minutes, teaching, type, waIdOf } from '../../../test/kit/steps'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'

const KNOWN = 0
const STRANGER = 77

type Body = Parameters<typeof together>[0][number]
type Word = (at: number) => Body

/** Said so many seconds after the beginning. */
const says =
  (seconds: number, words: string, name = 'Camila', who = KNOWN): Word =>
  (at) =>
    textFrom(waIdOf(who), words, `wamid.${words} ${seconds}`, at + seconds * 1000, name)

const promotions =
  (seconds: number, value: 'stop' | 'resume'): Word =>
  (at) => {
    const preference = { wa_id: waIdOf(KNOWN), category: 'marketing_messages', value, timestamp: Math.floor(at / 1000) + seconds }
    const change = { messaging_product: 'whatsapp', metadata: { phone_number_id: '200' }, user_preferences: [preference] }
    return { object: 'whatsapp_business_account', entry: [{ id: '100', changes: [{ field: 'user_preferences', value: change }] }] }
  }

interface Case {
  readonly name: string
  readonly words: readonly [Word, Word]
  readonly expected: object
}

const CASES: readonly Case[] = [
  { name: 'BAJA, then ALTA', words: [says(1, 'Baja'), says(5, 'Alta')], expected: { consent: 'yes' } },
  { name: 'ALTA, then BAJA', words: [says(1, 'Alta'), says(5, 'Baja')], expected: { consent: 'out' } },
  { name: 'ALTA and BAJA in one second', words: [says(1, 'Alta'), says(1, 'Baja')], expected: { consent: 'out' } },
  {
    name: 'BAJA of a stranger who goes on writing',
    words: [says(1, 'Baja', 'Eva', STRANGER), says(5, 'hola', 'Eva', STRANGER)],
    expected: { consent: 'out' },
  },
  {
    name: 'promotions stopped, then resumed',
    words: [promotions(1, 'stop'), promotions(5, 'resume')],
    expected: { marketing_stopped_at: null },
  },
  {
    name: 'promotions resumed, then stopped',
    words: [promotions(1, 'resume'), promotions(5, 'stop')],
    expected: { marketing_stopped_at: expect.any(Number) },
  },
  {
    name: 'ALTA, then promotions stopped',
    words: [says(1, 'Alta'), promotions(5, 'stop')],
    expected: { marketing_stopped_at: expect.any(Number) },
  },
  {
    name: 'a name, then another',
    words: [says(1, 'hola', 'Cami'), says(5, 'buenas', 'Camila P.')],
    expected: { profile_name: 'Camila P.' },
  },
]
const ORDERS = [
  [0, 1],
  [1, 0],
  [0, 1, 0],
  [1, 0, 1],
] as const

const begin = (): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  importPeople(one, 1)
  minutes(one, 1)
  return one
}

describe.each(CASES)('$name', ({ words, expected }) => {
  test.each(ORDERS.map((order) => [order.map((at) => at + 1).join(' '), order] as const))('%s', (_, order) => {
    const one = begin()
    const at = one.host.at()
    for (const place of order) {
      expect(one.post(words[place](at))).toBe('stored')
      minutes(one, 1)
    }
    expect(one.records(people).at(-1)).toMatchObject(expected)
  })
})

test('a BAJA that comes late counts, though somebody of the team has set «Sí» meanwhile', () => {
  const one = begin()
  const at = one.host.at()
  minutes(one, 1)
  for (const consent of ['No', 'Sí']) {
    type(one, contacts, 2, { consent })
    minutes(one, 1)
  }
  expect(one.records(people)[0]).toMatchObject({ consent: 'yes' })
  one.post(says(1, 'Baja')(at))
  expect(one.records(people)[0]).toMatchObject({ consent: 'out' })
})

test('what was said before an ALTA that came first is answered by nobody', () => {
  const one = begin()
  const at = one.host.at()
  one.post(says(5, 'Alta')(at))
  one.post(says(1, 'Baja')(at))
  expect(one.records(messages).map((row) => row['text'])).not.toContainEqual(expect.stringContaining('no te escribimos más'))
})

test('what comes in one envelope is decided in the order in which it was said', () => {
  const one = begin()
  const at = one.host.at()
  one.post(together([says(5, 'Alta')(at), says(1, 'Baja')(at)]))
  const texts = one.records(messages).map((row) => row['text'])
  expect(texts.filter((text) => text === 'Baja' || text === 'Alta')).toEqual(['Baja', 'Alta'])
  for (const answer of ['no te escribimos más', 'Qué bueno que volviste']) expect(texts).toContainEqual(expect.stringContaining(answer))
})
