/** `npm test`: every check of the repository, from a bare copy; the last line is `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '../tools/chromium.mjs'
import { installPackages } from '../tools/dependencies.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => process.stdout.write(`${line}\n`)
const results = []

/** One line of the summary: what was checked, how much of it passed and failed, how long it took. */
const record = (name, passed, failed, started, note = '') => {
  const seconds = (performance.now() - started) / 1000
  results.push({ name, passed, failed, note, seconds })
  say(`${name}: ${failed > 0 ? 'failed' : 'done'} (${seconds.toFixed(1)} s)`)
}

/** No step takes this long unless it hangs: a step that never ends is a failure that names itself. */
const PATIENCE_MS = 25 * 60_000

/** Runs a command to its end and shows its output in one piece if it fails; answers whether it succeeded. */
const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece))
    const hung = setTimeout(() => {
      output.push(Buffer.from(`\nNot ended after ${PATIENCE_MS / 60_000} minutes: stopped.\n`))
      child.kill('SIGKILL')
    }, PATIENCE_MS)
    const end = (ok) => {
      clearTimeout(hung)
      if (!ok) say(`\n── ${[command, ...args].join(' ')}\n${Buffer.concat(output)}`)
      resolve(ok)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })

const node = (script, ...args) => run(process.execPath, [join(root, script), ...args])

const step = async (name, work) => {
  const started = performance.now()
  const ok = await work()
  record(name, ok ? 1 : 0, ok ? 0 : 1, started)
}

/** What must be there before anything can be checked: it counts only where it is missing. */
const prepare = async (name, work) => {
  const started = performance.now()
  const ok = await work()
  record(name, 0, ok ? 0 : 1, started)
  return ok
}

const chromium = async () => {
  const path = await ensureChromium()
  if (path !== undefined) process.env.HILO_CHROMIUM = path
  else say('No Chromium could be found or installed; set HILO_CHROMIUM to the path of one.')
  return path !== undefined
}

const jest = 'node_modules/jest/bin/jest.js'
/**
 * Tests make and drop whole spreadsheets: with more room for young objects a third of the time goes less into collecting them. And they make and
 * drop whole worlds of code: what V8 would optimise early (five times as early) is mostly gone before that has paid. Workers inherit both.
 */
const FLAGS = ['--max-semi-space-size=64', '--interrupt-budget=700000']

/** The tests of some projects; a file that could not even start counts as one failure. */
const tests = async (name, ...args) => {
  const started = performance.now()
  const report = join(root, 'build', 'test', `${name}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  await run(process.execPath, [...FLAGS, jest, ...args, '--silent', '--json', `--outputFile=${report}`])
  if (!existsSync(report)) return record(name, 0, 1, started, 'jest wrote no report')
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const left = found.numPendingTests + found.numTodoTests
  record(name, found.numPassedTests, found.numFailedTests + found.numRuntimeErrorTestSuites, started, left > 0 ? `${left} not run` : '')
}

/**
 * Three files at a time on two cores: most that drive a browser or a whole programme wait for it a fifth of the time. Those of the relay hardly
 * compute, they wait for its queues.
 */
const allTests = () =>
  Promise.all([
    tests('tests', '--maxWorkers=3', '--selectProjects', 'unit', 'story', 'checks'),
    tests('tests of the relay', '--runInBand', '--selectProjects', 'relay'),
  ])

/** The compiler of today, six times as quick; the one of ts-jest is older. */
const tsc = 'node_modules/typescript-7/bin/tsc'
const biome = 'node_modules/@biomejs/biome/bin/biome'

/** What reads the sources and runs nothing of them. */
const readings = async () => {
  await step('style', () => node(biome, 'check', '--error-on-warnings'))
  await step('types', () => node(tsc, '--noEmit'))
  await step('types of the server', () => node(tsc, '-p', 'tsconfig.server.json'))
  await step('types of the relay', async () => (await node(tsc, '-p', 'relay')) && (await node(tsc, '-p', 'relay/test')))
}

/**
 * The build comes before what reads it; who reads only sources begins beside it. Budgets play executions at the same time, so tests wait
 * for them.
 */
const all = async () => {
  if (!(await prepare('packages', () => installPackages([root, join(root, 'relay')], say)))) return
  const read = readings()
  await Promise.all([prepare('chromium', chromium), step('build', () => node('build.mjs', '--all'))])
  await Promise.all([step('budgets', () => run(process.execPath, [...FLAGS, 'bench/run.mjs'])), read])
  await allTests()
}

const started = performance.now()
try {
  await all()
} catch (fault) {
  say(fault.stack)
  record('test/all.mjs', 0, 1, started)
}

say('')
for (const { name, passed, failed, seconds, note } of results) {
  say(
    `${failed > 0 ? 'FAILED' : 'passed'}  ${name.padEnd(20)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s  ${note}`,
  )
}
say(`${((performance.now() - started) / 1000).toFixed(0)} s in all\n`)
const sum = (key) => results.reduce((total, result) => total + result[key], 0)
say(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
