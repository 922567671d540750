/** The scope of a script: fresh at every run, with nothing in it but the language and Google's services. */
import { type Bench, bench, MONDAY } from './bench'
import { refusedSyntax } from './run/parsed'

let on: Bench
beforeAll(async () => {
  on = await bench(
    `
    var count = 0
    const hidden = () => 'top-level const'
    function next() { count += 1; return count }
    function has(names) { return names.filter((name) => { try { return eval('typeof ' + name) !== 'undefined' } catch { return true } }) }
    function dates() { return { now: Date.now(), isNow: new Date().getTime(), text: typeof Date(), date: new Date(2020, 0, 2) instanceof Date, made: new Date(5).getTime(), utc: Date.UTC(1970, 0, 1), same: new Date().constructor === Date } }
    function shapes() { const all = PropertiesService.getScriptProperties().getProperties(); return [all instanceof Object, Object.getPrototypeOf(all) === Object.prototype] }
    function fails() { throw new TypeError('as it was') }
    function missing() { return SpreadsheetApp.openById('x') }
    function noService() { return GmailApp.search('x') }
    function date() { return { at: [new Date()] } }
    function holes() { return [undefined, 1, { a: undefined, b: null }] }
    function loops() { while (true) {} }
    function private_() { return 1 }
    function later() { Promise.resolve().then(() => PropertiesService.getScriptProperties().setProperty('late', 'yes')) }
    function sleeps(ms) { const from = Date.now(); Utilities.sleep(ms); return Date.now() - from }
    function logs() { console.log('a %s c', 'b', { d: 1 }); console.error(new Error('x').message) }
  `,
    { hungMs: 400 },
  )
})
afterAll(() => on.stop())

const ABSENT = [
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'process',
  'require',
  'Buffer',
  'structuredClone',
  'queueMicrotask',
  'performance',
  'window',
  'module',
  'global',
]

test('every execution has a global scope of its own', async () => {
  expect(await on.call('next')).toBe(1)
  expect(await on.call('next')).toBe(1)
})

test('nothing of Node or the web is there', async () => {
  expect(await on.call('has', [...ABSENT, 'Intl', 'console', 'Utilities'])).toEqual(['Intl', 'console', 'Utilities'])
})

test('Date follows the virtual clock and stays a Date', async () => {
  expect(await on.call('dates')).toEqual({ now: MONDAY, isNow: MONDAY, text: 'string', date: true, made: 5, utc: 0, same: true })
})

test('what a service gives belongs to the realm of the script', async () => {
  expect(await on.call('shapes')).toEqual([true, true])
})

test.each([
  ['fails', 'TypeError: as it was'],
  ['missing', 'NotEmulated: NotEmulated: SpreadsheetApp.openById'],
  ['noService', 'NotEmulated: NotEmulated: GmailApp.search'],
  ['date', 'Exception: result.at[0]: a Date cannot be passed to a page'],
  ['private_', 'Exception: Script function not found: private_'],
  ['nobody', 'Exception: Script function not found: nobody'],
])('%s throws %s', async (name, text) => {
  await expect(on.call(name)).rejects.toThrow(text)
})

test('holes in results become null, and vanish from objects', async () => {
  expect(await on.call('holes')).toEqual([null, 1, { b: null }])
})

test('a loop without end is stopped', async () => {
  await expect(on.call('loops')).rejects.toThrow('Exceeded maximum execution time')
})

test('microtasks belong to their execution', async () => {
  await on.call('later')
  expect(await on.call('shapes')).toEqual([true, true])
  expect(on.records.read('properties script', 'late')).toBe('yes')
})

test.each([
  ['class A { #x = 1 }', 'Apps Script does not parse private members (#name) (line 1)'],
  ['function f() {}\nclass A { static x = 1 }', 'Apps Script does not parse static fields (line 2)'],
  ['class A { static { } }', 'Apps Script does not parse static blocks (line 1)'],
  ['function f( {', 'Unexpected token'],
  ['class A { x = 1 }', undefined],
])('%s', (source, refused) => {
  if (refused === undefined) expect(refusedSyntax(source)).toBeUndefined()
  else expect(refusedSyntax(source)).toContain(refused)
})

test('sleep takes virtual time only', async () => {
  const real = performance.now()
  expect(await on.call('sleeps', 200_000)).toBe(200_000)
  expect(performance.now() - real).toBeLessThan(2_000)
})

test('what is logged is kept with the run', async () => {
  await on.call('logs')
  const [last] = on.host.executions.history.slice(-1)
  expect(last).toMatchObject({
    tally: {
      logs: [
        { level: 'DEBUG', text: 'a b c {"d":1}' },
        { level: 'ERROR', text: 'x' },
      ],
    },
  })
})
