/** Health appointments of families on the built bundle: what leaves in three weeks, to whom, when and in which words, what does not and why. */
import { isRecord, listOf } from '../src/kernel/json'
import { type Clinic, openClinic, type Visit } from './kit/clinic'
import { must, type Row } from './kit/place'

jest.setTimeout(300_000)

const FAMILIES = [
  { code: 'F01', name: 'María Elena Rojas', phone: '573001112201' },
  { code: 'F02', name: 'Yuliana Paz', phone: '573001112202' },
  { code: 'F03', name: 'Rosalba Díaz', phone: '573001112203' },
  { code: 'F04', name: 'Nidia Mora', phone: '573001112204' },
  { code: 'F05', name: 'Luz Dary Gil', phone: '573001112205' },
]
const VISITS: readonly Visit[] = [
  { code: 'C01', family: 'F01', member: 'Juan', kind: 'vacuna', when: '10/3/2027 9:00' },
  { code: 'C02', family: 'F01', member: '', kind: 'prenatal', when: '17/3/2027 11:00' },
  { code: 'C03', family: 'F02', member: 'Sara', kind: 'crecimiento', when: '11/3/2027 8:30' },
  { code: 'C04', family: 'F03', member: 'Mateo', kind: 'crecimiento', when: '11/3/2027 10:00' },
  { code: 'C05', family: 'F03', member: 'Emma', kind: 'vacuna', when: '11/3/2027 10:20' },
  { code: 'C07', family: 'F05', member: 'Lía', kind: 'vacuna', when: '12/3/2027 9:40' },
  { code: 'C08', family: 'F02', member: '', kind: 'psicosocial', when: '19/3/2027 10:00' },
  { code: 'C06', family: 'F04', member: '', kind: 'nutrición', when: '12/3/2027 14:00' },
]
const rowOf = (code: string): number => VISITS.findIndex((one) => one.code === code) + 2
const visit = (code: string): Visit => VISITS[rowOf(code) - 2] ?? { code, family: '', member: '', kind: '', when: '' }

const C = {
  C01: 'control de Juan, miércoles 10 de marzo a las 9',
  C02: 'tu control, miércoles 17 de marzo a las 11',
  C03: 'control de Sara, jueves 11 de marzo a las 8:30',
  C03moved: 'control de Sara, jueves 18 de marzo a las 8:30',
  C04: 'control de Mateo, jueves 11 de marzo a las 10',
  C05: 'control de Emma, jueves 11 de marzo a las 10:20',
  C06: 'tu control, viernes 12 de marzo a las 14',
  C07: 'control de Lía, viernes 12 de marzo a las 9:40',
  C08: 'tu cita, viernes 19 de marzo a las 10',
} as const

/** What leaves in three weeks, in the order of its hours; of one minute, by person. */
const EXPECTED = [
  `03-02 09:00 F01 cita_nueva | María | ${C.C01}; ${C.C02}`,
  `03-02 09:00 F02 cita_nueva | Yuliana | ${C.C03}; ${C.C08}`,
  `03-02 09:00 F03 cita_nueva | Rosalba | ${C.C04}; ${C.C05}`,
  `03-02 09:00 F05 cita_nueva | Luz | ${C.C07}`,
  `03-03 10:00 F01 cita_recordatorio | María | ${C.C01}`,
  `03-04 10:00 F02 cita_recordatorio | Yuliana | ${C.C03}`,
  `03-04 10:00 F03 cita_recordatorio | Rosalba | ${C.C04}; ${C.C05}`,
  `03-04 11:40 F02 Hola Yuliana, te escribimos del Centro de Salud. Te esperamos para ${C.C03moved}. ¿Venís?`,
  `03-05 10:00 F05 cita_recordatorio | Luz | ${C.C07}`,
  `03-09 16:00 F01 cita_recordatorio | María | ${C.C01}`,
  `03-10 10:00 F01 cita_recordatorio | María | ${C.C02}`,
  `03-10 16:00 F03 cita_recordatorio | Rosalba | ${C.C04}; ${C.C05}`,
  `03-11 10:00 F02 cita_recordatorio | Yuliana | ${C.C03moved}`,
  `03-11 15:00 F04 cita_nueva | Nidia | ${C.C06}`,
  `03-11 16:00 F05 cita_recordatorio | Luz | ${C.C07}`,
  `03-12 10:00 F02 cita_recordatorio | Yuliana | ${C.C08}`,
  `03-13 10:00 F05 cita_ausente | Luz | ${C.C07}`,
  `03-16 16:00 F01 cita_recordatorio | María | ${C.C02}`,
  `03-17 16:00 F02 cita_recordatorio | Yuliana | ${C.C03moved}`,
  `03-18 16:00 F02 cita_recordatorio | Yuliana | ${C.C08}`,
] as const
/** Without the minute's last digit: what is meant to leave at ten leaves within two minutes of it. */
const near = (line: string): string =>
  line.replace(/^(\S+ \d\d:\d)(\d)/, (_, tens: string, minute: string) => `${tens}${Number(minute) < 3 ? 0 : minute}`)

const TRANSPORT = {
  id: '',
  name: 'Transporte',
  keywords: 'bus, transporte, pasaje, cómo llegar',
  when: '',
  does: 'task',
  theme: 'Salud',
  priority: '',
  labels: 'transporte',
  active: true,
} as const

describe('three weeks of a health centre', () => {
  let clinic: Clinic
  const cell = (code: string, column: string, value: string): Promise<void> => clinic.type(`Citas!${column}${rowOf(code)}`, [[value]])

  /** What people do, and when; the other moments are those at which something is due. */
  const STORY: readonly (readonly [at: string, does: () => Promise<unknown>])[] = [
    ['03-02 09:15', () => Promise.all(['F01', 'F02', 'F03', 'F05'].map((code) => clinic.reads(code)))],
    ['03-02 09:20', () => clinic.tap('F01', 'Confirmo')],
    ['03-02 09:30', () => clinic.tap('F03', 'Confirmo')],
    // Sixteen are read: whoever opens the chat reads all of it, and nobody opened the last three.
    ...['03-03 12:00', '03-10 12:00'].map((at) => [at, () => clinic.reads('F01')] as const),
    ...['03-04 10:20', '03-04 11:50', '03-11 12:00', '03-12 12:00'].map((at) => [at, () => clinic.reads('F02')] as const),
    ...['03-04 10:20', '03-10 16:30'].map((at) => [at, () => clinic.reads('F03')] as const),
    ...['03-11 17:00', '03-13 10:10'].map((at) => [at, () => clinic.reads('F05')] as const),
    ['03-04 10:30', () => clinic.tap('F02', 'No puedo ir')],
    ['03-04 10:31', () => clinic.writes('F02', 'ese día trabajo, ¿puede ser la otra semana?')],
    ['03-04 11:39', () => cell('C03', 'D', '18/3/2027 8:30')],
    ['03-10 11:00', () => cell('C01', 'G', 'Asistió')],
    ['03-10 17:00', () => clinic.tap('F03', 'Confirmo')],
    ['03-11 11:00', () => cell('C04', 'G', 'Asistió')],
    ['03-11 11:02', () => cell('C05', 'G', 'Asistió')],
    ['03-11 14:00', () => clinic.power('F04', false)],
    ['03-11 14:59', () => clinic.add(visit('C06'), rowOf('C06'))],
    ['03-12 16:00', () => cell('C06', 'G', 'Asistió')],
    ['03-12 17:00', () => cell('C07', 'G', 'No vino')],
    ['03-13 10:20', () => clinic.writes('F05', 'El bus no pasó y no tenía cómo llegar')],
    ['03-17 12:00', () => cell('C02', 'G', 'Asistió')],
    ['03-18 09:30', () => cell('C03', 'G', 'Asistió')],
    ['03-19 11:00', () => cell('C08', 'G', 'Asistió')],
  ]
  /** Moments at which something is due, and a little after; a day ends at eight in the evening. */
  const due = (): readonly string[] => [
    ...new Set([
      ...EXPECTED.map((line) => line.slice(0, 11)).map((at) => `${at.slice(0, 10)}3`),
      '03-11 19:02',
      '03-11 19:03',
      '03-11 19:04',
    ]),
  ]

  beforeAll(async () => {
    clinic = await openClinic(
      { zone: 'America/Bogota', offset: '-05:00', country: 'CO', lang: 'es', seed: 1, begins: '03-02 08:30' },
      FAMILIES,
    )
    const { panel, local, type } = clinic
    const themes = await local.records('themes')
    await type(`Temas!A${themes.length + 2}:F${themes.length + 2}`, [['Llamada', 'llamar', '', '', 'Alta', '60 min']])
    await type('Equipo!A2:B2', [['Sandra Ruiz', 'sandra@hilo.example']])
    must(await panel('topics.save', { rule: TRANSPORT, order: 1 }))
    await clinic.until('03-02 08:59')
    for (const one of VISITS) if (one.code !== 'C06') await clinic.add(one, rowOf(one.code))
    const moments = [...STORY.map(([at, does]) => ({ at, does })), ...due().map((at) => ({ at, does: async () => undefined }))]
    for (const { at, does } of moments.sort((a, b) => (a.at < b.at ? -1 : 1))) {
      if (clinic.said(clinic.world.town().clock.now()) < at) await clinic.until(at)
      await does()
    }
    await clinic.until('03-22 09:00')
  })
  afterAll(() => clinic.close())

  test('what left, to whom, when and in which words', async () => {
    expect((await clinic.left()).map(({ at, to, words }) => near(`${clinic.said(at)} ${to} ${words}`))).toEqual(EXPECTED)
  })
  test('nothing was said of what an appointment is for', async () => {
    for (const { words } of await clinic.left()) expect(words).not.toMatch(/vacuna|prenatal|psico|crecimiento|nutrici/i)
  })
  test('what did not leave, each with its reason', async () => {
    const names = new Map((await clinic.local.records('reminders')).map((row) => [row['id'], row['name']]))
    const ids = (await clinic.local.records('appointments')).map(({ id }) => id)
    const entries = (await clinic.local.records('plans')).flatMap((row) =>
      listOf(JSON.parse(String(row['entries']))).flatMap((one) =>
        isRecord(one) ? [{ ...one, code: VISITS[ids.indexOf(row['id'])]?.code, rule: names.get(one['rule']) } as Row] : [],
      ),
    )
    const silent = entries.filter((one) => one['state'] !== 'left' && one['rule'] !== 'No vino')
    expect(silent.map((one) => `${one['code']} ${one['rule']} ${clinic.said(Number(one['at']))} ${one['state']}: ${one['why']}`)).toEqual([
      'C03 Es mañana 03-10 16:00 cancelled: Pidió cambiar la fecha.',
      'C06 Falta una semana 03-05 10:00 skipped: Ya había pasado su hora.',
      'C06 Es mañana 03-11 16:00 skipped: Hacía poco que le había salido otro mensaje sobre lo mismo.',
    ])
    expect(entries.filter((one) => one['state'] === 'planned')).toEqual([])
  })
  test('how the appointments of each week went, as Tablero draws it', async () => {
    const weeks = (await clinic.local.records('board_weeks')).map((row) => [row['monday'], row['attended'], row['missed'], row['moved']])
    expect(weeks.slice(1)).toEqual([
      ['2027-03-01', 0, 0, 0],
      ['2027-03-08', 4, 1, 1],
      ['2027-03-15', 3, 0, 0],
      ['2027-03-22', 0, 0, 0],
    ])
  })
  test('what the team was asked to do, and by when', async () => {
    const people = new Map((await clinic.local.records('contacts')).map((row) => [row['id'], row['full_name']]))
    const shown = await clinic.local.records('tasks')
    const made = (await clinic.local.records('task_truth')).map((row) => ({
      who: FAMILIES.find(({ name }) => name === people.get(row['contact_id']))?.code,
      theme: row['theme'],
      from: clinic.said(Number(row['created_at'])),
      first: clinic.said(Number((JSON.parse(String(row['promise'])) as { firstDue: number }).firstDue)),
      labels: row['labels'],
      says: shown.find(({ id }) => id === row['id'])?.['subject'],
    }))
    expect(
      made.map(({ who, theme, from, first, labels }) => `${who} ${theme} ${from.replace(/19:0[0-4]/, '19:0#')} → ${first} ${labels}`),
    ).toEqual([
      'F02 Salud 03-04 10:30 → 03-04 12:30 null',
      'F04 Llamada 03-11 19:0# → 03-12 09:00 null',
      'F05 Salud 03-13 10:20 → 03-15 10:00 ["transporte"]',
    ])
    expect(made[0]?.says).toContain('No puede venir: control de Sara')
    expect((await clinic.local.records('task_events')).map(({ detail }) => detail)).toContain('ese día trabajo, ¿puede ser la otra semana?')
  })
  test('who read and who answered, with the words beside each message', async () => {
    const heard = must(await clinic.panel('reminders.heard', {}))
    expect([heard.sent, heard.delivered, heard.read, heard.replied]).toEqual([20, 19, 16, 5])
    const answered = heard.lines.filter(({ reply }) => reply !== '').map(({ name, reply }) => `${name}: ${reply}`)
    expect(answered.sort()).toEqual([
      'Luz Dary Gil: El bus no pasó y no tenía cómo llegar',
      'María Elena Rojas: Tocó «Confirmo»',
      'Rosalba Díaz: Tocó «Confirmo»',
      'Rosalba Díaz: Tocó «Confirmo»',
      'Yuliana Paz: Tocó «No puedo ir» · ese día trabajo, ¿puede ser la otra semana?',
    ])
  })
  test('what the programme learns', async () => {
    must(await clinic.panel('results.refresh', {}))
    const facts = await clinic.local.records('kpi_daily')
    const of = (key: string): readonly number[] => facts.filter((row) => row['key'] === key).map((row) => Number(row['value']))
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
    expect(of('attendance_rate')).toHaveLength(8)
    expect(((sum(of('attendance_rate')) / 8) * 100).toFixed(1)).toBe('87.5')
    expect((sum(of('hours_saved')) / 60).toFixed(2)).toBe('0.95')
    const [march] = await clinic.local.records('spending')
    const charged = (await clinic.local.records('messages')).filter((row) => row['direction'] === 'Salió' && row['category'] === 'utility')
    expect([march?.['spent'], charged.filter((row) => Number(row['cost']) > 0).length]).toEqual([0.0144, 18])
  })
})
