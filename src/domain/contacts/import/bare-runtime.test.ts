/** The whole import runs where there is nothing but the language: no TextDecoder, URL, timers or window. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'

const ESBUILD = join(process.cwd(), 'node_modules', '.bin', 'esbuild')

test('a list is read and planned in a bare context', () => {
  const bundle = execFileSync(
    ESBUILD,
    [join(__dirname, 'index.ts'), '--bundle', '--format=iife', '--global-name=lists', '--target=es2020'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 10_000_000,
    },
  )
  const context = createContext(Object.create(null))
  runInContext(bundle, context)
  context.bytes = JSON.stringify([...readFileSync(join(__dirname, 'testdata', 'inscriptos.csv'))])
  const counts: unknown = JSON.parse(
    runInContext(
      `var file = lists.decode(JSON.parse(bytes)), sheet = lists.parse(file.value.text).value
       var place = { country: 'AR' }, cells = sheet.rows.map(function (row) { return row.cells })
       var columns = lists.guessColumns(sheet.headings.cells, cells, place)
       var options = { place: place, existing: function () { return [] }, dateOrder: 'dmy', today: 20779 }
       JSON.stringify(lists.plan(sheet.rows, sheet.headings, columns, options).counts)`,
      context,
    ),
  )
  expect(counts).toMatchObject({ new: 33, review: 13 })
})
