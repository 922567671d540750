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

/** Kills the writer once it has reported so many commits; answers how many it had reported by then. */
const killedAfter = (data: string, commits: number): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'writer.cjs'), data])
    let reported = 0
    child.stdout.on('data', (bytes: Buffer) => {
      reported += bytes.toString().split('\n').length - 1
      if (reported >= commits) child.kill('SIGKILL')
    })
    child.on('close', () => resolve(reported))
  })

test.each([1, 50, 333])(
  'killed after %i commits',
  async (commits) => {
    const data = join(folder, `data-${commits}`)
    const reported = await killedAfter(data, commits)
    expect(reported).toBeGreaterThanOrEqual(commits)
    const file = sampleFile([], { journal: openJournal(data) })
    const kept = (file.api.values.get('A:A', { valueRenderOption: 'UNFORMATTED_VALUE' }).values ?? []).map((row: unknown[]) => row[0])
    file.close()
    expect(kept).toEqual(kept.map((_, n) => n))
    expect(kept.length - reported).toBeGreaterThanOrEqual(0)
    expect(kept.length - reported).toBeLessThanOrEqual(1)
  },
  60_000,
)
