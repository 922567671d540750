/** docs/faults.md says what the tests play, line by line; `HILO_WRITE=1` writes the table anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACCIDENTS } from '../../test/kit/accidents'
import { faultTable, LINES } from '../../test/kit/fault-table'
import { FLOWS } from '../../test/kit/flows'

const root = join(__dirname, '..', '..')
const page = join(root, 'docs', 'faults.md')
const BEGIN = '<!-- faults -->'
const END = '<!-- /faults -->'

const testsBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))

test('the table is the one that the data make', () => {
  const text = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = text.split(BEGIN)
  const [, after = ''] = rest.split(END)
  const wanted = `${before}${BEGIN}\n${faultTable()}\n${END}${after}`
  if (process.env.HILO_WRITE === '1') writeFileSync(page, wanted)
  expect(readFileSync(page, 'utf8')).toBe(wanted)
})

test('every command names a test that exists', () => {
  const files = testsBelow('src')
  // These name their tests by themselves.
  const played = new Set([...FLOWS, ...ACCIDENTS].map(({ name }) => name))
  for (const {
    test: [file, name],
  } of LINES) {
    const found = files.filter((path) => path.includes(`${file}.test.ts`))
    expect([file, found.length]).toEqual([file, 1])
    if (!played.has(name)) expect(readFileSync(join(root, 'src', found[0] ?? ''), 'utf8')).toContain(name)
  }
})

test('the coordinator’s page and the guide lead to each other', () => {
  expect(existsSync(join(root, 'docs', 'guia', 'cuando-algo-falla.md'))).toBe(true)
  expect(readFileSync(join(root, 'docs', 'guia.md'), 'utf8')).toContain('guia/cuando-algo-falla.md')
})
