/** The health centre elsewhere, in other languages and with other chances, while somebody sorts, filters, inserts and types: what holds all the same. */
import { type Clinic, openClinic, type Visit } from './kit/clinic'
import { type Left, MEXICO_CITY, type Place, SAO_PAULO } from './kit/place'

jest.setTimeout(120_000)

const FAMILIES = ['Guadalupe Cruz', 'Xóchitl Ramos', 'Inés Luna'] as const
/** Of 10 March 2027 and after; of `F02` two on one day. */
const VISITS: readonly Visit[] = [
  { code: 'C01', family: 'F01', member: 'Juan', kind: 'vacuna', when: '2027-03-10 9:00' },
  { code: 'C02', family: 'F02', member: 'Sara', kind: 'crecimiento', when: '2027-03-11 8:30' },
  { code: 'C03', family: 'F02', member: 'Emma', kind: 'vacuna', when: '2027-03-11 10:00' },
  { code: 'C04', family: 'F03', member: '', kind: 'psicosocial', when: '2027-03-12 9:40' },
]

interface Elsewhere extends Place {
  readonly city: string
  readonly phones: readonly [string, string, string]
  readonly tab: string
  readonly words: { readonly confirm: string; readonly out: string; readonly pause: string; readonly back: string }
  /** How C01, C02 with C03, and C04 are called in a message; how their rows stand in the end. */
  readonly called: readonly [string, string, string]
  readonly stand: { readonly confirmed: string; readonly scheduled: string }
}
const PLACES: readonly Elsewhere[] = [
  {
    ...MEXICO_CITY,
    begins: '03-02 08:30',
    phones: ['5215551112201', '5215551112202', '5215551112203'],
    tab: 'Appointments',
    words: { confirm: 'I confirm', out: 'STOP', pause: 'Paused', back: 'Yes' },
    called: [
      'check-up of Juan, Wednesday 10 March at 9:00',
      'check-up of Sara, Thursday 11 March at 8:30; check-up of Emma, Thursday 11 March at 10:00',
      'your appointment, Friday 12 March at 9:40',
    ],
    stand: { confirmed: 'Confirmed', scheduled: 'Scheduled' },
  },
  {
    ...SAO_PAULO,
    begins: '03-02 08:30',
    phones: ['5511955512201', '5511955512202', '5511955512203'],
    tab: 'Consultas',
    words: { confirm: 'Confirmo', out: 'SAIR', pause: 'Em pausa', back: 'Sim' },
    called: [
      'consulta de Juan, quarta-feira, 10 de março às 9h',
      'consulta de Sara, quinta-feira, 11 de março às 8h30; consulta de Emma, quinta-feira, 11 de março às 10h',
      'sua consulta, sexta-feira, 12 de março às 9h40',
    ],
    stand: { confirmed: 'Confirmada', scheduled: 'Agendada' },
  },
]

describe.each(PLACES.map((place) => [place.city, place] as const))('ten days in %s', (_, place) => {
  let clinic: Clinic
  let left: readonly Left[]
  let gone = 0
  const { tab, words } = place

  beforeAll(async () => {
    const people = FAMILIES.map((name, at) => ({ code: `F0${at + 1}`, name, phone: place.phones[at] ?? '' }))
    clinic = await openClinic(place, people)
    const { does, until } = clinic
    let last = VISITS.length + 1
    const sort = (column: number, descending: boolean): Promise<void> =>
      does({ sort: { range: `${tab}!A2:P${last}`, by: [{ column, descending }] } })
    await until('03-02 08:59')
    for (const [at, visit] of VISITS.entries()) await clinic.add(visit, at + 2)
    await sort(3, true)
    await until('03-02 09:03')
    await sort(1, false)
    await clinic.tap('F01', words.confirm)
    await sort(0, true)
    await until('03-03 09:59')
    await does({ insert: { sheet: tab, axis: 'rows', at: 2, count: 2 } })
    last += 2
    await until('03-03 10:03')
    await does({ filter: { sheet: tab, criteria: { 0: { hiddenValues: ['Guadalupe Cruz', 'Inés Luna'] } } } })
    await until('03-04 10:03')
    await does({ filter: { sheet: tab, criteria: null } })
    await sort(2, true)
    await clinic.writes('F02', words.out)
    gone = clinic.world.town().clock.now()
    await does({ insert: { sheet: tab, axis: 'columns', at: 2, count: 1 } })
    await until('03-05 10:03')
    await does({ sort: { range: `${tab}!A2:Q${last}`, by: [{ column: 4, descending: true }] } })
    await until('03-09 16:03')
    await until('03-10 16:03')
    await clinic.participates('F03', words.pause)
    await until('03-11 16:03')
    await clinic.participates('F03', words.back)
    await until('03-12 20:00')
    left = await clinic.left()
  })
  afterAll(() => clinic.close())

  test('each was told what is theirs, once, in the file’s words and hours, whatever somebody did in the tab; who pauses hears nothing, nor late', () => {
    const [first, second, third] = place.called
    const templates = left.filter(({ kind }) => kind === 'template')
    expect(templates.map(({ at, to, words }) => `${clinic.said(at).slice(0, 8)} ${to} ${words}`).sort()).toEqual([
      `03-02 09 F01 cita_nueva | Guadalupe | ${first}`,
      `03-02 09 F02 cita_nueva | Xóchitl | ${second}`,
      `03-02 09 F03 cita_nueva | Inés | ${third}`,
      `03-03 10 F01 cita_recordatorio | Guadalupe | ${first}`,
      `03-04 10 F02 cita_recordatorio | Xóchitl | ${second}`,
      `03-05 10 F03 cita_recordatorio | Inés | ${third}`,
      `03-09 16 F01 cita_recordatorio | Guadalupe | ${first}`,
    ])
  })
  test('after the word that stops all only its own acknowledgement', () => {
    const after = left.filter(({ at, to }) => to === 'F02' && at > gone - 10_000)
    expect(after.map(({ kind }) => kind)).toEqual(['text'])
  })
  test('nothing outside the hours of automatic messages', () => {
    const hours = left.filter(({ kind }) => kind === 'template').map(({ at }) => Number(clinic.said(at).slice(6, 8)))
    expect(hours.filter((hour) => hour < 8 || hour >= 21)).toEqual([])
  })
  test('what a person answered stands in the row of their appointment, wherever it lies now', async () => {
    const { confirmed, scheduled } = place.stand
    const rows = (await clinic.local.records('appointments')).filter((row) => row['contact_id'] !== null)
    expect(rows.map((row) => `${row['contact_id']} ${row['member_name'] ?? ''} ${row['state']}`).sort()).toEqual([
      `Guadalupe Cruz Juan ${confirmed}`,
      `Inés Luna  ${scheduled}`,
      `Xóchitl Ramos Emma ${scheduled}`,
      `Xóchitl Ramos Sara ${scheduled}`,
    ])
  })
})
