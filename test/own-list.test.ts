/** Lists of the coordinator's own on the built bundle: a tab as an audience, with statuses beside its phones, and a long list brought in with the panel closed half-way. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { World } from '../local/world'
import { isRecord, listOf } from '../src/kernel/json'
import { driver, openDesk, startLocal } from './kit/desk'
import { addPeople, type Local, later, openPanel, type Panel, PHONES } from './kit/panel'

jest.setTimeout(90_000)

const ROWS = [
  ['Camila', '11 5555-0101', 'Once'],
  ['Camila otra vez', "'+54 9 11 5555-0101", 'Boedo'],
  ['Ana', '(011) 15 5555-0102', 'Flores'],
  ['Bruno', '11 5555 0103', 'Pompeya'],
  ['Zoe', '11 5555-0177', 'Almagro'],
  ['=1+1', '\'=HYPERLINK("http://x.example")', 'Caballito'],
] as const

let world: World
let local: Local
let panel: Panel
let browser: Browser
beforeAll(async () => {
  world = await startLocal('--seed', 'ready')
  local = driver(world.origins.main)
  panel = await openPanel(world)
  await addPeople(panel, ['Camila Pérez', 'Ana Ruiz', 'Bruno Sosa'])
  await local.post('/sim/edits', { addTab: { title: 'Taller' } })
  await local.post('/sim/edits', { range: 'Taller!A1:C7', values: [['Nombre', 'Celular', 'Barrio'], ...ROWS] })
  await later(local)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** Heading row first, as people see it. */
const cells = async (): Promise<readonly (readonly string[])[]> => {
  const answer = await local.get('/v4/spreadsheets/main/values/Taller')
  return listOf(isRecord(answer) ? answer['values'] : []).map((row) => listOf(row).map(String))
}
/** What the last column says, by the neighbourhood, which nobody shares. */
const says = async (): Promise<Readonly<Record<string, string>>> => {
  const [headings = [], ...rows] = await cells()
  const [where, what] = [headings.indexOf('Barrio'), headings.indexOf('Hilo')]
  return Object.fromEntries(rows.map((row) => [row[where] ?? '', row[what] ?? '']))
}
const done = async (deed: object): Promise<void> => expect(await local.post('/sim/edits', deed)).toMatchObject({ ok: true })
const STRANGER = 'No está en Contactos: agregala ahí con su permiso.'
const ODD = expect.stringMatching(/^Revisar: ./)

test('a send from it: who is among Contactos gets it once, and the tab has one more column', async () => {
  const listed = await panel('templates.list', {})
  const found =
    listed.ok && listed.value.templates.find(({ usable, info }) => usable && info.mediaHeader === null && info.variables.length === 1)
  if (!found) throw new Error('no template')
  await later(local)
  const tabs = await panel('tabs.list', {})
  const sheetId = tabs.ok ? (tabs.value.tabs.find(({ title }) => title === 'Taller')?.sheetId ?? -1) : -1
  const made = await panel('sends.schedule', {
    name: 'Aviso',
    template: found.id,
    mapping: { [found.info.variables[0]?.id ?? '']: { from: 'column', value: 'Nombre', otherwise: '' } },
    audience: { sheetId, kind: 'all', fromRow: 2, toRow: 2, conditions: '' },
    when: 'ahora',
    count: 3,
  })
  expect(made).toMatchObject({ ok: true })
  const before = await cells()
  expect(before[0]).toEqual(['Nombre', 'Celular', 'Barrio'])
  for (let minute = 0; minute < 8; minute++) await later(local)
  expect((await cells()).map((row) => row.slice(0, 3))).toEqual(before)
  expect(await says()).toEqual({
    Once: 'Llegó',
    Boedo: 'Llegó',
    Flores: 'Llegó',
    Pompeya: 'Llegó',
    Almagro: STRANGER,
    Caballito: ODD,
  })
  for (const waId of PHONES) expect(listOf(await local.get(`/sim/phones/${waId}/messages`))).toHaveLength(1)
})

test('a person sorts, puts a column in and moves the phones; somebody says BAJA: each word stands beside its person', async () => {
  await done({ sort: { range: 'Taller!A2:D7', by: [{ column: 2 }] } })
  await done({ insert: { sheet: 'Taller', axis: 'columns', at: 0 } })
  await done({ move: { sheet: 'Taller', axis: 'columns', at: 2, to: 5 } })
  await local.post(`/sim/phones/${PHONES[2]}/messages`, { type: 'text', text: { body: 'BAJA' } })
  await later(local, 'PT40M')
  expect((await cells())[0]).toEqual(['', 'Nombre', 'Barrio', 'Hilo', 'Celular'])
  expect(await says()).toEqual({
    Almagro: STRANGER,
    Boedo: 'Llegó',
    Caballito: ODD,
    Flores: 'Llegó',
    Once: 'Llegó',
    Pompeya: expect.stringMatching(/^Baja: /),
  })
})

test('it looks like this', async () => {
  browser = await openBrowser()
  const desk = await openDesk(browser, world.origins.main)
  await desk.tab('Taller')
  await desk.page.getByText(STRANGER).first().waitFor()
  await desk.picture('lista-propia')
  expect(desk.problems).toEqual([])
})

test('a long list goes on by itself when the panel is closed half-way; opened again, the panel says how it went and takes it back', async () => {
  const PEOPLE = 310
  const desk = await openDesk(browser, world.origins.main)
  const begin = async () => {
    const frame = await desk.openPanel()
    const named = (name: string) => frame.locator(`main:not([hidden]) [data-name="${name}"]`).first()
    await frame.locator('[data-tab="contacts"]').click()
    await named('to-import').click()
    return { frame, named }
  }
  const one = await begin()
  const list = Array.from({ length: PEOPLE }, (_, at) => `Persona ${at}\t11 5883-${1000 + at}`)
  await one.named('pasted').fill(['Nombre\tCelular', ...list].join('\n'))
  await one.named('read-list').click()
  await one.named('next').click()
  await one.frame.getByLabel('En papel').check()
  await one.named('import').click()
  await one.frame.getByText('Podés cerrar el panel: sigue sola.').waitFor()
  await desk.picture('importar-avanza')
  await desk.page.getByTestId('panel-close').click()
  expect((await local.records('import_parts')).length).toBeGreaterThan(0)
  for (let minute = 0; minute < 4; minute++) await later(local)
  expect((await local.records('contacts')).length).toBe(PHONES.length + PEOPLE)
  expect(await local.records('import_parts')).toEqual([])

  const { named, frame } = await begin()
  await named('last-import').waitFor()
  expect(await named('last-import').innerText()).toBe(`${PEOPLE} entraron.`)
  await desk.picture('importar-ultima')
  await named('undo').click()
  await named('undo-yes').click()
  await frame.getByText(`Personas que se sacaron: ${PEOPLE}.`).waitFor()
  expect((await local.records('contacts')).length).toBe(PHONES.length)
  expect(desk.problems).toEqual([])
})
