import type { Place } from '../../app/api'
import { checkInput, chosenRows, confirmed, EMPTY, type SendDraft, stepAfter, stepBefore, whenText } from './draft'

test('the step of gaps comes only when something is open', () => {
  const people: SendDraft = { ...EMPTY, step: 'people' }
  expect(stepAfter(people)).toBe('when')
  expect(stepAfter({ ...people, gaps: true })).toBe('gaps')
  expect(stepBefore({ ...EMPTY, step: 'when', gaps: true })).toBe('gaps')
  expect(stepBefore(EMPTY)).toBe('message')
  expect(stepAfter({ ...EMPTY, step: 'check' })).toBe('check')
})

test.each<[SendDraft['when'], string]>([
  [{ kind: 'now', date: '', time: '', words: 'mañana' }, 'ahora'],
  [{ kind: 'date', date: '2027-03-01', time: '10:00', words: '' }, '2027-03-01 10:00'],
  [{ kind: 'date', date: '', time: '10:00', words: '' }, ''],
  [{ kind: 'date', date: '2027-03-01', time: '', words: '' }, ''],
  [{ kind: 'words', date: '', time: '', words: '  lunes 9:30 ' }, 'lunes 9:30'],
])('%j is «%s»', (when, words) => {
  expect(whenText(when)).toBe(words)
})

const at = (tab: Place['tab'], fromRow: number, toRow: number): Place => ({ tab, sheetId: 3, title: '', fromRow, toRow })

test.each<[string, Place | undefined, unknown]>([
  ['rows of people', at('contacts', 4, 9), { sheetId: 3, fromRow: 4, toRow: 9 }],
  ['rows of an own tab', at('other', 4, 9), { sheetId: 3, fromRow: 4, toRow: 9 }],
  ['the headings stay out', at('contacts', 1, 9), { sheetId: 3, fromRow: 2, toRow: 9 }],
  ['only the headings', at('contacts', 1, 1), undefined],
  ['rows of sends', at('sends', 4, 9), undefined],
  ['nothing', undefined, undefined],
])('%s', (_, place, rows) => {
  expect(chosenRows(place)).toEqual(rows)
})

test.each<[string, number, boolean]>([
  ['', 0, false],
  ['', 1, true],
  ['', 100, true],
  ['', 101, false],
  ['100', 101, false],
  ['101', 101, true],
  ['1.250', 1250, true],
])('typed «%s» for %d people', (typed, count, may) => {
  expect(confirmed(typed, count)).toBe(may)
})

test('nothing is asked of the server while something is missing', () => {
  const audience = { sheetId: 1, kind: 'all', fromRow: 0, toRow: 0, conditions: '' } as const
  const whole: SendDraft = { ...EMPTY, template: 'a|es', audience }
  expect(checkInput(whole)).toEqual({ template: 'a|es', mapping: {}, audience, when: 'ahora' })
  expect(checkInput({ ...whole, template: '' })).toBeUndefined()
  expect(checkInput({ ...whole, audience: undefined })).toBeUndefined()
  expect(checkInput({ ...whole, when: { ...EMPTY.when, kind: 'words', words: ' ' } })).toBeUndefined()
})
