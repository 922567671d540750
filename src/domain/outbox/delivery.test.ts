/** Statuses come in any order, repeated, and from messages that are not ours: what stands in the rows depends on none of it. */
import * as fc from 'fast-check'
import { statusOf } from '../../../test/kit/meta'
import { importPeople, minutes, schedule, sendsOf, teaching, waIdOf } from '../../../test/kit/steps'
import { contacts } from '../contacts/contacts'
import { home } from '../home/home'
import { isNews, MESSAGE_STATES, type MessageState, messages } from '../messages/messages'
import { sends } from '../sends/tables'

const STATUSES = ['sent', 'delivered', 'read', 'failed'] as const
const permutations = <V>(values: readonly V[]): readonly (readonly V[])[] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, at) => permutations(values.filter((_, other) => other !== at)).map((rest) => [value, ...rest]))

const sentTo = (count: number) => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, count)
  const made = schedule(one, count)
  if (!made.ok) throw new Error(made.problem)
  one.host.reset()
  minutes(one, 2)
  const opaques = sendsOf(one).map((request) => {
    const body: { biz_opaque_callback_data?: string } = JSON.parse(request.body ?? '{}')
    return body.biz_opaque_callback_data ?? ''
  })
  return { one, opaques, wamids: one.records(messages).map((row) => String(row['wamid'])) }
}

test('every order of sent, delivered, read and failed ends in the same rows, and each step counts once', () => {
  const orders = permutations(STATUSES)
  const { one, opaques, wamids } = sentTo(orders.length)
  expect(new Set(wamids).size).toBe(24)
  orders.forEach((order, at) => {
    for (const status of order) {
      const body = statusOf(wamids[at] ?? '', status, waIdOf(at), one.host.at(), opaques[at])
      one.post(body)
      if (at % 5 === 0) one.post(body)
    }
  })
  minutes(one, 3)
  expect(new Set(one.records(messages).map((row) => row['status']))).toEqual(new Set(['read']))
  expect(new Set(one.records(contacts).map((row) => row['send_state']))).toEqual(new Set(['read']))
  expect(one.records(sends)).toMatchObject([{ sent: 24, delivered: 24, read: 24, not_sent: 0, state: 'done' }])
})

test('the rank of states is a maximum: whatever the order and the repeats, the same word stands at the end', () => {
  const state = fc.constantFrom(...(Object.keys(MESSAGE_STATES) as readonly MessageState[]).filter((one) => one !== 'refused'))
  const end = (told: readonly MessageState[]): MessageState | null =>
    told.reduce<MessageState | null>((now, to) => (isNews(now, to) ? to : now), null)
  fc.assert(
    fc.property(fc.array(state, { minLength: 1 }), fc.array(fc.nat()), (told, order) => {
      const shuffled = [...told].sort((a, b) => (order[told.indexOf(a)] ?? 0) - (order[told.indexOf(b)] ?? 0))
      expect(end([...shuffled, ...told])).toBe(end(told))
    }),
  )
})

test('a second id for one message is said aloud once: on its row, on Inicio and by letter', () => {
  const { one, opaques } = sentTo(2)
  const tell = (status: string, wamid: string): void => {
    expect(one.post(statusOf(wamid, status, waIdOf(0), one.host.at(), opaques[0]))).toBe('stored')
    minutes(one, 1)
  }
  tell('failed', 'wamid.refused')
  expect(one.host.letters).toEqual([])
  for (const status of ['sent', 'delivered', 'read']) tell(status, 'wamid.second')
  expect(one.host.letters).toMatchObject([{ subject: 'Hilo: Un mensaje salió dos veces.' }])
  expect(one.records(messages).map((row) => [row['status'], row['error_text']])).toEqual([
    ['accepted', 'Un mensaje salió dos veces.'],
    ['accepted', null],
  ])
  minutes(one, 16)
  expect(one.records(home).map((row) => row['says'])).toContainEqual(expect.stringMatching(/🔴 Repetidos: Un mensaje salió dos veces/))
})

describe('a status that is not of ours changes nothing', () => {
  const CASES = {
    'the mark of another install': ['wamid.foreign', 'h/other00000/m_1/1/0'],
    'an id that nobody knows': ['wamid.foreign', undefined],
    'a mark of another tool': ['wamid.foreign', 'campaign-7'],
    'our mark on another id': ['wamid.foreign', 'ours'],
  } as const
  const { one, opaques } = sentTo(1)
  test.each(Object.entries(CASES))('%s', (_name, [wamid, opaque]) => {
    const before = [one.records(messages), one.records(contacts), one.records(sends)]
    expect(one.post(statusOf(wamid, 'failed', waIdOf(0), one.host.at(), opaque === 'ours' ? opaques[0] : opaque))).toBe('stored')
    minutes(one, 1)
    expect([one.records(messages), one.records(contacts), one.records(sends)]).toEqual(before)
  })
})

describe('a status without our mark', () => {
  const KNOWN: readonly (readonly [string, (one: ReturnType<typeof sentTo>['one']) => void])[] = [
    ['finds its message by the id that Meta gave', () => undefined],
    ['also after the cache forgot', (one) => one.host.cacheStore.clear()],
  ]
  test.each(KNOWN)('%s', (_name, happen) => {
    const { one, wamids } = sentTo(3)
    happen(one)
    for (const status of ['read', 'delivered'] as const) one.post(statusOf(wamids[1] ?? '', status, waIdOf(1), one.host.at()))
    minutes(one, 1)
    expect(one.records(messages).map((row) => row['status'])).toEqual(['accepted', 'read', 'accepted'])
    expect(one.records(sends)).toMatchObject([{ delivered: 1, read: 1 }])
  })

  test('of another tool costs one search, and none as long as the index is remembered', () => {
    const { one } = sentTo(3)
    const [cold, warm, again] = [1, 2, 3].map((at) => {
      one.post(statusOf(`wamid.foreign ${at}`, 'read', waIdOf(1), one.host.at()))
      one.host.reset()
      minutes(one, 1)
      return one.host.cells.read
    })
    expect(warm).toBe(again)
    expect(cold).toBeGreaterThan(warm ?? 0)
  })
})
