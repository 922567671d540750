/** The button that deploys the relay leads to where this repository is published, and asks for the secrets that the relay reads. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { queuesOf } from '../../relay/deploy.mjs'
import { readProgramme } from '../../relay/src/programme'
import { isRecord } from '../../src/kernel/json'
import { buttonFor, DOCS, published, withButton } from '../../tools/relay-button.mjs'

const readJson = (path: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isRecord(value)) throw new TypeError(`${path} is no object`)
  return value
}
const repository = (): string => {
  const { repository: said } = readJson('package.json')
  return published(isRecord(said) ? String(said['url']) : '') ?? ''
}

test.each([
  ['https://github.com/oficios/hilo', 'https://github.com/oficios/hilo'],
  ['git+https://github.com/oficios/hilo.git', 'https://github.com/oficios/hilo'],
  ['git@gitlab.com:oficios/hilo.git\n', 'https://gitlab.com/oficios/hilo'],
  ['https://example.org/oficios/hilo', undefined],
  ['/srv/hilo', undefined],
])('published at %j', (address, found) => {
  expect(published(address)).toBe(found)
})
test('one address is exchanged for another, and nothing else', () => {
  const before = `[a](${buttonFor('https://github.com/a/b')}) and [c](https://github.com/a/b)`
  expect(withButton(before, 'https://gitlab.com/x/y')).toBe(
    '[a](https://deploy.workers.cloudflare.com/?url=https://gitlab.com/x/y/-/tree/main/relay) and [c](https://github.com/a/b)',
  )
})

test.each(DOCS)('%s shows the button of package.json', (path) => {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(`(${buttonFor(repository())})`)
  expect(withButton(text, repository())).toBe(text)
})
test('whoever publishes this repository has said so: npm run relay:button', () => {
  const remotes = existsSync('.git') ? execFileSync('git', ['remote', '-v'], { encoding: 'utf8' }) : ''
  const isPublished = /\s(?:https:\/\/|git@)(?:github|gitlab)\.com[/:]/.test(remotes)
  expect(isPublished && repository().includes('/OWNER/')).toBe(false)
})

test('Cloudflare asks for the secrets of a programme, each with a word on it, and the example opens nothing', () => {
  const lines = readFileSync('relay/.dev.vars.example', 'utf8').split('\n')
  const asked = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([A-Z_0-9]+)='(.*)'$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
  const { cloudflare } = readJson('relay/package.json')
  const bindings = isRecord(cloudflare) ? cloudflare['bindings'] : undefined
  expect(asked.map(([name]) => name)).toEqual(Object.keys(isRecord(bindings) ? bindings : {}))
  const example = new Map(asked).get('PROGRAMME_1') ?? ''
  expect(readProgramme('1', example)).toBeUndefined()
  const filled = readProgramme('1', example.replace(/"…"/g, '"0123456789abcdef"'))
  expect(filled).toMatchObject({ secrets: ['0123456789abcdef'], appSecrets: ['0123456789abcdef'], wabas: ['0123456789abcdef'] })
})

test('publishing makes every queue that the Worker writes to, reads, or leaves dead letters in', () => {
  expect(queuesOf(readFileSync('relay/wrangler.jsonc', 'utf8'))).toEqual(['hilo-relay-1', 'hilo-relay-1-dead'])
  expect(queuesOf('{"producers":[{"queue":"a-2"}],"consumers":[{"queue":"a-2","dead_letter_queue":"a-2-dead"}]}')).toEqual([
    'a-2',
    'a-2-dead',
  ])
})
