/** What each answer of Meta's to a send comes to, in the rows of the queue, the message, the person and the send. */
import { json, statusOf } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { answering, importPeople, minutes, refusal, schedule, sendsOf, TEMPLATE_ID, teaching, type, waIdOf } from '../../../test/kit/steps'
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/time'
import type { HttpAnswer } from '../../ports'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { sends } from '../sends/tables'
import { settings, stopped } from '../settings/settings'
import { templates } from '../templates/tables'
import { queue, upcoming } from './queue'

/** One person, one send, and Meta's answers to it in turn. */
const sending = (...answers: readonly HttpAnswer[]): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 1)
  const made = schedule(one, 1)
  if (!made.ok) throw new Error(made.problem)
  one.host.answer = answering(...answers.map((answer) => () => answer))
  one.host.reset()
  minutes(one, 1)
  return one
}
const stored = (one: Programme, key: string): unknown => one.records(settings).find((row) => row['id'] === key)?.['value']
const opaqueOf = (one: Programme, at = 0): string => {
  const body: { biz_opaque_callback_data?: string } = JSON.parse(sendsOf(one)[at]?.body ?? '{}')
  return body.biz_opaque_callback_data ?? ''
}
const ACCEPTED = json(200, {
  messaging_product: 'whatsapp',
  contacts: [{ input: 'x', wa_id: waIdOf(0) }],
  messages: [{ id: 'wamid.yes' }],
})

interface Case {
  readonly name: string
  readonly answer: HttpAnswer
  readonly queue: 'queued' | 'held' | 'failed'
  /** When the row is looked at again, ms from the answer; null: never by itself. */
  readonly again: number | null
  readonly contact: 'waiting' | 'failed'
  readonly send: object
  readonly why: RegExp
  /** Of the person's hidden row, moments in ms from the answer. */
  readonly person?: { readonly rest_until?: number; readonly marketing_stopped_at?: number; readonly unreachable?: RegExp }
}

const LEAVING = { state: 'leaving', sent: 0, not_sent: 0, next_step: 'Está saliendo.' }
const NOBODY = { state: 'done', sent: 0, not_sent: 1, next_step: 'No le salió a nadie. Mirá los motivos en Por salir.' }
const AGAIN = { queue: 'queued', contact: 'waiting', send: LEAVING } as const
const OVER = { queue: 'failed', again: null, contact: 'failed', send: NOBODY } as const
const HELD = { queue: 'held', again: 15 * MINUTE, contact: 'waiting', send: LEAVING } as const

const CASES: readonly Case[] = [
  { name: 'retry', answer: refusal(131000), ...AGAIN, again: 5 * SECOND, why: /Hilo vuelve a probar solo\.$/ },
  {
    name: 'retry person',
    answer: refusal(131056),
    ...AGAIN,
    again: 6 * SECOND,
    why: /seguidos a la misma persona/,
    person: { rest_until: 6 * SECOND },
  },
  { name: 'slow down', answer: refusal(80007), ...AGAIN, again: 20 * MINUTE, why: /./ },
  {
    name: 'later',
    answer: refusal(131049),
    ...AGAIN,
    again: DAY,
    why: /Hilo espera un día antes de volver a probar/,
    person: { rest_until: DAY },
  },
  { name: 'stop person', answer: refusal(131026), ...OVER, why: /no se pudo entregar/, person: { unreachable: /no se pudo entregar/ } },
  {
    name: 'stop marketing to person',
    answer: refusal(131050),
    ...OVER,
    why: /pidió en WhatsApp no recibir mensajes promocionales/,
    person: { marketing_stopped_at: 0 },
  },
  { name: 'hold template', answer: refusal(132001), ...HELD, why: /todavía no está aprobado/ },
  { name: 'stop all', answer: refusal(190), ...HELD, why: /La clave de acceso a Meta venció/ },
  { name: 'fail message', answer: refusal(131009), ...OVER, why: /Corregí el mensaje y mandalo de nuevo/ },
]

describe("a refusal in Meta's words", () => {
  test.each(CASES)('$name', (given) => {
    const one = sending(given.answer)
    const now = one.host.at()
    const [person] = one.records(people)
    expect(sendsOf(one)).toHaveLength(1)
    expect(one.records(queue)).toMatchObject([
      { state: given.queue, due: given.again === null ? null : now + given.again, attempt: 1, reason: expect.stringMatching(given.why) },
    ])
    expect(one.records(upcoming)).toMatchObject([{ state: given.queue, skip_reason: expect.stringMatching(given.why) }])
    expect(one.records(messages)).toMatchObject([{ status: 'refused', error_text: expect.stringMatching(given.why), wamid: null }])
    expect(one.records(contacts)).toMatchObject([{ send_state: given.contact, state_reason: expect.stringMatching(given.why) }])
    expect(one.records(sends)).toMatchObject([given.send])
    const { rest_until, marketing_stopped_at, unreachable } = given.person ?? {}
    expect(person).toMatchObject({
      rest_until: rest_until === undefined ? null : now + rest_until,
      marketing_stopped_at: marketing_stopped_at === undefined ? null : now + marketing_stopped_at,
      unreachable: unreachable ? expect.stringMatching(unreachable) : null,
    })
  })

  test.each(CASES)('$name: nothing more leaves before its time', (given) => {
    const one = sending(given.answer)
    one.host.answer = answering(() => ACCEPTED)
    one.host.reset()
    one.host.move((given.again ?? 2 * DAY) - 1)
    one.tick()
    one.tick()
    expect(sendsOf(one)).toEqual([])
  })

  test('a retry that is taken counts once and is a message of its own', () => {
    const one = sending(refusal(131000), ACCEPTED)
    minutes(one, 3)
    expect(sendsOf(one)).toHaveLength(2)
    expect(opaqueOf(one, 0)).not.toBe(opaqueOf(one, 1))
    expect(one.records(queue)).toMatchObject([{ state: 'done', attempt: 2, due: null }])
    expect(one.records(messages).map((row) => row['status'])).toEqual(['refused', 'accepted'])
    expect(one.records(sends)).toMatchObject([{ state: 'done', sent: 1, not_sent: 0 }])
    expect(one.records(contacts)).toMatchObject([{ send_state: 'sent' }])
  })

  test('after six attempts a message is given up and counted once', () => {
    const one = sending(refusal(131000))
    for (let at = 0; at < 12; at++) {
      one.host.move(HOUR)
      one.tick()
    }
    expect(one.records(queue)[0]?.['attempt']).toBeLessThanOrEqual(6)
    expect(sendsOf(one).length).toBe(one.records(queue)[0]?.['attempt'])
    expect(one.records(queue)).toMatchObject([{ state: 'failed', due: null }])
    expect(one.records(sends)).toMatchObject([NOBODY])
  })
})

describe('what is held leaves once the cause is over, and once', () => {
  test('a template that WhatsApp refuses stops all that use it until the list says it is approved again', () => {
    const one = sending(refusal(132001))
    expect(one.records(templates).find((row) => row['id'] === TEMPLATE_ID)).toMatchObject({ status: 'paused' })
    one.host.answer = answering(() => ACCEPTED)
    one.host.reset()
    one.host.move(HOUR)
    one.tick()
    expect(sendsOf(one)).toEqual([])
    expect(one.call('templates.sync', {})).toMatchObject({ ok: true })
    minutes(one, 20)
    expect(sendsOf(one)).toHaveLength(1)
    expect(one.records(queue)).toMatchObject([{ state: 'done' }])
  })

  test('a key that expired stops everything; a line that works again lets it go', () => {
    const one = sending(refusal(190))
    expect(stored(one, stopped.key)).toMatchObject({ reason: 'La clave de acceso a Meta venció o fue anulada.' })
    one.host.answer = answering(() => ACCEPTED)
    one.host.reset()
    one.host.move(HOUR)
    one.tick()
    expect(sendsOf(one)).toEqual([])
    expect(one.call('line.resume', {})).toMatchObject({ ok: true })
    expect(stored(one, stopped.key)).toEqual({ reason: '', next: '' })
  })

  test('what is held past its occasion expires with words', () => {
    const one = sending(refusal(190))
    one.host.move(3 * DAY)
    one.tick()
    expect(one.records(queue)).toMatchObject([{ state: 'expired', reason: 'Se venció antes de poder salir.' }])
    expect(one.records(sends)).toMatchObject([NOBODY])
  })
})

const NO_ANSWER: HttpAnswer = { ok: false, fault: 'timed out' }
const UNKNOWN = {
  'no answer': NO_ANSWER,
  'a page of a gateway': { ok: true, status: 502, body: '<html>Bad gateway</html>', headers: {} },
  'no id': json(200, { messaging_product: 'whatsapp', contacts: [], messages: [] }),
} satisfies Record<string, HttpAnswer>

describe('nobody knows whether it left', () => {
  test.each(Object.entries(UNKNOWN))('%s: never sent again by itself, put right by a status', (_name, answer) => {
    const one = sending(answer, ACCEPTED)
    one.host.move(2 * DAY)
    one.tick()
    minutes(one, 2)
    expect(sendsOf(one)).toHaveLength(1)
    expect(one.records(queue)).toMatchObject([{ state: 'unknown', due: null, reason: expect.stringMatching(/^No sabemos si salió\./) }])
    expect(one.records(messages)).toMatchObject([{ status: 'unknown', wamid: null }])
    expect(one.records(contacts)).toMatchObject([{ send_state: 'unsure' }])
    expect(one.records(sends)).toMatchObject([{ sent: 1, not_sent: 0 }])
    one.post(statusOf('wamid.late', 'delivered', waIdOf(0), one.host.at(), opaqueOf(one)))
    one.tick()
    expect(one.records(queue)).toMatchObject([{ state: 'done', reason: null }])
    expect(one.records(upcoming)).toMatchObject([{ state: 'done', skip_reason: null }])
    expect(one.records(messages)).toMatchObject([{ status: 'delivered', wamid: 'wamid.late' }])
    expect(one.records(sends)).toMatchObject([{ sent: 1, delivered: 1, not_sent: 0 }])
  })

  test('what a person repeated and WhatsApp refused leaves no third time once a status proves that the first had left', () => {
    const one = sending(NO_ANSWER, refusal(131000), ACCEPTED)
    minutes(one, 2)
    type(one, upcoming, 2, { anyway: true })
    minutes(one, 1)
    one.host.move(5 * HOUR)
    minutes(one, 1)
    const [first, second] = [0, 1].map((at) => opaqueOf(one, at))
    expect(one.records(queue)).toMatchObject([{ state: 'queued', attempt: 2 }])
    expect(first).not.toBe(second)
    one.post(statusOf('wamid.first', 'delivered', waIdOf(0), one.host.at(), first))
    minutes(one, 20)
    expect(sendsOf(one)).toHaveLength(2)
    expect(one.records(queue)).toMatchObject([{ state: 'done' }])
    expect(one.records(messages).map((row) => row['status'])).toEqual(['delivered', 'refused'])
  })
})
