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

// The budget is 200 KB; until lists are read by a part that is loaded when needed, the page may at least not grow (see bench/not-yet.ts).
test('dist/panel.html is whole and no larger than it was', () => {
  const html = readFileSync('dist/panel.html', 'utf8')
  expect(pageProblems(html)).toEqual([])
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(320_000)
})
