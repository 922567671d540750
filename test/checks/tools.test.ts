import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingPackages } from '../../tools/dependencies.mjs'
import { inlinePage } from '../../tools/inline-page.mjs'
import { pageProblems } from './page'

describe('the page', () => {
  const shell = '<head><!-- styles --></head><body><!-- script --></body>'

  test.each([
    ['an end of the script', 'const a = "</script><b>"', '</script><b>'],
    ['in capitals', 'const a = "</SCRIPT >"', '</SCRIPT >'],
    ['a comment that opens', 'const a = "<!-- <script>"', '<!-- <script>'],
    ['a dollar sign', 'const a = "$& $1 $$"', '$& $1 $$'],
  ])('keeps %s inside the script', (_, script, value) => {
    const html = inlinePage(shell, script, '')
    expect(pageProblems(html)).toEqual([])
    const inside = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? ''
    expect(new Function(`${inside}; return a`)()).toBe(value)
  })

  test('keeps an end of the styles inside the styles', () => {
    expect(inlinePage(shell, '', 'b::after{content:"</style>"}')).toContain('<style>b::after{content:"<\\/style>"}</style>')
  })
})

describe('installed packages', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }

  test.each([
    ['all is there', { 'node_modules/a': { version: '1.0.0' } }, []],
    ['one is older', { 'node_modules/a': { version: '0.9.0' } }, ['node_modules/a']],
    ['nothing is there', {}, ['node_modules/a']],
  ])('%s', (_, installed, missing) => {
    expect(missingPackages(wanted, installed)).toEqual(missing)
  })
})

test('a place in the bundle leads back to its line in the sources', () => {
  const root = join(__dirname, '../..')
  const lines = readFileSync(join(root, 'dist/code.js'), 'utf8').split('\n')
  const words = 'Google refused to write what came of it'
  const line = lines.findIndex((one) => one.includes(words))
  const place = `${line + 1}:${(lines[line]?.indexOf(words) ?? 0) + 1}`
  const said = execFileSync(process.execPath, [join(root, 'tools/where.mjs'), place], { encoding: 'utf8' })
  const [, file = '', at] = /^(src\/app\/decide\.ts):(\d+):\d+/.exec(said) ?? []
  expect(readFileSync(join(root, file), 'utf8').split('\n')[Number(at) - 1]).toContain(words)
})
