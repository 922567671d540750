/** The bot on the real spreadsheet: what people write becomes rows, columns and answers on the phone. */

import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { arrange, minutes, seen, sendsOf, teaching, type } from '../../../test/kit/steps'
import { isRecord } from '../../kernel/json'
import { HOUR, MINUTE } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { waiting } from '../inbox/tables'
import { messages } from '../messages/messages'
import { board, kpiDaily } from '../results/tables'
import { tasks } from '../tasks/tables'
import { beginBot } from './begin'
import { knownTo } from './notice'
import { sessions } from './session'
import { bot } from './tables'

const CAMILA = '5491155550101'

/** A programme with a small script of its own: a question, two options, an end. */
const withBot = (): Programme => {
  const one = teaching()
  const rows = [
    { step_id: 'Inicio', text: 'Hola {{nombre}}. ¿De acuerdo?', options: 'Acepto / No acepto' },
    { step_id: 'Acepto', text: '¿En qué barrio vivís?', save_to: 'Barrio', next_step: 'Fin', action: 'Anota permiso: sí' },
    { step_id: 'Fin', text: 'Listo, {{barrio}}.', action: 'Termina' },
    { step_id: 'No acepto', text: 'Está bien.', action: 'Anota permiso: no' },
    { step_id: 'Hablar con una persona', text: 'Te respondemos {{cuándo}}.', action: 'Pasa a una persona' },
    { step_id: 'Si no sigue (20 h)', text: '¿Seguimos?', options: 'Sí, sigamos', next_step: '(paso anterior)' },
  ]
  rows.forEach((row, at) => {
    type(one, bot, at + 2, row)
  })
  minutes(one, 2)
  one.host.reset()
  one.host.sent.length = 0
  return one
}

let written = 0
const write = (one: Programme, text: string, from = CAMILA): void => {
  expect(one.post(textFrom(from, text, `wamid.in${++written}`, one.host.at()))).toBe('stored')
}
/** The words of what left, in order. */
const said = (one: Programme): readonly string[] =>
  sendsOf(one).map((request) => {
    const body: unknown = JSON.parse(request.body ?? '{}')
    if (!isRecord(body)) return ''
    const { text, interactive } = body
    if (isRecord(text)) return String(text['body'])
    return isRecord(interactive) && isRecord(interactive['body']) ? String(interactive['body']['text']) : ''
  })
const rowOf = (one: Programme) => one.records(contacts)[0] ?? {}

test('steps that somebody typed are taken in and nothing is wrong with them', () => {
  const one = withBot()
  const rows = one.records(bot)
  expect(rows.map((row) => row['problem'])).toEqual(rows.map(() => null))
  expect(rows.every((row) => row['id'] !== '')).toBe(true)
})

test('a stranger is greeted, gives permission, and the answer fills a column that did not exist', () => {
  const one = withBot()
  write(one, 'hola')
  one.host.move(MINUTE)
  write(one, 'dale')
  one.host.move(MINUTE)
  write(one, '=Villa Lugano')
  expect(said(one)).toEqual(['Hola Camila. ¿De acuerdo?', '¿En qué barrio vivís?', 'Listo, =Villa Lugano.'])
  minutes(one, 3)
  const headings = one.host.file.api.values.get(`${one.title(contacts)}!1:1`, {}).values?.[0] ?? []
  const row = one.host.file.api.values.get(`${one.title(contacts)}!2:2`, { valueRenderOption: 'FORMULA' }).values?.[0] ?? []
  expect(row[headings.indexOf('Barrio')]).toBe('=Villa Lugano')
  expect(rowOf(one)['consent']).toBe('yes')
  expect(one.records(bot).map((step) => step['reached'])).toEqual([1, 1, 1, null, null, null])
  expect(one.records(waiting)).toEqual([])
})

test('what a person wrote in the column stays', () => {
  const one = withBot()
  write(one, 'hola')
  minutes(one, 2)
  const headings = one.host.file.api.values.get(`${one.title(contacts)}!1:1`, {}).values?.[0] ?? []
  const letter = String.fromCharCode(65 + headings.indexOf('Barrio'))
  one.host.file.person.edit({ user: 'ana@example.org', range: `${one.title(contacts)}!${letter}2`, values: [['Flores']] })
  write(one, 'acepto')
  one.host.move(MINUTE)
  write(one, 'Lugano')
  minutes(one, 2)
  expect(one.host.file.api.values.get(`${one.title(contacts)}!${letter}2`, {}).values?.[0]?.[0]).toBe('Flores')
})

test('who does not accept is not written to', () => {
  const one = withBot()
  write(one, 'hola')
  one.host.move(MINUTE)
  write(one, 'no acepto')
  minutes(one, 1)
  expect(rowOf(one)['consent']).toBe('no')
  expect(said(one).at(-1)).toBe('Está bien.')
})

test('whoever asks for a person waits for one, and the bot is silent', () => {
  const one = withBot()
  write(one, 'hola')
  one.host.move(MINUTE)
  write(one, 'quiero hablar con una persona')
  expect(said(one).at(-1)).toMatch(/^Te respondemos /)
  expect(one.records(waiting)).toHaveLength(1)
  const before = said(one).length
  one.host.move(MINUTE)
  write(one, 'hola??')
  minutes(one, 1)
  expect(said(one)).toHaveLength(before)
  expect(one.records(messages).filter((row) => row['direction'] === 'in')).toHaveLength(3)
})

test('the same message twice is one turn', () => {
  const one = withBot()
  const body = textFrom(CAMILA, 'hola', 'wamid.same', one.host.at())
  one.post(body)
  one.post(body)
  expect(said(one)).toHaveLength(1)
  expect(one.records(bot)[0]?.['reached']).toBe(1)
})

test('who stops half way is asked once, then counts as one who left', () => {
  const one = withBot()
  write(one, 'hola')
  one.host.move(20 * HOUR)
  minutes(one, 3)
  // Nobody is written to before eight in the morning.
  expect(said(one)).toHaveLength(1)
  one.host.move(2 * HOUR)
  minutes(one, 3)
  expect(said(one)).toEqual(['Hola Camila. ¿De acuerdo?', '¿Seguimos?'])
  one.host.move(2 * HOUR)
  minutes(one, 3)
  expect(said(one)).toHaveLength(2)
  expect(one.records(bot)[0]?.['dropped']).toBe(1)
  expect(one.records(people).map((row) => sessionState(row['memory']))).toEqual(['ended'])
})
const sessionState = (memory: unknown): unknown => (isRecord(memory) && isRecord(memory['bot']) ? memory['bot']['state'] : undefined)

test('who goes on after the nudge goes on where they were', () => {
  const one = withBot()
  write(one, 'hola')
  one.host.move(20 * HOUR)
  minutes(one, 2)
  write(one, 'sí, sigamos')
  expect(said(one).at(-1)).toBe('Hola Camila. ¿De acuerdo?')
  one.host.move(MINUTE)
  write(one, 'acepto')
  expect(said(one).at(-1)).toBe('¿En qué barrio vivís?')
})

test('who answers a send is not given a menu', () => {
  const one = withBot()
  write(one, 'hola')
  minutes(one, 1)
  const [person] = one.records(people)
  arrange(one, (state) => [
    ...sessions.keep(state, String(person?.['id']), undefined),
    { act: 'patch', table: people, id: String(person?.['id']), values: { last_send: 'e1', last_auto_at: one.host.at() } },
  ])
  const before = said(one).length
  one.host.move(MINUTE)
  write(one, 'Sí, voy mañana')
  expect(
    said(one)
      .slice(before)
      .filter((words) => words.startsWith('Hola Camila')),
  ).toEqual([])
  expect(one.records(waiting)).toHaveLength(1)
})

test('a step that points nowhere is told while it is written, and harmless when it is reached', () => {
  const one = withBot()
  type(one, bot, 4, { next_step: 'Nunca', action: '' })
  minutes(one, 2)
  expect(seen(one, bot, 4)['problem']).toBe('«Nunca» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».')
})

test('the starter conversation stands in an empty tab, once', () => {
  const one = teaching()
  const known = knownTo({ of: () => [] })
  arrange(one, (state, ctx) => beginBot(known)(state, ctx))
  const count = one.records(bot).length
  arrange(one, (state, ctx) => beginBot(known)(state, ctx))
  expect(count).toBeGreaterThan(9)
  expect(one.records(bot)).toHaveLength(count)
})

test('a turn with a known person costs no more calls than any other answer', () => {
  const one = withBot()
  write(one, 'hola')
  minutes(one, 20)
  one.host.reset()
  write(one, 'acepto')
  expect(said(one).at(-1)).toBe('¿En qué barrio vivís?')
  expect(one.host.calls.length).toBeLessThanOrEqual(14)
})

test('of three conversations one came to its end, one went to a person and one stopped: a third was solved by the bot', () => {
  const one = withBot()
  const talk = (from: string, ...texts: readonly string[]): void => {
    for (const text of texts) {
      write(one, text, from)
      minutes(one)
    }
  }
  talk(CAMILA, 'hola', 'Acepto', 'Villa Elisa')
  talk('5491155550102', 'hola', 'Acepto', 'hablar con una persona')
  talk('5491155550103', 'hola')
  expect(one.call('results.refresh', {}).ok).toBe(true)
  minutes(one, 2)
  const facts = one.records(kpiDaily).filter((row) => row['key'] === 'bot_containment')
  expect(facts.map((row) => row['value']).sort()).toEqual([0, 0, 1])
  const [tile] = one.records(board).filter((row) => row['id'] === 'bot_containment')
  expect(tile).toMatchObject({ value: '33,3 %', n: 3 })
})

const HIT = 'mi marido me pegó'
test.each([
  { name: 'first words', before: [], after: ['hola', 'hola?'] },
  { name: 'words in the middle of a conversation', before: ['hola', 'Acepto'], after: ['hola?', 'Palermo'] },
])('delicate $name: the bot is silent, nothing is asked later, until the team is done and they greet again', ({ before, after }) => {
  const one = withBot()
  for (const text of before) write(one, text)
  one.host.sent.length = 0
  for (const text of [HIT, ...after]) write(one, text)
  for (let quarter = 0; quarter < 100; quarter++) {
    one.host.move(15 * MINUTE)
    one.tick()
  }
  expect(said(one)).toEqual([])
  const [task, ...others] = one.records(tasks)
  expect(others).toEqual([])
  expect(task).toMatchObject({ type_key: 'Protección' })
  type(one, tasks, 2, { state: 'Resuelta' })
  minutes(one, 2)
  write(one, 'hola')
  expect(said(one)).toEqual(['Hola Camila. ¿De acuerdo?'])
})
