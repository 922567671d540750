/** Words from a phone that Sheets would take for a formula, a number or a date stay the words they are, in every tab where they land. */
import type { World } from '../local/world'
import { isRecord, listOf } from '../src/kernel/json'
import { driver, startLocal } from './kit/desk'
import { type Local, later, openPanel } from './kit/panel'

const ODD = [
  '=1+1',
  '=HYPERLINK("http://x.example","tocá acá")',
  '=IMPORTXML("http://x.example","//a")',
  '+54 9 11 5555',
  '-1',
  '@todos',
  '\t=1+1',
  '\n=2+2',
  "'=1+1",
  '1/2/2027',
  '2027-02-01',
  '10:30',
  '007',
  '1e5',
  '5,49E+12',
  '50%',
  '$ 20',
  'TRUE',
  'VERDADERO',
  '#REF!',
  '{=1}',
  '＝1+1',
]
const phoneOf = (at: number): string => `54911555502${String(at).padStart(2, '0')}`

describe('odd words', () => {
  let world: World
  let local: Local
  beforeAll(async () => {
    world = await startLocal('--seed', 'ready')
    local = driver(world.origins.main)
    for (const [at, words] of ODD.entries()) {
      await local.post('/sim/phones', { waId: phoneOf(at), name: words })
      await local.post(`/sim/phones/${phoneOf(at)}/messages`, { type: 'text', text: { body: words } })
      await later(local)
    }
    await later(local, 'PT20M')
  })
  afterAll(() => world.close())

  /** Every cell of the file as it is stored: what kind of value, and which. */
  const cells = async (): Promise<
    readonly { readonly tab: string; readonly value: Readonly<Record<string, unknown>>; readonly shown: unknown }[]
  > => {
    const file = await local.get(
      '/v4/spreadsheets/main?fields=sheets(properties.title,data.rowData.values(userEnteredValue,formattedValue))',
    )
    return listOf(isRecord(file) ? file['sheets'] : []).flatMap((sheet) => {
      const tab = isRecord(sheet) && isRecord(sheet['properties']) ? String(sheet['properties']['title']) : ''
      const rows = listOf(isRecord(sheet) ? sheet['data'] : []).flatMap((data) => listOf(isRecord(data) ? data['rowData'] : []))
      return rows
        .flatMap((row) => listOf(isRecord(row) ? row['values'] : []))
        .flatMap((cell) =>
          isRecord(cell) && isRecord(cell['userEnteredValue'])
            ? [{ tab, value: cell['userEnteredValue'], shown: cell['formattedValue'] }]
            : [],
        )
    })
  }

  test('no cell of the file holds a formula', async () => {
    expect((await cells()).filter(({ value }) => 'formulaValue' in value)).toEqual([])
  })

  test('each stands as those words, as text, in every tab where it landed', async () => {
    const all = await cells()
    for (const tab of ['Contactos', 'Mensajes', 'Personas', 'Esperan']) {
      const found = all.filter((cell) => cell.tab === tab)
      const missing = ODD.filter((words) => !found.some(({ value }) => value['stringValue'] === words))
      expect([tab, missing]).toEqual([tab, []])
    }
    // A text that Sheets would read otherwise is shown letter by letter too.
    for (const words of ODD) {
      const landed = all.filter(({ value }) => value['stringValue'] === words)
      for (const { shown } of landed) expect(shown).toBe(words)
    }
  })

  test('Inicio says them as words', async () => {
    const home = (await local.records('home')).map((row) => String(row['says']))
    for (const words of ODD.slice(0, 5)) expect(home.some((line) => line.includes(words))).toBe(true)
  })

  test('what somebody answers is the same words on the phone and in Por salir', async () => {
    const panel = await openPanel(world)
    await later(local)
    const contact = (await local.records('contacts')).find((row) => row['phone'] === `+${phoneOf(0)}`)
    for (const text of ['=1+1', '1/2/2027', '007']) {
      await later(local)
      expect(await panel('person.answer', { id: String(contact?.['id']), text })).toMatchObject({ ok: true })
      await later(local, 'PT2M')
    }
    const chat = listOf(await local.get(`/sim/phones/${phoneOf(0)}/messages`)).map((line) => JSON.stringify(line))
    for (const text of ['=1+1', '1/2/2027', '007']) expect(chat.some((line) => line.includes(`"${text}"`))).toBe(true)
    const shown = (await local.records('upcoming')).map((row) => row['preview_text'])
    expect(shown).toEqual(expect.arrayContaining(['=1+1', '1/2/2027', '007']))
    expect((await cells()).filter(({ value }) => 'formulaValue' in value)).toEqual([])
  })
})
