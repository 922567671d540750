/** Anything at all into every door: nothing throws, no cell becomes a formula, no secret and no trace gets out, and what comes behind is taken in. */
import fc from 'fast-check'
import { anyText } from '../../test/kit/any-text'
import { friendly, statusOf, textFrom } from '../../test/kit/meta'
import { DOOR, type Programme } from '../../test/kit/programme'
import { importPeople, minutes, teaching, waIdOf } from '../../test/kit/steps'
import { decode, guessColumns, parse } from '../domain/contacts/import'
import { messages } from '../domain/messages/messages'
import { isRecord, type Json, listOf } from '../kernel/json'
import { readConnection } from './connection'
import { posted, rpcCalled, verified } from './entries'
import { openNonce } from './intakes/called'
import { strays } from './strays'

const ready = (): Programme => {
  const one = teaching()
  importPeople(one, 2)
  minutes(one, 2)
  one.host.answer = friendly
  one.host.reset()
  return one
}

const formulas = (one: Programme): readonly string[] => {
  const file: unknown = JSON.parse(
    JSON.stringify(one.host.file.api.get({ fields: 'sheets(properties.title,data.rowData.values.userEnteredValue)' })),
  )
  return /"formulaValue":"[^"]*"/.exec(JSON.stringify(file))?.slice(0, 1) ?? []
}
const secretsOf = (one: Programme): readonly string[] => {
  const connection = readConnection(Object.fromEntries(one.host.engineStore))
  return [DOOR, connection?.token, connection?.appSecret, connection?.verifyToken].filter(
    (word): word is string => word !== undefined && word.length > 5,
  )
}
const leaks = (one: Programme, said: string): readonly string[] => [
  ...secretsOf(one).filter((secret) => said.includes(secret)),
  ...(/\bat .*\.(ts|js|gs):\d+/.exec(said) ?? []),
  ...(/(Type|Range|Reference|Syntax)Error/.exec(said) ?? []),
]

/** Words that mean something to Sheets, to JSON, to objects, to regular expressions. */
const nasty = fc.constantFrom(
  '=1+1',
  '+54',
  '-1',
  '@x',
  '\t=1',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '\ud800',
  '𝟙',
  'ا‏',
  '{{1}}',
  '%HILO_NONCE%',
  '</script>',
  '1e999',
  'NaN',
  'null',
  '9'.repeat(40),
  'x'.repeat(60_000),
)
const word = fc.oneof({ weight: 3, arbitrary: anyText({ maxLength: 40 }) }, { weight: 2, arbitrary: nasty })
const anything = fc.oneof(fc.jsonValue(), word, fc.double(), fc.constantFrom(null, true, [], {}, [[]], -1, 1e308, 2 ** 53))

/** A real webhook in which one thing, somewhere, is another, is gone, or is there twice. */
const spoilt = (value: unknown, at: number, how: 'other' | 'gone' | 'twice', other: unknown): unknown => {
  let count = 0
  const walk = (one: unknown): unknown => {
    if (count++ === at) return how === 'gone' ? undefined : how === 'twice' ? [one, one] : other
    if (Array.isArray(one)) return one.map(walk)
    if (!isRecord(one)) return one
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, walk(item)]))
  }
  return walk(value)
}
const AT = Date.parse('2027-02-01T13:00:00Z')
const webhook = fc
  .record({
    base: fc.constantFrom(
      textFrom(waIdOf(0), 'hola', 'wamid.fuzz', AT),
      statusOf('wamid.fuzz', 'delivered', waIdOf(0), AT, 'h/x/m_1/1/3'),
      {
        object: 'whatsapp_business_account',
        entry: [{ id: '100', changes: [{ field: 'account_update', value: { event: 'DISABLED_UPDATE' } }] }],
      },
      {
        object: 'whatsapp_business_account',
        entry: [
          {
            id: '100',
            changes: [
              {
                field: 'message_template_status_update',
                value: { event: 'PAUSED', message_template_name: 'x', message_template_language: 'es', reason: 'NONE' },
              },
            ],
          },
        ],
      },
    ),
    at: fc.nat(24),
    how: fc.constantFrom('other' as const, 'gone' as const, 'twice' as const),
    other: anything,
  })
  .map(({ base, at, how, other }) => JSON.stringify(spoilt(base, at, how, other)) ?? '')

const bodies = fc.oneof(
  { weight: 6, arbitrary: webhook },
  { weight: 1, arbitrary: word.map((words) => `whatsapp_business_account${words}`) },
  { weight: 1, arbitrary: fc.json().map((json) => `{"object":"whatsapp_business_account","entry":${json}}`) },
  { weight: 1, arbitrary: fc.nat(5_000).map((deep) => `whatsapp_business_account${'['.repeat(deep)}`) },
)

test('doPost: stored or refused, and the next message is recorded whatever came before it', () => {
  const one = ready()
  let number = 0
  fc.assert(
    fc.property(fc.array(bodies, { minLength: 1, maxLength: 4 }), fc.boolean(), (given, believed) => {
      for (const body of given) {
        const verdict = posted(one.host, believed ? DOOR : `${DOOR}x`, body)
        if (!believed) expect(verdict.stored).toBe(false)
        expect(leaks(one, JSON.stringify(verdict))).toEqual([])
      }
      one.post(textFrom(waIdOf(1), `detrás ${++number}`, `wamid.behind.${number}`, one.host.at()))
      one.host.move(60_000)
      one.tick()
      expect(one.records(messages).filter((row) => row['text'] === `detrás ${number}`)).toHaveLength(1)
    }),
    { numRuns: 30, seed: 20270201 },
  )
  expect(formulas(one)).toEqual([])
  // What could not be read lies where nothing waits behind it.
  expect(one.records(strays).length).toBeGreaterThan(0)
  for (const secret of secretsOf(one)) expect(JSON.stringify(one.records(strays))).not.toContain(secret)
}, 120_000)

test('doGet: the challenge for whoever knows both words, else nothing at all', () => {
  const one = ready()
  const key = fc.oneof(fc.constantFrom('s', 'hub.mode', 'hub.verify_token', 'hub.challenge', '__proto__'), word)
  fc.assert(
    fc.property(fc.dictionary(key, word), (query) => {
      expect(verified(one.host, query)).toBe('')
    }),
    { numRuns: 200 },
  )
})

test('rpc: with or without the nonce, every answer is a reply in words', () => {
  const one = ready()
  const nonce = openNonce(one.world)
  const name = fc.oneof(
    fc.constantFrom('sends.check', 'sends.schedule', 'contacts.import', 'person.read', 'money.cap', 'connect.save', 'toString'),
    word,
  )
  const input = fc.oneof(fc.json(), word, fc.constantFrom('{"audience":{"sheetId":-1}}', '[]', 'null', '{"rows":[[]]}'))
  fc.assert(
    fc.property(fc.oneof(fc.constant(nonce), word), name, input, (given, call, text) => {
      const said = rpcCalled(one.host, given, call, text)
      const reply: unknown = JSON.parse(said)
      expect(isRecord(reply) && (reply['ok'] === true || String(reply['problem']).length > 5)).toBe(true)
      if (given !== nonce) expect(isRecord(reply) && reply['ok']).toBe(false)
      expect(leaks(one, said)).toEqual([])
    }),
    { numRuns: 120, seed: 7 },
  )
  fc.assert(
    fc.property(anything, anything, anything, (a, b, c) => {
      expect(isRecord(JSON.parse(rpcCalled(one.host, a, b, c)))).toBe(true)
    }),
    { numRuns: 60, examples: [[null, [{ toString: null }], '=1+1']] },
  )
  expect(formulas(one)).toEqual([])
}, 120_000)

test('import: any bytes become rows or a sentence; what is written from them is never a formula', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        word.map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        const text = decode(bytes)
        if (!text.ok) {
          expect(text.problem.es.length).toBeGreaterThan(5)
          return
        }
        const sheet = parse(text.value.text)
        if (sheet.ok)
          expect(
            Array.isArray(
              guessColumns(
                sheet.value.headings?.cells,
                sheet.value.rows.map(({ cells }) => cells),
                { country: 'AR' },
              ),
            ),
          ).toBe(true)
        else expect(sheet.problem.es.length).toBeGreaterThan(5)
      },
    ),
    { numRuns: 400 },
  )
  const one = ready()
  const cell = fc.oneof(nasty, word)
  let batch = 0
  fc.assert(
    fc.property(fc.array(fc.record({ name: cell, phone: cell, e164: cell, own: cell }), { minLength: 1, maxLength: 5 }), (people) => {
      const rows: Json = people.map(({ name, phone, e164, own }, at) => ({
        line: at + 2,
        name,
        phone,
        e164,
        fields: { notes: own },
        own: { Curso: own },
      }))
      const said = rpcCalled(
        one.host,
        nonceOf(one),
        'contacts.import',
        JSON.stringify({ batch: `f${++batch}`, part: 0, parts: 1, permission: 'form', rows }),
      )
      expect(listOf([JSON.parse(said)])).toHaveLength(1)
      expect(leaks(one, said)).toEqual([])
      one.host.move(60_000)
    }),
    { numRuns: 25, seed: 11 },
  )
  expect(formulas(one)).toEqual([])
}, 120_000)
const nonceOf = (one: Programme): string => openNonce(one.world)
