/** What people get wrong, on the built bundle: each is said in words, and harms nothing. */
import type { World } from '../local/world'
import type { Reply } from '../src/app/api'
import { driver, startLocal } from './kit/desk'
import { addPeople, knowledge, type Local, later, openPanel, type Panel, PHONES } from './kit/panel'

const words = (reply: Reply<unknown>): string => (reply.ok ? 'accepted' : `${reply.problem} ${reply.next}`)

let world: World
let local: Local
let panel: Panel
const begin = async (): Promise<void> => {
  world = await startLocal('--seed', 'ready')
  local = driver(world.origins.main)
  panel = await openPanel(world)
  await later(local)
}
const end = (): Promise<void> => world.close()

const edit = (deed: object): Promise<unknown> => local.post('/sim/edits', { user: 'engine@hilo.example', ...deed })
const everybody = async () => {
  const tabs = await panel('tabs.list', {})
  const sheetId = tabs.ok ? (tabs.value.tabs.find(({ isContacts }) => isContacts)?.sheetId ?? -1) : -1
  return { sheetId, kind: 'all' as const, fromRow: 2, toRow: 2, conditions: '' }
}
const usable = async (): Promise<string> => {
  const listed = await panel('templates.list', {})
  if (!listed.ok) throw new Error(words(listed))
  const found = listed.value.templates.find(({ usable: good, info }) => good && info.mediaHeader === null && info.variables.length === 1)
  if (!found) throw new Error('no template of one gap')
  return found.id
}
const engine = async (): Promise<string> => JSON.stringify(await local.get('/sim/properties'))

describe('connecting', () => {
  beforeAll(begin)
  afterAll(end)

  const right = () => {
    const { token, wabaId, phoneNumberId, appSecret } = world.town().cloud.identity()
    return { token, wabaId, phoneNumberId, appSecret }
  }
  const WRONG: readonly (readonly [string, () => Partial<ReturnType<typeof right>>, RegExp])[] = [
    ['a wrong token', () => ({ token: `${right().token}x` }), /clave de acceso/i],
    ['no number', () => ({ phoneNumberId: ' ' }), /Faltan datos|número/],
    ['a wrong number', () => ({ phoneNumberId: '999' }), /número/],
    ['a wrong account', () => ({ wabaId: '999' }), /cuenta/],
    ['number and account the wrong way round', () => ({ wabaId: right().phoneNumberId, phoneNumberId: right().wabaId }), /número|cuenta/],
  ]
  test.each(WRONG)('%s', async (_, wrong, says) => {
    await later(local)
    const [before, kept] = [await knowledge(local), await engine()]
    const reply = await panel('connect.save', { ...right(), ...wrong() })
    expect(words(reply)).toMatch(says)
    expect(words(reply)).toMatch(/[.!?] .*[.!?]$/)
    expect(words(reply)).not.toContain(right().token)
    expect(await knowledge(local)).toEqual(before)
    expect(await engine()).toBe(kept)
  })
})

describe('sending', () => {
  beforeAll(async () => {
    await begin()
    await addPeople(panel, ['Camila Pérez', 'Brian Díaz', 'Zoé Núñez'])
    await later(local, 'PT5M')
  })
  afterAll(end)

  const check = async (mapping = {}) => {
    await later(local)
    return panel('sends.check', { template: await usable(), mapping, audience: await everybody(), when: 'ahora' })
  }
  const firstGap = async (value: string, otherwise = '') => {
    const listed = await panel('templates.list', {})
    const id = await usable()
    const variable = listed.ok ? listed.value.templates.find((one) => one.id === id)?.info.variables[0]?.id : undefined
    return { [variable ?? '']: { from: 'column' as const, value, otherwise } }
  }

  test('an empty variable leaves the person out, by name and row, and sends nothing with a hole', async () => {
    await edit({ range: 'Contactos!G2', values: [['Cami']] })
    const reply = await check(await firstGap('Cómo le decimos'))
    if (!reply.ok) throw new Error(words(reply))
    expect(reply.value.count).toBe(1)
    expect(reply.value.skipped).toHaveLength(2)
    for (const { row, name, why } of reply.value.skipped) {
      expect([3, 4]).toContain(row)
      expect(name).toMatch(/Brian|Zoé/)
      expect(why).toMatch(/falta|vac/i)
    }
    expect(JSON.stringify(reply.value.previews)).not.toContain('{{')
  })

  test('a column that is not there is an empty variable', async () => {
    const reply = await check(await firstGap('Barrio'))
    expect(reply).toMatchObject({ ok: true, value: { count: 0 } })
  })

  test('a moment that nobody understands', async () => {
    const before = await knowledge(local)
    const template = await usable()
    await later(local)
    const reply = await panel('sends.schedule', {
      name: 'x',
      template,
      mapping: await firstGap('Nombre'),
      audience: await everybody(),
      when: 'el día de la marmota',
      count: 3,
    })
    expect(words(reply)).toMatch(/«el día de la marmota»/)
    expect(await knowledge(local)).toEqual(before)
  })

  test('a template that vanished: what waits is held with its reason, whoever opens the list is told, nothing is lost', async () => {
    await later(local)
    const template = await usable()
    const mapping = await firstGap('Nombre')
    const audience = await everybody()
    await later(local)
    const scheduled = await panel('sends.schedule', { name: 'Aviso', template, mapping, audience, when: 'ahora', count: 3 })
    expect(words(scheduled)).toBe('accepted')
    const [name = '', language = ''] = template.split('|')
    await local.post('/sim/graph/templates', { name, language, status: 'DELETED' })
    await later(local, 'PT3M')
    const queue = await local.records('queue')
    expect(queue.map((row) => row['state'])).toEqual(['held', 'held', 'held'])
    for (const row of queue) expect(row['reason']).toMatch(/plantilla|mensaje/i)
    for (const row of await local.records('contacts')) expect(row['send_state']).not.toBe('No salió')
    const synced = await panel('templates.sync', {})
    expect(words(synced)).toBe('accepted')
    await later(local, 'PT2M')
    const again = await panel('sends.schedule', { name: 'Otra vez', template, mapping, audience, when: 'ahora', count: 3 })
    expect(words(again)).toMatch(/plantilla/i)
    expect(await local.records('messages')).not.toContainEqual(expect.objectContaining({ status: 'Llegó' }))
  })
})

describe('a damaged spreadsheet', () => {
  beforeEach(async () => {
    await begin()
    await addPeople(panel, ['Camila Pérez'])
    await local.post('/sim/phones', { waId: PHONES[0], name: 'Camila' })
    await local.post(`/sim/phones/${PHONES[0]}/messages`, { type: 'text', text: { body: 'hola' } })
    await later(local, 'PT2M')
  })
  afterEach(end)

  const inbound = async (): Promise<readonly unknown[]> =>
    (await local.records('messages')).filter((row) => row['direction'] === 'Entró').map((row) => row['text'])
  const damage: readonly (readonly [string, object, RegExp])[] = [
    ['the tab Mensajes is deleted', { deleteTab: 'Mensajes' }, /Mensajes/],
    ['the tab Contactos is duplicated', { duplicateTab: 'Contactos' }, /Contactos/],
    ['a column of Contactos is deleted', { delete: { sheet: 'Contactos', axis: 'columns', at: 3 } }, /Estado|columna/],
  ]
  test.each(damage)('%s: said when the panel opens, mended with one button, nothing lost meanwhile', async (_, deed, says) => {
    expect(await inbound()).toEqual(['hola'])
    const done = await edit(deed)
    expect(done).not.toMatchObject({ ok: false })
    await later(local, 'PT2M')
    await local.post(`/sim/phones/${PHONES[0]}/messages`, { type: 'text', text: { body: '¿me llegó?' } })
    await later(local, 'PT2M')
    const start = await panel('panel.start', {})
    if (!start.ok) throw new Error(words(start))
    const told = start.value.repairs.map((one) => `${one.says} ${one.does}`).join('\n')
    // What Hilo may make anew by itself it has made anew: nothing is left to say.
    if (start.value.state === 'broken') expect(told).toMatch(says)
    await later(local)
    if (start.value.repairs.length > 0)
      expect(words(await panel('setup.repair', { ids: start.value.repairs.map(({ id }) => id) }))).toBe('accepted')
    await later(local, 'PT20M')
    await local.post(`/sim/phones/${PHONES[0]}/messages`, { type: 'text', text: { body: 'gracias' } })
    await later(local, 'PT5M')
    expect((await inbound()).slice(-2)).toEqual(['¿me llegó?', 'gracias'])
    const contacts = await local.records('contacts')
    expect(contacts.filter((row) => row['full_name'] === 'Camila Pérez')).toHaveLength(1)
    const healed = await panel('panel.start', {})
    expect(healed).toMatchObject({ ok: true, value: { state: 'ready', repairs: [] } })
  })
})
