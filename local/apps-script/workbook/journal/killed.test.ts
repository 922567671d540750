/** A process that is killed in the middle of writing leaves every commit it had reported, and at most one more. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { sampleFile } from '../sample'
import { openJournal } from './disk'

/** Appends rows for ever and says which one is safe. */
const WRITER = `
import { createFile, openJournal } from './index'
const folder = process.argv[2] ?? ''
const file = createFile({ id: 'f', title: 't', locale: 'es_AR', timeZone: 'UTC', now: () => Date.now(), journal: openJournal(folder) })
for (let n = 0; ; n += 1) {
  const rows = [{ values: [{ userEnteredValue: { numberValue: n } }, { userEnteredValue: { stringValue: 'x'.repeat(n % 2000) } }] }]
  file.api.batchUpdate({ requests: [{ appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } }] })
  process.stdout.write(n + '\\n')
}
`

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hilo-killed-'))
  buildSync({
    stdin: { contents: WRITER, resolveDir: join(__dirname, '..'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, 'writer.cjs'),
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const killedAfter = (data: string, ms: number): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'writer.cjs'), data])
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    setTimeout(() => child.kill('SIGKILL'), ms)
    child.on('close', () => resolve(said.split('\n').length - 1))
  })

test.each([400, 700])('killed after %i ms', async (ms) => {
  const data = join(folder, `data-${ms}`)
  const reported = await killedAfter(data, ms)
  expect(reported).toBeGreaterThan(0)
  const file = sampleFile([], { journal: openJournal(data) })
  const kept = (file.api.values.get('A:A', { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []).map((row: unknown[]) => row[0])
  file.close()
  expect(kept).toEqual(kept.map((_, n) => n))
  expect(kept.length - reported).toBeGreaterThanOrEqual(0)
  expect(kept.length - reported).toBeLessThanOrEqual(1)
})
