import { readFileSync } from 'node:fs'
import { pageProblems } from './page'

const page = (head: string, script: string): string => `<!doctype html><head>${head}</head><body><script>${script}</script></body>`

test.each([
  ['a whole page', page('<style>b{}</style>', 'const a = 1'), []],
  ['a script that ends too early', page('', 'const a = "</script>"'), [expect.stringContaining('cannot be parsed')]],
  ['a template', page('<?= title ?>', ''), [expect.stringContaining('template')]],
  ['a script from elsewhere', page('<script src="https://a.b/c.js"></script>', ''), ['it loads something from elsewhere']],
  ['an empty place', page('<!-- styles -->', ''), ['a place of the shell is empty']],
  ['no script', '<p></p>', ['0 scripts in place of one']],
])('%s', (_, html, problems) => {
  expect(pageProblems(html)).toEqual(problems)
})

/** In bytes: what everybody waits for, and what only those wait for who open more. */
test.each([
  ['panel', 200_000],
  ['later', 400_000],
])('dist/%s.html is whole and small', (name, most) => {
  const html = readFileSync(`dist/${name}.html`, 'utf8')
  expect(pageProblems(html)).toEqual([])
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most)
})

test('what is needed to read lists and phones comes later', () => {
  expect(readFileSync('dist/panel.html', 'utf8')).not.toMatch(/papaparse|BAD_DELIMITERS|NATIONAL_PREFIX|leading_digits/i)
})
