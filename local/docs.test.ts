/** The guide says what the program does: every route is in it, and the file is the one that these tables make. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localGuide } from './docs'
import { DESK, DRIVING } from './server/requests'

const folder = join(__dirname, 'server')
const PATH = join(__dirname, '..', 'docs', 'local.md')

/** Routes as the tables of handlers name them. */
const routesIn = (file: string): string[] => {
  const source = readFileSync(join(folder, file), 'utf8').replace(/\$\{base\}/g, '/v4/spreadsheets/{id}')
  return [...source.matchAll(/['`]((?:GET|POST|PUT|DELETE|HEAD) \/[^'`\s]*)['`]\]?:/g)].map(([, route]) => route ?? '')
}

const FILES = [
  'account',
  'clock',
  'desk',
  'drive',
  'edit',
  'execution',
  'fault',
  'form',
  'main',
  'phone',
  'sheets',
  'spreadsheet',
  'static',
  'store',
  'table',
  'web',
].map((name) => `${name}-routes.ts`)

test('every route is described, and nothing else', () => {
  const described = [...DRIVING, ...DESK].map(({ route }) => route)
  expect(described.sort()).toEqual([...new Set(FILES.flatMap(routesIn))].sort())
})

test('docs/local.md is what the tables make', () => {
  if (process.env.WRITE_DOCS === '1') writeFileSync(PATH, localGuide())
  expect(readFileSync(PATH, 'utf8')).toBe(localGuide())
})
