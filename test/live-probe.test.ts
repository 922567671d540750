/** The live probe on the built bundle in the local host: what it would ask Google, the host answers as the probe expects. */
import type { World } from '../local/world'
import { isRecord, listOf } from '../src/kernel/json'
import { driver, startLocal } from './kit/desk'

describe('the live probe', () => {
  let world: World
  let local: ReturnType<typeof driver>
  beforeAll(async () => {
    world = await startLocal('--seed', 'empty')
    local = driver(world.origins.main)
  })
  afterAll(() => world.close())

  const probe = async (): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await local.post('/sim/call', { function: 'probe' })
    const told: unknown = isRecord(answer) && typeof answer['value'] === 'string' ? JSON.parse(answer['value']) : answer
    return isRecord(told) ? told : {}
  }
  const titles = (): readonly string[] =>
    world
      .town()
      .file.tabs()
      .map(({ title }) => title)
  const different = (findings: Readonly<Record<string, unknown>>): readonly unknown[] =>
    listOf(findings['checks']).filter((one) => isRecord(one) && one['same'] !== true)

  test('finds the host as it expects Google to be, and leaves nothing behind', async () => {
    const before = titles()
    const findings = await probe()
    expect(different(findings)).toEqual([])
    expect(findings).toMatchObject({ same: listOf(findings['checks']).length, different: 0, left: [] })
    expect(titles()).toEqual(before)
    expect(JSON.stringify(await local.get('/sim/properties'))).not.toContain('probe.')
  })

  test('prints a line of JSON for each finding', async () => {
    const [run] = listOf(await local.get('/sim/executions?function=probe&limit=1'))
    const lines = isRecord(run) ? listOf(run['logs']).map((line) => (isRecord(line) ? JSON.parse(String(line['text'])) : {})) : []
    expect(lines.length).toBeGreaterThan(60)
    const twice = ['done', 'refused 400']
    expect(lines[0]).toEqual({ name: expect.any(String), expected: twice, found: twice, same: true, ms: expect.any(Number) })
    expect(lines[lines.length - 1]).toMatchObject({ different: 0, left: [] })
  })

  test('tells what is different, goes on and cleans up', async () => {
    const before = titles()
    await local.post('/sim/faults', { outcome: 'not-applied', function: 'probe', service: 'Sheets', call: 1 })
    const findings = await probe()
    expect(different(findings)).toEqual([expect.objectContaining({ found: expect.objectContaining({ threw: 'Exception' }) })])
    expect(findings).toMatchObject({ different: 1, left: [] })
    expect(titles()).toEqual(before)
  })

  test('refuses whoever is not the person in front', async () => {
    const { host } = world.town()
    const page = { content: '', title: '', framing: 'DEFAULT', meta: [] } as const
    const anonymous = { page, user: host.users.owner, active: '', scene: 'page', version: undefined } as const
    expect(await host.people.callFrom(anonymous, 'probe', [])).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Extensiones › Apps Script') },
    })
    expect(titles()).not.toContainEqual(expect.stringMatching(/^probe\./))
  })
})
