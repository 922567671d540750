/** The same health centre in Mexico City with other chances, while somebody sorts and types in the tab: what holds whatever people do. */
import { type Clinic, openClinic, type Visit } from './kit/clinic'

jest.setTimeout(120_000)

const FAMILIES = [
  { code: 'F01', name: 'Guadalupe Cruz', phone: '5215551112201' },
  { code: 'F02', name: 'Xóchitl Ramos', phone: '5215551112202' },
  { code: 'F03', name: 'Inés Luna', phone: '5215551112203' },
]
/** Wednesday 10 March 2027 and after; of `F02` two on one day. */
const VISITS: readonly Visit[] = [
  { code: 'C01', family: 'F01', member: 'Juan', kind: 'vacuna', when: '10/3/2027 9:00' },
  { code: 'C02', family: 'F02', member: 'Sara', kind: 'crecimiento', when: '11/3/2027 8:30' },
  { code: 'C03', family: 'F02', member: 'Emma', kind: 'vacuna', when: '11/3/2027 10:00' },
  { code: 'C04', family: 'F03', member: '', kind: 'psicosocial', when: '12/3/2027 9:40' },
]

describe('ten days elsewhere', () => {
  let clinic: Clinic
  const edit = async (deed: object): Promise<void> => {
    const answer: unknown = await clinic.local.post('/sim/edits', { user: 'engine@hilo.example', ...deed })
    if (JSON.stringify(answer).includes('"error"')) throw new Error(JSON.stringify(answer))
  }
  const sort = (column: number, descending: boolean): Promise<void> =>
    edit({ sort: { range: `Citas!A2:P${VISITS.length + 1}`, by: [{ column, descending }] } })
  let gone = 0

  beforeAll(async () => {
    clinic = await openClinic({ zone: 'America/Mexico_City', offset: '-06:00', country: 'MX', seed: 7, begins: '03-02 08:30' }, FAMILIES)
    await clinic.until('03-02 08:59')
    for (const [at, visit] of VISITS.entries()) await clinic.add(visit, at + 2)
    await sort(3, true)
    await clinic.until('03-02 09:03')
    await sort(1, false)
    await clinic.tap('F01', 'Confirmo')
    await sort(0, true)
    await clinic.until('03-03 09:59')
    await sort(3, false)
    await clinic.until('03-03 10:03')
    await edit({ range: `Citas!E2:E${VISITS.length + 1}`, values: VISITS.map(() => ['Sede norte']) })
    await clinic.until('03-04 10:03')
    await sort(2, true)
    await clinic.writes('F02', 'BAJA')
    gone = clinic.world.town().clock.now()
    await clinic.until('03-05 10:03')
    await clinic.until('03-09 15:59')
    await sort(3, true)
    await clinic.until('03-09 16:03')
    await clinic.until('03-10 16:03')
    await clinic.until('03-11 15:59')
    await sort(0, false)
    await clinic.until('03-11 16:03')
    await clinic.until('03-12 20:00')
  })
  afterAll(() => clinic.close())

  test('each was told what is theirs, once, whoever sorted in between', async () => {
    const templates = (await clinic.left()).filter(({ kind }) => kind === 'template')
    expect(templates.map(({ at, family, words }) => `${clinic.said(at).slice(0, 8)} ${family} ${words}`).sort()).toEqual([
      '03-02 09 F01 cita_nueva | Guadalupe | control de Juan, miércoles 10 de marzo a las 9',
      '03-02 09 F02 cita_nueva | Xóchitl | control de Sara, jueves 11 de marzo a las 8:30; control de Emma, jueves 11 de marzo a las 10',
      '03-02 09 F03 cita_nueva | Inés | tu cita, viernes 12 de marzo a las 9:40',
      '03-03 10 F01 cita_recordatorio | Guadalupe | control de Juan, miércoles 10 de marzo a las 9',
      '03-04 10 F02 cita_recordatorio | Xóchitl | control de Sara, jueves 11 de marzo a las 8:30; control de Emma, jueves 11 de marzo a las 10',
      '03-05 10 F03 cita_recordatorio | Inés | tu cita, viernes 12 de marzo a las 9:40',
      '03-09 16 F01 cita_recordatorio | Guadalupe | control de Juan, miércoles 10 de marzo a las 9',
      '03-11 16 F03 cita_recordatorio | Inés | tu cita, viernes 12 de marzo a las 9:40',
    ])
  })
  test('after BAJA only its own acknowledgement', async () => {
    const after = (await clinic.left()).filter(({ at, family }) => family === 'F02' && at > gone - 10_000)
    expect(after).toHaveLength(1)
    expect(after[0]?.kind).toBe('text')
  })
  test('nothing outside the hours of automatic messages', async () => {
    for (const { at } of (await clinic.left()).filter(({ kind }) => kind === 'template')) {
      const hour = Number(clinic.said(at).slice(6, 8))
      expect(hour).toBeGreaterThanOrEqual(8)
      expect(hour).toBeLessThan(21)
    }
  })
  test('what a person answered stands in the row of their appointment, wherever it lies now', async () => {
    const rows = await clinic.local.records('appointments')
    expect(rows.map((row) => `${row['contact_id']} ${row['member_name'] ?? ''} ${row['state']} ${row['place']}`).sort()).toEqual([
      'Guadalupe Cruz Juan Confirmada Sede norte',
      'Inés Luna  Agendada Sede norte',
      'Xóchitl Ramos Emma Agendada Sede norte',
      'Xóchitl Ramos Sara Agendada Sede norte',
    ])
  })
})
