/** What is kept of a compiled script serves that script alone, and no broken file stops one. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Compiled } from './compiled'

const folder = mkdtempSync(join(tmpdir(), 'hilo-compiled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Sources of one length, for V8 tells them apart by nothing else. */
const long = (answer: number): string => `/* ${'x'.repeat(100_000)} */ (() => ${answer})()`
const path = (name: string): string => join(folder, name)
const runs = (script: Compiled, times: number): unknown => {
  let answer: unknown
  for (let time = 0; time < times; time++) {
    answer = script.script.runInThisContext()
    script.ran()
  }
  return answer
}

test('a dozen executions keep it, and the next thread takes it', () => {
  const kept = path('kept')
  runs(new Compiled('key-one', long(1), kept), 11)
  expect(existsSync(kept)).toBe(false)
  runs(new Compiled('key-one', long(1), kept), 12)
  const next = new Compiled('key-one', long(1), kept)
  expect(next.script.cachedDataRejected).toBe(false)
  expect(runs(next, 1)).toBe(1)
})

test('another script of the same length is compiled from its own source, and takes the place', () => {
  const kept = path('other')
  runs(new Compiled('key-one', long(1), kept), 12)
  const other = new Compiled('key-two', long(2), kept)
  expect(other.script.cachedDataRejected).toBeUndefined()
  expect(runs(other, 12)).toBe(2)
  expect(readFileSync(kept, 'latin1').startsWith('key-two')).toBe(true)
})

test('a broken file is refused and written anew', () => {
  const kept = path('broken')
  writeFileSync(kept, 'key-one and nothing that V8 knows')
  // A source that this thread has never compiled, for V8 remembers those.
  const script = new Compiled('key-one', long(3), kept)
  expect(script.script.cachedDataRejected).toBe(true)
  expect(runs(script, 12)).toBe(3)
  expect(new Compiled('key-one', long(3), kept).script.cachedDataRejected).toBe(false)
})

test.each([
  ['a short script is not kept', 'short', 'short', '1'],
  ['a folder that is not there harms nothing', 'long', join('nowhere', 'kept'), long(1)],
])('%s', (_, key, name, source) => {
  expect(runs(new Compiled(key, source, path(name)), 12)).toBe(1)
  expect(existsSync(path(name))).toBe(false)
})
