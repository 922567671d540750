/** A long list is left with the file and enters whole, whenever the panel is closed, whoever helps and whatever dies: each person once. */
import fc from 'fast-check'
import { execution } from '../../../test/kit/flows'
import { textFrom } from '../../../test/kit/meta'
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, schedule, sendsOf, teaching } from '../../../test/kit/steps'
import { consents } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { PART, partsOf } from '../../domain/imports/parts'
import { type ImportRow, importParts, partId } from '../../domain/imports/tables'
import { takeOut } from '../../domain/imports/take-out'
import { remove } from '../../kernel/act'
import { MINUTE } from '../../kernel/time'
import { agenda } from '../agenda'
import type { Importing, Reply } from '../api'

const phoneOf = (line: number): string => `+54115555${1000 + line}`
const row = (line: number): ImportRow => ({
  line,
  name: `Persona${line} Pérez`,
  phone: phoneOf(line),
  e164: phoneOf(line),
  fields: {},
  own: { Barrio: `Barrio ${line}` },
})
/** Parts are filled to the characters of a cell too: a long word a row makes many parts of few people. */
const long = (line: number): ImportRow => ({ ...row(line), own: { Historia: `${line} ${'á'.repeat(9_000)}` } })
const COUNT = 20
const LIST = Array.from({ length: COUNT }, (_, at) => long(at + 2))
const PARTS = 5

const start = (): Programme => readyProgramme({ uses: ['sends'] })
const leave = (one: Programme, rows: readonly ImportRow[] = LIST, batch = 'b1', part = 0, parts = 1): Reply<Importing> =>
  one.call('contacts.import', { batch, part, parts, permission: 'form', rows })
const goOn = (one: Programme, batch = 'b1') => one.call('contacts.goOn', { batch })
const last = (one: Programme) => {
  const answer = one.call('contacts.imported', {})
  return answer.ok ? answer.value.last : 'no answer'
}
/** What must be true of a list that is in: everybody once, and nothing left of it anywhere else. */
const facts = (one: Programme) => ({
  phones: one.records(contacts).map(({ phone }) => phone),
  people: one.records(people).map(({ phone }) => phone),
  proofs: one.records(consents).map(({ evidence, recorded_by }) => [evidence, recorded_by]),
  parts: one.records(importParts),
  timers: one.records(agenda).filter(({ event }) => event === 'import goes on'),
})
const inOrder = LIST.map(({ phone }) => phone)
const allIn = (one: Programme): void => {
  const { phones, people: known, proofs, parts, timers } = facts(one)
  expect([[...phones].sort(), [...known].sort(), proofs.length, parts, timers]).toEqual([inOrder, inOrder, COUNT, [], []])
}

test('a short list enters at once and never waits anywhere; told again it says the same', () => {
  const one = start()
  const rows = [row(2), row(3), { ...row(4), e164: '' }]
  const first = leave(one, rows)
  expect(first).toMatchObject({ ok: true, value: { state: 'in', rows: 3, waiting: 0, added: 2, review: 1, updated: 0, repeated: 0 } })
  expect(facts(one)).toMatchObject({ parts: [], timers: [] })
  expect(leave(one, rows)).toEqual(first)
  expect(last(one)).toMatchObject({ batch: 'b1', added: 2 })
  one.host.move(MINUTE)
  leave(one, [row(9)], 'b2')
  expect(last(one)).toMatchObject({ batch: 'b2', added: 1 })
  one.host.move(25 * 60 * MINUTE)
  expect(last(one)).toBeNull()
})

test.each(Array.from({ length: PARTS + 1 }, (_, parts) => [parts]))('closed after part %i, the minutes bring in the rest', (parts) => {
  const one = start()
  expect(leave(one)).toMatchObject({ ok: true, value: { state: 'entering', rows: COUNT, waiting: COUNT } })
  expect(one.records(importParts)).toHaveLength(PARTS)
  for (let part = 1; part <= parts; part++)
    expect(goOn(one)).toMatchObject({ ok: true, value: { waiting: COUNT - part * 4, added: part * 4 } })
  expect(last(one)).toMatchObject({ waiting: COUNT - parts * 4, state: parts === PARTS ? 'in' : 'entering' })
  // While a panel may still be asking, the minute keeps out of its way.
  minutes(one, 1)
  expect(one.records(contacts)).toHaveLength(parts * 4)
  minutes(one, 5)
  allIn(one)
  expect(last(one)).toMatchObject({ state: 'in', waiting: 0, added: COUNT })
  expect(new Set(facts(one).proofs.map(([, by]) => by))).toEqual(new Set(['ana@example.org']))
})

test('a minute takes four parts and leaves the rest to the next one', () => {
  const one = start()
  const rows = Array.from({ length: 6 * PART }, (_, at) => row(at + 2))
  leave(one, rows)
  one.host.move(2 * MINUTE)
  one.tick()
  expect(one.records(contacts)).toHaveLength(4 * PART)
  minutes(one, 2)
  expect(one.records(contacts)).toHaveLength(6 * PART)
})

test('the minute that brings parts in sends what is due; an open panel asks with five reads at most', () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 2)
  minutes(one, 2)
  leave(one, LIST, 'b2')
  schedule(one, 2)
  one.host.move(2.5 * MINUTE)
  one.tick()
  expect([sendsOf(one).length, one.records(contacts).length]).toEqual([2, 2 + 16])
  one.host.reset()
  goOn(one, 'b2')
  expect(one.host.calls.filter((call) => call === 'sheets.read').length).toBeLessThanOrEqual(5)
  expect(one.host.calls.filter((call) => call === 'sheets.batchUpdate')).toHaveLength(1)
})

test('a part that somebody took out of the hidden tab holds nothing back, and is missed', () => {
  const one = start()
  leave(one)
  arrange(one, () => [remove(importParts, partId('b1', 2))])
  minutes(one, 6)
  expect(one.records(contacts)).toHaveLength(16)
  expect(last(one)).toMatchObject({ state: 'in', rows: COUNT, added: 16, waiting: 0 })
})

test('a list in several calls enters when all of it is here, and not at all when it never comes whole', () => {
  const one = start()
  const halves = [LIST.slice(0, 12), LIST.slice(12)]
  expect(leave(one, halves[0], 'b1', 0, 2)).toMatchObject({ ok: true, value: { state: 'leaving', rows: 12 } })
  expect(goOn(one)).toMatchObject({ ok: true, value: { state: 'leaving', added: 0 } })
  expect(last(one)).toBeNull()
  expect(leave(one, halves[0], 'b1', 0, 2)).toMatchObject({ ok: true, value: { rows: 12 } })
  expect(leave(one, halves[1], 'b1', 1, 2)).toMatchObject({ ok: true, value: { state: 'entering', rows: COUNT } })
  expect(leave(one, halves[1], 'b1', 1, 2)).toMatchObject({ ok: true, value: { rows: COUNT } })
  minutes(one, 6)
  allIn(one)
  expect(leave(one, halves[1], 'b2', 1, 2)).toMatchObject({ ok: false })
  leave(one, halves[0], 'b3', 0, 2)
  for (let quarter = 0; quarter < 6; quarter++) {
    one.host.move(15 * MINUTE)
    one.tick()
  }
  allIn(one)
  expect(leave(one, halves[1], 'b3', 1, 2)).toMatchObject({ ok: true, value: { state: 'undone' } })
  allIn(one)
})

test.each([[0], [2], [PARTS]])('taken back after part %i, nobody stays and nothing waits', (parts) => {
  const one = start()
  leave(one)
  for (let part = 0; part < parts; part++) goOn(one)
  expect(one.call('contacts.undo', { batch: 'b1' })).toMatchObject({ ok: true, value: { removed: parts * 4, kept: 0 } })
  expect(facts(one)).toMatchObject({ phones: [], people: [], parts: [] })
  expect(goOn(one)).toMatchObject({ ok: true, value: { state: 'undone', waiting: 0 } })
  expect(leave(one)).toMatchObject({ ok: true, value: { state: 'undone' } })
  minutes(one, 4)
  expect(facts(one)).toMatchObject({ phones: [], people: [], parts: [], timers: [] })
  expect(last(one)).toBeNull()
})

test('taken back while Google says no or the run dies, at any call: who was told that it is undone finds it so a minute later', () => {
  const one = start()
  leave(one)
  goOn(one)
  const picture = one.host.picture()
  const undo = () => one.call('contacts.undo', { batch: 'b1' })
  one.host.reset()
  undo()
  const calls = one.host.calls.length
  expect(calls).toBeGreaterThan(10)
  for (let at = 0; at < calls; at++)
    for (const outcome of ['quota', 'applied, then killed'] as const) {
      one.host.restore(picture)
      one.host.reset()
      one.host.fail(at, outcome)
      const said = execution(one, undo)
      minutes(one, 3)
      if (!said?.ok) {
        expect(undo()).toMatchObject({ ok: true })
        minutes(one, 3)
      }
      expect({ at, outcome, ...facts(one) }).toMatchObject({ at, outcome, phones: [], people: [], parts: [], timers: [] })
    }
})

test('many are taken back after the commit that says so, of a tab without a row to spare; who spoke, before or meanwhile, stays', () => {
  const one = start()
  const many = 2 * PART + 5
  leave(
    one,
    Array.from({ length: many }, (_, at) => row(at + 2)),
  )
  minutes(one, 4)
  const spare = { sheetId: one.sheetId(contacts), dimension: 'ROWS', startIndex: 1 + many }
  one.host.file.api.batchUpdate({ requests: [{ deleteDimension: { range: spare } }] })
  one.post(textFrom('5491155551004', 'hola', 'wamid.1', one.host.at()))
  one.host.reset()
  expect(one.call('contacts.undo', { batch: 'b1' })).toMatchObject({ ok: true, value: { removed: many - 1, kept: 1 } })
  expect(one.host.calls.filter((call) => call === 'sheets.batchUpdate').length).toBeGreaterThan(1)
  expect(facts(one)).toMatchObject({ phones: [phoneOf(4)], people: [phoneOf(4)] })
  expect(facts(one).timers).toEqual([])
  const ids = [...one.records(people).map(({ id }) => String(id)), 'c_gone']
  arrange(one, (draft) => takeOut(draft, { ids }))
  expect(one.records(contacts)).toHaveLength(1)
})

test('a row that no cell can hold is named before anything is left', () => {
  const one = start()
  const rows = [row(2), { ...row(3), own: { Historia: 'x'.repeat(50_000) } }]
  expect(leave(one, rows)).toMatchObject({ ok: false, problem: 'La fila 3 tiene demasiado texto.' })
  expect(facts(one)).toMatchObject({ phones: [], parts: [] })
})

test('whatever comes together and whatever dies, everybody is in once and in their line’s own words', () => {
  const one = start()
  const picture = one.host.picture()
  const deed = fc.constantFrom('leave', 'go on', 'minute', 'two minutes', 'other list')
  const outcome = fc.constantFrom('not applied', 'applied, then killed', 'threw but applied', 'quota')
  const doing = fc.record({ deed, fails: fc.option(fc.record({ at: fc.nat(25), outcome }), { freq: 3, nil: undefined }) })
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 8 }), (doings) => {
      one.host.restore(picture)
      for (const { deed: what, fails } of doings) {
        one.host.reset()
        if (fails) one.host.fail(fails.at, fails.outcome)
        execution(one, () => {
          if (what === 'leave') leave(one)
          else if (what === 'go on') goOn(one)
          // The same people once more, in another order.
          else if (what === 'other list') leave(one, [...LIST].reverse(), 'b2')
          else {
            one.host.move(what === 'minute' ? MINUTE : 2 * MINUTE)
            one.tick()
          }
        })
      }
      one.host.reset()
      while (!leave(one).ok) one.host.move(MINUTE)
      minutes(one, 10)
      allIn(one)
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('the rule of the test holds: its list is as many parts as it says', () => {
  expect(partsOf(LIST, PART, 40_000)).toHaveLength(PARTS)
})
