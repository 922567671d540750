import { readFileSync } from 'node:fs'
import { bundle } from '../../bench/flows/bundle'
import { passes } from '../../bench/not-yet'
import { entryPoints } from '../../src/entry-points'
import { parseBundle, topLevelDifferences, unknownNames } from './bundle'
import { loadBundle } from './load'

describe('syntax', () => {
  test.each([
    ['private fields', 'class A { #x = 1 }'],
    ['static fields', 'class A { static x = 1 }'],
    ['fields', 'class A { x = 1 }'],
    ['logical assignment', 'let a; a ??= 1'],
    ['modules', 'export const a = 1'],
    ['await at the top level', 'await f()'],
  ])('refuses %s', (_, code) => {
    expect(() => parseBundle(code)).toThrow(SyntaxError)
  })
})

describe('names', () => {
  test.each([
    [
      'the language and Google',
      'const f = (x) => JSON.stringify(Utilities.getUuid() + Math.max(x, NaN)); function g() { return [f, arguments] }',
    ],
    [
      'own names, whatever they are called',
      '(() => { const fetch = (URL) => URL; function crypto() { return fetch({ process: 1 }.process) } return crypto })()',
    ],
    ['a question', 'const inNode = typeof process !== "undefined"'],
  ])('allows %s', (_, code) => {
    expect(unknownNames(code)).toEqual([])
  })

  test.each(
    ['setTimeout', 'setInterval', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'process', 'Buffer', 'require']
      .concat(['structuredClone', 'crypto', 'window', 'self', 'performance', 'queueMicrotask', 'AbortController'])
      .map((name) => [name]),
  )('finds %s', (name) => {
    expect(unknownNames(`(() => {\n  const f = () => ${name}\n  return [f, ${name}]\n})()`)).toEqual([
      `line 2: ${name} does not exist in Apps Script`,
    ])
  })
})

describe('top level', () => {
  test.each([
    ['exactly the list', 'function tick() {} (() => { function inner() {} return inner })()', []],
    ['a function too many', 'function tick() {} function helper() {}', ['helper can be called by anybody and is not in the list']],
    ['a missing one', '(() => 1)()', ['tick is no function of the top level']],
    ['a constant', 'function tick() {}\nconst helper = () => 1', ['line 2: VariableDeclaration at the top level']],
  ])('%s', (_, code, differences) => {
    expect(topLevelDifferences(code, ['tick'])).toEqual(differences)
  })
})

describe('loading', () => {
  test('a call of a service at the top level is seen', () => {
    expect(loadBundle('(() => { const book = SpreadsheetApp.getActive(); return book })()').calls).toEqual(['SpreadsheetApp.getActive'])
  })
  test('what is put into the global scope is seen', () => {
    expect(loadBundle('function tick() {}\n(() => { globalThis.tick = () => 1; globalThis.leak = 2 })()').globals).toEqual(['tick', 'leak'])
  })
})

describe('dist/code.js', () => {
  const code = readFileSync('dist/code.js', 'utf8')
  const listed = Object.values(entryPoints).flat()

  test('is understood by Apps Script', () => {
    expect(unknownNames(code)).toEqual([])
  })
  test('declares exactly the listed functions', () => {
    expect(topLevelDifferences(code, listed)).toEqual([])
  })
  test('calls no service while it loads and leaves only the listed functions', () => {
    const { calls, globals } = loadBundle(code)
    expect({ calls, globals: [...globals].sort() }).toEqual({ calls: [], globals: [...listed].sort() })
  })
  test('keeps its budgets, as far as they are kept', () => {
    expect(bundle('.').filter((row) => !passes(row))).toEqual([])
  })
})
