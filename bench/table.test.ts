import { count } from './figure'
import { asMarkdown, asText, between } from './table'

const rows = [
  { flow: 'idle tick', figures: [count(2, 2, 'calls'), count(60, 100, 'ms')] },
  { flow: 'a campaign', figures: [], fault: 'it stopped' },
]

test('as text, in columns', () => {
  const lines = asText(rows).split('\n')
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
    ['flow', 'budget', 'measured (low–high)'],
    ['idle tick', '≤ 2 calls · ≤ 100 ms', '2 calls · 60 ms', 'ok'],
    ['a campaign', 'it stopped', 'over'],
  ])
  expect(lines[2]?.indexOf('it stopped')).toBe(lines[0]?.indexOf('measured'))
})

test('as Markdown', () => {
  expect(asMarkdown(rows).split('\n').slice(2)).toEqual([
    '| idle tick | ≤ 2 calls · ≤ 100 ms | 2 calls · 60 ms | ok |',
    '| a campaign |  | it stopped | over |',
  ])
})

test('only what stands between the marks is replaced', () => {
  const text = 'before\n<!-- budgets -->\nold\n<!-- /budgets -->\nafter\n'
  const once = between(text, '| new |')
  expect(once).toBe('before\n<!-- budgets -->\n\n| new |\n\n<!-- /budgets -->\nafter\n')
  expect(between(once, '| new |')).toBe(once)
})

test.each(['no marks', '<!-- /budgets --> <!-- budgets -->'])('a text without the marks is an error: %s', (text) => {
  expect(() => between(text, '')).toThrow('<!-- budgets -->')
})
