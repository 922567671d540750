import { type Programme, programme } from '../../../test/kit/programme'
import { importPeople, minutes } from '../../../test/kit/steps'
import { consents } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { waiting } from '../../domain/inbox/tables'
import { messages } from '../../domain/messages/messages'
import { queue, reached, upcoming } from '../../domain/outbox/queue'
import { audiences, sends } from '../../domain/sends/tables'
import { templates } from '../../domain/templates/tables'
import type { CallName, InputOf, ValueOf } from '../api'
import { type Answers, metaAnswers } from './testing'

const must = <N extends CallName>(one: Programme, name: N, input: InputOf<N>): ValueOf<N> => {
  const answer = one.call(name, input)
  if (!answer.ok) throw new Error(`${answer.problem} ${answer.next}`)
  return answer.value
}

const practising = (): Programme => {
  const one = programme()
  must(one, 'setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses: ['sends'] })
  must(one, 'connect.practice', {})
  return one
}
const KEYS = { token: 'EAAsecreto', wabaId: '100', phoneNumberId: '200', appSecret: 'a'.repeat(32) }
const connect = (one: Programme, answers: Answers = {}) => {
  one.host.answer = metaAnswers(answers)
  return one.call('connect.save', KEYS)
}
const EMPTY = [messages, queue, upcoming, audiences, waiting, reached, sends] as const

test('somebody who has no list yet sees a bubble: the guest writes and gets the acknowledgement', () => {
  const one = practising()
  must(one, 'practice.say', { id: '', text: 'Hola', tap: '' })
  const chat = must(one, 'practice.chat', { id: '' })
  expect(chat.bubbles.map(({ mine, text }) => [mine, text])).toEqual([
    [true, 'Hola'],
    [false, expect.stringContaining('¡Gracias por escribir!')],
  ])
  expect(chat.phones).toEqual([{ id: chat.id, name: 'Ana (de práctica)', text: expect.stringContaining('Gracias') }])
  expect(one.records(contacts)).toMatchObject([{ full_name: 'Ana (de práctica)', labels: 'Práctica' }])
  expect(one.host.sent).toEqual([])
})

test('a rehearsed send leaves at once, can be tapped, and never reaches the network', () => {
  const one = practising()
  importPeople(one, 3)
  one.host.move(60_000)
  const answer = one.call('sends.schedule', {
    name: 'Ensayo',
    template: 'recordatorio|es',
    mapping: { 'body.nombre': { from: 'column', value: 'Nombre', otherwise: '' } },
    audience: { sheetId: one.sheetId(contacts), kind: 'all', fromRow: 2, toRow: 2, conditions: '' },
    when: 'ahora',
    count: 3,
  })
  expect(answer).toMatchObject({ ok: true })
  one.host.move(60_000)
  must(one, 'practice.play', {})
  const [first] = one.records(people)
  const chat = must(one, 'practice.chat', { id: String(first?.id) })
  expect(chat.bubbles).toMatchObject([
    { mine: false, text: 'Hola Persona0, te esperamos mañana. Si no podés venir, avisanos por acá.', taps: ['Voy', 'No puedo ir'] },
  ])
  must(one, 'practice.say', { id: chat.id, text: 'Voy', tap: chat.bubbles[0]?.id ?? '' })
  expect(one.records(messages).find((row) => row.direction === 'in')).toMatchObject({
    text: 'Tocó «Voy»',
    origin: expect.any(String),
    reply_to: expect.stringContaining('te esperamos'),
  })
  expect(one.host.sent).toEqual([])
})

test('connecting for real erases what was rehearsed and only that', () => {
  const one = practising()
  importPeople(one, 3)
  const before = { contacts: one.records(contacts), people: one.records(people) }
  must(one, 'practice.say', { id: '', text: 'Hola', tap: '' })
  const [first, second] = before.people
  must(one, 'practice.say', { id: String(first?.id), text: 'BAJA', tap: '' })
  must(one, 'practice.say', { id: String(second?.id), text: 'Una pregunta', tap: '' })
  expect(one.records(people)[0]).toMatchObject({ consent: 'out' })
  one.host.move(60_000)
  expect(connect(one)).toMatchObject({ ok: true, value: { rung: 'own' } })
  expect(Object.fromEntries(EMPTY.map((table) => [table.key, one.records(table)]))).toEqual(
    Object.fromEntries(EMPTY.map((table) => [table.key, []])),
  )
  expect(one.records(contacts)).toEqual(before.contacts)
  expect(one.records(people)).toEqual(before.people)
  expect(one.records(consents).map(({ method }) => method)).toEqual(['form', 'form', 'form'])
  expect(one.records(templates).map(({ id }) => id)).toEqual(['hola|es'])
})

test('what waited in practice never leaves by the real line', () => {
  const one = practising()
  importPeople(one, 3)
  one.host.move(60_000)
  must(one, 'sends.schedule', {
    name: 'Ensayo',
    template: 'bienvenida|es',
    mapping: { 'body.nombre': { from: 'column', value: 'Nombre', otherwise: '' } },
    audience: { sheetId: one.sheetId(contacts), kind: 'all', fromRow: 2, toRow: 2, conditions: '' },
    when: 'ahora',
    count: 3,
  })
  one.host.move(60_000)
  expect(connect(one)).toMatchObject({ ok: true })
  minutes(one, 5)
  expect(one.host.sent.filter(({ url }) => url.includes('/messages'))).toEqual([])
})

test('after a real line there is no practice', () => {
  const one = practising()
  one.host.move(60_000)
  connect(one)
  expect(one.call('connect.practice', {})).toMatchObject({ ok: false, problem: 'Este archivo ya habla con personas de verdad.' })
  expect(one.call('practice.say', { id: '', text: 'Hola', tap: '' })).toMatchObject({ ok: false })
})
