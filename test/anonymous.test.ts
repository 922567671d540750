/** Nobody's page: every function that the bundle makes public, called without the panel's nonce, does nothing and tells nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWNER } from '../local/town'
import type { World } from '../local/world'
import { entryPoints } from '../src/entry-points'
import { parseBundle } from './checks/bundle'
import { driver, startLocal } from './kit/desk'
import { knowledge, type Local, later, nonceOf } from './kit/panel'

/** All functions at the top level of what is pushed: whatever does not end in `_` can be called from any page. */
const PUBLIC = parseBundle(readFileSync(join(__dirname, '..', 'dist', 'code.js'), 'utf8')).body.flatMap((node) =>
  node.type === 'FunctionDeclaration' && !node.id.name.endsWith('_') ? [node.id.name] : [],
)

const STRANGE: readonly (readonly unknown[])[] = [
  [],
  [null],
  ['', '', ''],
  ['x'.repeat(22), 'connect.practice', '{}'],
  ['__proto__', 'constructor', '{"__proto__":{}}'],
  [{ triggerUid: 'x', parameter: { s: 'x'.repeat(44), 'hub.verify_token': 'x', 'hub.challenge': '7' }, postData: { contents: '{}' } }],
  [{ parameter: { s: { length: 99 } }, postData: { contents: { includes: true } } }],
  [{ range: { rowStart: 1, getRow: 1 }, source: {} }],
  [[1, 2, 3], { name: 'rpc' }, 7],
]

describe('an anonymous page', () => {
  let world: World
  let local: Local
  let secrets: readonly string[]
  beforeAll(async () => {
    world = await startLocal('--seed', 'ready')
    local = driver(world.origins.main)
    await local.post('/sim/phones/5491155550101/messages', { type: 'text', text: { body: 'soy un secreto' } })
    await later(local, 'PT2M')
    const { token, appSecret, wabaId } = world.town().cloud.identity()
    secrets = [
      token,
      appSecret,
      wabaId,
      await nonceOf(world),
      'soy un secreto',
      '5491155550101',
      'secret=',
      'code.js',
      'at Object',
      '    at ',
    ]
    const kept = JSON.stringify(await local.get('/sim/properties'))
    secrets = [
      ...secrets,
      ...(/doorSecret\\+":\\+"([^"\\]+)/.exec(kept)?.slice(1) ?? []),
      ...(/verifyToken\\+":\\+"([^"\\]+)/.exec(kept)?.slice(1) ?? []),
    ]
  })
  afterAll(() => world.close())

  const call = (name: string, args: readonly unknown[], user = OWNER) =>
    world
      .town()
      .host.people.callFrom(
        { page: { content: '', title: '', framing: 'DEFAULT', meta: [] }, user, active: '', scene: 'page', version: undefined },
        name,
        args,
      )

  test('the bundle makes exactly the listed functions public', () => {
    expect([...PUBLIC].sort()).toEqual(Object.values(entryPoints).flat().sort())
    expect(secrets.length).toBeGreaterThan(11)
  })

  test.each(PUBLIC.map((name) => [name]))('%s refuses', async (name) => {
    await later(local)
    const [tables, properties, mails] = [
      await knowledge(local),
      JSON.stringify(await local.get('/sim/properties')),
      JSON.stringify(await local.get('/sim/mails')),
    ]
    const { revision } = world.town().file
    for (const args of STRANGE) {
      const answer = await call(name, args)
      // All that a page gets to see (`google.script.run`): the value, or name and message of the error.
      const told = answer.ok ? String(answer.value) : `${answer.error.name}: ${answer.error.message}`
      for (const secret of secrets) expect(told).not.toContain(secret)
      if (answer.ok) expect(['null', 'false', '""', 'undefined', undefined]).toContainEqual(refusedIn(answer.value))
      else expect(told.length).toBeLessThan(400)
    }
    expect(await knowledge(local)).toEqual(tables)
    expect(JSON.stringify(await local.get('/sim/properties'))).toBe(properties)
    expect(world.town().file.revision).toBe(revision)
    expect(JSON.stringify(await local.get('/sim/mails'))).toBe(mails)
  })

  test('even with the nonce of an open panel, a page without a person is nobody', async () => {
    const nonce = await nonceOf(world)
    const answer = await call('rpc', [nonce, 'panel.start', '{}'])
    expect(answer.ok && JSON.parse(JSON.parse(answer.value))).toMatchObject({ ok: false, problem: expect.stringMatching(/desde el panel/) })
  })

  test('what the script does not declare cannot be called', async () => {
    for (const name of ['constructor', 'toString', 'eval', 'worldOf', 'host', '__proto__'])
      expect(await call(name, [])).toMatchObject({ ok: false })
  })
})

/** The panel's door answers a refusal in words; all others nothing at all. */
const refusedIn = (value: string): string => {
  const inner: unknown = value === '' || value === 'undefined' ? null : JSON.parse(value)
  if (typeof inner !== 'string' || inner === '') return JSON.stringify(inner)
  const reply: unknown = JSON.parse(inner)
  return typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false ? '""' : inner
}
