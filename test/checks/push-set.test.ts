import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { type PushStatus, pushDifferences, pushed, readStatus } from './push-set'

const status = (...names: readonly string[]): PushStatus => ({ filesToPush: names.map((name) => `dist/${name}`), untrackedFiles: [] })

test.each<readonly [name: string, status: PushStatus, directory: readonly string[], differences: readonly string[]]>([
  ['the push set', status(...pushed), pushed, []],
  ['a file too many', status(...pushed), [...pushed, 'old.js'], ['dist/old.js does not belong there']],
  ['a file that goes to Google', status(...pushed, 'old.js'), pushed, ['clasp would push old.js']],
  [
    'a missing panel',
    status('appsscript.json', 'code.js', 'later.html'),
    ['appsscript.json', 'code.js', 'later.html'],
    ['dist/panel.html is missing', 'clasp would not push dist/panel.html'],
  ],
  ['a file that is ignored', status('appsscript.json', 'code.js', 'later.html'), pushed, ['clasp would not push dist/panel.html']],
])('%s', (_, given, directory, differences) => {
  expect(pushDifferences(given, directory)).toEqual(differences)
})

test('an answer of another shape is refused', () => {
  expect(() => readStatus('{"filesToPush":"all"}')).toThrow('clasp answered something else')
})

test('dist/ of this repository is what clasp pushes', () => {
  const answer = execFileSync(process.execPath, ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'], {
    encoding: 'utf8',
  })
  expect(pushDifferences(readStatus(answer), readdirSync('dist'))).toEqual([])
})
