/** KPI_diario and the tiles: what a figure says, and that a pivot of the flat rows says the same. */
import { instant } from '../../kernel/time'
import { ATTENTION_HOURS } from '../calendar/hours'
import { zone } from '../calendar/zone'
import { factsOf, openFacts } from './facts'
import { at, G3, WEEK } from './g3.cases'
import { INDICATORS } from './indicators'
import { sayFigure, sayMinutes } from './say'
import type { Readers } from './story'
import { summarise } from './summary'
import { lastWeeks } from './week'

const where = zone('America/Argentina/Buenos_Aires')
const readers: Readers = { reading: 'own', calendarOf: () => ({ zone: where, hours: ATTENTION_HOURS }) }

test('the rows hold every fact of every figure but the count of open tasks', () => {
  const facts = factsOf(G3, WEEK, readers)
  for (const { key, unit, measure } of INDICATORS) {
    const rows = facts.filter((fact) => fact.key === key).map(({ value }) => value)
    if (unit === 'count') expect(rows).toEqual([])
    else expect(summarise(rows)).toEqual(summarise(measure(G3, WEEK, readers).map(({ value }) => value)))
  }
})
test('open tasks are a row a day, theme and area', () => {
  const open = openFacts(G3, at('03-05 18:00'), where).map(({ theme, value, at: day }) => [
    theme,
    value,
    new Date(day).toISOString().slice(0, 10),
  ])
  expect(open).toEqual([
    ['preexistente', 8, '2027-03-04'],
    ['general', 1, '2027-03-04'],
    ['general', 1, '2027-03-05'],
  ])
})

test.each<[number, string]>([
  [0, '0 min'],
  [57.5, '57,5 min'],
  [60, '1 h'],
  [84.4, '1 h 24 min'],
  [119.7, '2 h'],
])('%d minutes are «%s»', (minutes, words) => {
  expect(sayMinutes(minutes, 'es')).toBe(words)
})
test.each<[Parameters<typeof sayFigure>[0], readonly number[], string, number]>([
  ['minutes', [], '–', 0],
  ['minutes', [10, 20, 60], '20 min', 3],
  ['share', [1, 1, 0], '66,7 %', 3],
  ['score', [5, 3, 4], '4,0', 3],
  ['hours', [60, 75], '2,25 h', 2],
  ['count', [1, 1], '2', 2],
  ['each', [0, 1], '0,5', 2],
])('%s of %j', (unit, values, value, n) => {
  expect(sayFigure(unit, values, 'es')).toMatchObject({ value, n })
})
test('the 90th percentile is that of Sheets', () => {
  expect(summarise([11, 25, 25, 90, 145, 210]).p90).toBeCloseTo(177.5)
})
test('weeks begin on Monday, and the last one ends now', () => {
  const now = instant(at('03-05 18:00'))
  expect(lastWeeks(now, 2, where).map(({ id, period }) => [id, period.to === now])).toEqual([
    ['2027-02-22', false],
    ['2027-03-01', true],
  ])
})
