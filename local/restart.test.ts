/** What survives `kill -9`: cells, properties, cache, triggers, mails, virtual time; and that two processes never share a folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

const CODE = `
  function write(n) {
    const id = SpreadsheetApp.getActive().getId()
    Sheets.Spreadsheets.Values.append({ values: [[n, 'fila ' + n]] }, id, 'A1', { valueInputOption: 'RAW' })
    PropertiesService.getScriptProperties().setProperty('n', String(n))
    PropertiesService.getUserProperties().setProperty('mine', String(n))
    CacheService.getScriptCache().put('c', 'v' + n, 21600)
    MailApp.sendEmail('ana@example.org', 'n' + n, 'x')
    return n
  }
  function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create() }
  function tick() {}
  function read() {
    const id = SpreadsheetApp.getActive().getId()
    return { rows: (Sheets.Spreadsheets.Values.get(id, 'A:B').values || []).length, n: PropertiesService.getScriptProperties().getProperty('n'), mine: PropertiesService.getUserProperties().getProperty('mine'), cache: CacheService.getScriptCache().get('c'), triggers: ScriptApp.getProjectTriggers().length, now: Date.now() }
  }
`

const root = mkdtempSync(join(tmpdir(), 'hilo-restart-'))
const data = join(root, 'data')
const children: ChildProcess[] = []

beforeAll(async () => {
  await build({
    entryPoints: {
      local: join(__dirname, 'main.ts'),
      'runner.worker': join(__dirname, 'apps-script/worker/runner.worker.ts'),
      'scope.worker': join(__dirname, 'apps-script/scope/scope.worker.ts'),
    },
    outdir: join(root, 'build'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  writeFileSync(join(root, 'start.mjs'), `import('./build/local.mjs').then(({ main }) => main(process.argv.slice(2)))`)
  await import('node:fs').then(({ mkdirSync }) => mkdirSync(join(root, 'dist')))
  writeFileSync(join(root, 'dist', 'code.js'), CODE)
  writeFileSync(join(root, 'dist', 'appsscript.json'), '{"timeZone":"America/Argentina/Buenos_Aires"}')
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  readonly origin: string
  readonly said: string
}

/** Resolves with the address, or when it has ended. */
const start = (...args: string[]): Promise<Started> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'start.mjs'), '--port', '0', '--data', data, '--seed', 'empty', '--no-open', ...args])
    children.push(child)
    let said = ''
    const hear = (part: Buffer): void => {
      said += part.toString()
      const origin = /Hilo: (\S+)/.exec(said)?.[1]
      if (origin !== undefined) resolve({ child, origin, said })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', () => resolve({ child, origin: '', said }))
  })

const call = async (origin: string, name: string, ...args: unknown[]) => {
  const answer = await fetch(`${origin}/sim/call`, { method: 'POST', body: JSON.stringify({ function: name, args }) })
  return JSON.parse(await answer.text()).value
}

const killed = (child: ChildProcess): Promise<unknown> => {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  return gone
}

test('everything is there again after kill -9, and time goes on from where it was', async () => {
  const first = await start('--at', '2027-02-01T10:00:00-03:00', '--frozen')
  await call(first.origin, 'install')
  await fetch(`${first.origin}/sim/clock`, { method: 'POST', body: '{"advance":"PT1H"}' })
  for (let n = 1; n <= 20; n++) await call(first.origin, 'write', n)
  const about = JSON.parse(await (await fetch(`${first.origin}/sim`)).text())
  await killed(first.child)

  const second = await start()
  expect(await call(second.origin, 'read')).toEqual({
    rows: 20,
    n: '20',
    mine: '20',
    cache: 'v20',
    triggers: 1,
    now: Date.parse('2027-02-01T14:00:00Z'),
  })
  expect(JSON.parse(await (await fetch(`${second.origin}/sim`)).text())).toMatchObject({
    spreadsheetId: about.spreadsheetId,
    deploymentId: about.deploymentId,
  })
  expect(JSON.parse(await (await fetch(`${second.origin}/sim/mails`)).text())).toHaveLength(20)
  await fetch(`${second.origin}/sim/clock`, { method: 'POST', body: '{"advance":"PT10M"}' })
  expect(JSON.parse(await (await fetch(`${second.origin}/sim/executions?function=tick`)).text())).toHaveLength(2)

  const third = await start()
  expect(third.said).toContain('is in use by process')
  await killed(second.child)
})

test('killed in the middle of writing, what was confirmed is whole', async () => {
  const first = await start('--at', '2027-02-01T10:00:00-03:00', '--frozen')
  await fetch(`${first.origin}/sim/reset`, { method: 'POST' })
  let confirmed = 0
  const writing = (async () => {
    for (let n = 1; n <= 1_000; n++) confirmed = await call(first.origin, 'write', n)
  })().catch(() => undefined)
  // On a busy machine the first write may take its time: the kill comes in the middle, not before the beginning.
  while (confirmed < 3) await new Promise((resolve) => setTimeout(resolve, 50))
  await killed(first.child)
  await writing

  const second = await start()
  const found = await call(second.origin, 'read')
  expect(confirmed).toBeGreaterThan(0)
  expect([confirmed, confirmed + 1]).toContain(found.rows)
  expect([confirmed, confirmed + 1]).toContain(Number(found.n))
  await killed(second.child)
})

test.each([
  [['--seed', 'odd'], '--seed must be one of demo, empty, template, ready.'],
  [['--at', 'noon'], '--at must be a time'],
  [['--route', 'x'], '--route must be HOST=URL'],
])('%j is refused in words', async (args, words) => {
  expect((await start(...args)).said).toContain(words)
})
