/** What is planned for a row through its changes: nothing is said twice, nothing that was moved is said on the old day. */
import fc from 'fast-check'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { zone } from '../calendar/zone'
import type { Entry } from './entry'
import { type Planning, planSubject, SECOND_THOUGHTS } from './plan'
import type { Rule } from './rule'
import type { Subject } from './source'
import { plans } from './tables'

const NOW = instant(Date.UTC(2027, 1, 1, 13))
const planning = (now: Instant = NOW, rulesChanged = false): Planning => ({
  now,
  zone: zone('America/Bogota'),
  lang: 'es',
  habits: { decimal: ',', dates: 'dmy' },
  rulesChanged,
})

type Shape = Pick<Rule, 'id' | 'offset' | 'state'>
/** Only what planning looks at. */
const rule = (shape: Shape): Rule => ({
  name: shape.id,
  date: 'start',
  hour: 10 * HOUR,
  template: 't',
  conditions: [],
  callAfter: null,
  source: NO_SOURCE,
  info: NO_INFO,
  ...shape,
})
const NO_SOURCE: Rule['source'] = {
  key: 's',
  table: plans,
  name: { es: '', pt: '', en: '' },
  states: {},
  dates: [],
  columns: () => [],
  needs: () => [],
  read: () => undefined,
  all: () => [],
  fields: [],
  fill: () => undefined,
  payload: () => undefined,
  show: () => [],
}
const NO_INFO: Rule['info'] = {
  id: '1',
  name: 't',
  language: 'es',
  status: 'approved',
  category: 'utility',
  previousCategory: null,
  correctCategory: null,
  quality: 'green',
  rejectedReason: null,
  format: 'named',
  header: null,
  mediaHeader: null,
  body: '',
  footer: null,
  buttons: [],
  variables: [],
}
const TOLD = rule({ id: 'told', offset: { by: 'state', to: 'agendada' }, state: 'scheduled' })
const WEEK = rule({ id: 'week', offset: { by: 'days', days: [-7] }, state: '' })
const EVE = rule({ id: 'eve', offset: { by: 'days', days: [-1] }, state: '' })

const subject = (change: Partial<Subject> & { readonly start?: Instant } = {}): Subject => {
  const { start = after(NOW, 10 * DAY), ...rest } = change
  return {
    id: 'x',
    row: 0,
    contactId: 'c',
    contactRow: 0,
    peopleRow: 0,
    state: 'scheduled',
    dates: { start },
    closed: null,
    shown: {},
    ...rest,
  }
}
const said = (entries: readonly Entry[]): readonly string[] => entries.map(({ rule: id, state }) => `${id} ${state}`)

test('a new row is told now and reminded on its days', () => {
  const entries = planSubject([TOLD, WEEK, EVE], subject(), [], planning())
  expect(said(entries)).toEqual(['told planned', 'week planned', 'eve planned'])
  expect(entries.map(({ at }) => at)).toEqual([NOW, after(NOW, 3 * DAY + 2 * HOUR), after(NOW, 9 * DAY + 2 * HOUR)])
})

test('what is past when the row is made is left out and says so', () => {
  const entries = planSubject([WEEK, EVE], subject({ start: after(NOW, 2 * DAY) }), [], planning())
  expect(entries.map(({ state, why }) => [state, why])).toEqual([
    ['skipped', 'Ya había pasado su hora.'],
    ['planned', ''],
  ])
})

test('planning again changes nothing', () => {
  const once = planSubject([TOLD, WEEK, EVE], subject(), [], planning())
  expect(planSubject([TOLD, WEEK, EVE], subject(), once, planning(after(NOW, MINUTE)))).toEqual(once)
})

test('a moved date takes its reminders along, and whoever was told is told anew', () => {
  const before = planSubject([TOLD, EVE], subject(), [], planning()).map(
    (entry): Entry => (entry.rule === 'told' ? { ...entry, state: 'left' } : entry),
  )
  const moved = planSubject([TOLD, EVE], subject({ start: after(NOW, 20 * DAY) }), before, planning(after(NOW, HOUR)))
  expect(said(moved)).toEqual(['told left', 'eve cancelled', 'told planned', 'eve planned'])
  expect(moved[2]?.at).toBe(after(NOW, HOUR))
})

test('moved before anybody was told, it waits for second thoughts', () => {
  const before = planSubject([TOLD], subject(), [], planning())
  const moved = planSubject([TOLD], subject({ start: after(NOW, 20 * DAY) }), before, planning())
  expect(moved.at(-1)?.at).toBe(after(NOW, SECOND_THOUGHTS))
})

test('closed takes everything back', () => {
  const before = planSubject([TOLD, WEEK, EVE], subject(), [], planning())
  const closed = planSubject([TOLD, WEEK, EVE], subject({ closed: { es: 'Se canceló.', pt: '', en: '' } }), before, planning())
  expect(closed.every(({ state, why }) => state === 'cancelled' && why === 'Se canceló.')).toBe(true)
})

test('a reminder written later does not tell what happened long ago', () => {
  expect(planSubject([TOLD, EVE], subject(), [], planning(NOW, true)).map(({ rule: id }) => id)).toEqual(['eve'])
})

test('however a row changes, no occasion leaves twice', () => {
  const step = fc.record({
    days: fc.integer({ min: -3, max: 15 }),
    state: fc.constantFrom('scheduled', 'confirmed', 'move'),
    closed: fc.boolean(),
    leaves: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let entries: readonly Entry[] = []
      let now = NOW
      for (const { days, state, closed, leaves } of steps) {
        now = after(now, HOUR)
        const start = after(NOW, days * DAY)
        entries = planSubject(
          [TOLD, WEEK, EVE],
          subject({ start, state, closed: closed ? { es: 'x', pt: 'x', en: 'x' } : null }),
          entries,
          planning(now),
        )
        if (leaves)
          entries = entries.map((entry): Entry => (entry.state === 'planned' && entry.at <= now ? { ...entry, state: 'left' } : entry))
      }
      const gone = entries.filter(({ state }) => state === 'left').map(({ rule: id, occasion }) => `${id} ${occasion}`)
      expect(new Set(gone).size).toBe(gone.length)
      const open = entries.filter(({ state }) => state === 'planned').map(({ rule: id, occasion }) => `${id} ${occasion}`)
      expect(open.filter((one) => gone.includes(one))).toEqual([])
    }),
  )
})
