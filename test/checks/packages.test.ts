import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { foreignHosts, gaps, installScripts, isPermissive, type Lock, licenseProblems, type Manifest, unpinned } from './packages'

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND BSD-2-Clause', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['', false],
])('license %j: permissive is %s', (license, answer) => {
  expect(isPermissive(license)).toBe(answer)
})

const manifest: Manifest = { dependencies: { a: '1.0.0' }, devDependencies: { b: '^2.0.0' } }
const lock: Lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz', hasInstallScript: true },
    'node_modules/b': { version: '2.1.0', resolved: 'http://localhost:4873/b/-/b-2.1.0.tgz', dev: true, hasInstallScript: true },
    'node_modules/c': { version: '1.0.0' },
  },
}

test('a range is found', () => {
  expect(unpinned(manifest)).toEqual(['b ^2.0.0 is a range'])
  expect(unpinned({ devDependencies: { 'a-2': 'npm:@x/a@2.0.0', 'a-3': 'npm:a@^3.0.0' } })).toEqual(['a-3 npm:a@^3.0.0 is a range'])
})
test("a machine's registry is found", () => {
  expect(foreignHosts(lock)).toEqual(['node_modules/b comes from http://localhost:4873/b/-/b-2.1.0.tgz'])
})
test('what the lockfile leaves out is found', () => {
  const variants: Lock = {
    packages: {
      '': {},
      'node_modules/a': { integrity: 'sha512-a', optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0' } },
      'node_modules/a-linux': {},
    },
  }
  expect(gaps(variants)).toEqual(['a-darwin, a variant of node_modules/a, is not locked', 'node_modules/a-linux has no checksum'])
})
test('an install script is found in what Hilo runs with, not in tools', () => {
  expect(installScripts(lock)).toEqual(['node_modules/a runs a script when it is installed'])
})
test('a license is found in direct packages and in what they bring along at run time', () => {
  const licenses: Readonly<Record<string, string>> = {
    'node_modules/a': 'MIT',
    'node_modules/b': 'GPL-3.0',
    'node_modules/c': 'UNLICENSED',
  }
  expect(licenseProblems(manifest, lock, (path) => licenses[path] ?? '')).toEqual([
    'node_modules/b is licensed GPL-3.0',
    'node_modules/c is licensed UNLICENSED',
  ])
})

describe('this repository', () => {
  const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const isManifest = (value: unknown): value is Manifest => typeof value === 'object' && value !== null && 'devDependencies' in value
  const isLock = (value: unknown): value is Lock => typeof value === 'object' && value !== null && 'packages' in value
  const ours = readJson('package.json')
  const locked = readJson('package-lock.json')
  if (!isManifest(ours) || !isLock(locked)) throw new TypeError('package.json or package-lock.json has another shape')

  /** Old packages write `{ "type": "MIT" }`. */
  const licenseOf = (path: string): string => {
    const found = readJson(`${path}/package.json`)
    if (typeof found !== 'object' || found === null || !('license' in found)) return ''
    const { license } = found
    if (typeof license === 'object' && license !== null && 'type' in license) return String(license.type)
    return String(license)
  }

  test('pins its packages', () => {
    expect(unpinned(ours)).toEqual([])
  })
  test('locks them without the registry of a machine', () => {
    expect(foreignHosts(locked)).toEqual([])
  })
  test('locks every variant with its checksum', () => {
    expect(gaps(locked)).toEqual([])
  })
  test('runs without install scripts', () => {
    expect(installScripts(locked)).toEqual([])
  })
  test('takes permissive licenses only', () => {
    expect(licenseProblems(ours, locked, licenseOf)).toEqual([])
  })
  test('commits its lockfile', () => {
    const committed = existsSync('.git')
      ? execFileSync('git', ['ls-files', 'package-lock.json'], { encoding: 'utf8' })
      : 'package-lock.json'
    expect(committed.trim()).toBe('package-lock.json')
  })
})
