/** A quarter of a youth course, second half: confirmed with mentors, the weeks, the end, three and six months later, on the built bundle. */

import { sayShare } from '../src/domain/messages/shares'
import { isRecord, listOf } from '../src/kernel/json'
import { at } from './kit/office'
import { officeFile } from './kit/office-file'
import { CODES, type Code, correctPhone, openQuarter, PEOPLE, phoneOf, type Quarter, type Row } from './kit/quarter'

jest.setTimeout(300_000)

const when = (words: string): number => Date.parse(at(words))
/** In the order in which their forms came. */
const ASKED: readonly (readonly [Code, string])[] = [
  ['P01', 'Oficios digitales'],
  ['P02', 'Gastronomía'],
  ['P10', 'Oficios digitales'],
  ['P06', 'Oficios digitales'],
  ['P05', 'Atención al cliente'],
  ['P04', 'Oficios digitales'],
  ['P11', 'Oficios digitales'],
  ['P12', 'Gastronomía'],
  ['P03', 'Atención al cliente'],
]
const MENTORS = ['Ana Peralta', 'Jorge Lima', 'Rosa Medina']
const ACTIVE = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P11', 'P12'] as const
const FINISHED = ACTIVE.filter((code) => code !== 'P02')

const COURSES = ['Oficios digitales', 'Gastronomía', 'Atención al cliente']

describe('the course of 1 March to 28 May and what came of it', () => {
  let quarter: Quarter
  const records = (table: string): Promise<readonly Row[]> => quarter.office.records(table)
  const templates = async (code: Code, name: string): Promise<number> =>
    (await quarter.sent(code)).filter(({ template }) => template === name).length
  const each = async (codes: readonly Code[], name: string): Promise<readonly number[]> =>
    Promise.all(codes.map((code) => templates(code, name)))
  const tile = async (name: string): Promise<Row | undefined> => (await records('board')).find((row) => row['name'] === name)
  const pass = (time: string): Promise<unknown> => quarter.office.post('/sim/clock', { advance: time })
  const taskOf = async (subject: string) => {
    const shown = (await records('tasks')).find((row) => String(row['subject']).includes(subject))
    const truth = (await records('task_truth')).find((row) => row['id'] === shown?.['id'])
    const { firstDue } = JSON.parse(String(truth?.['promise'] ?? '{}')) as { firstDue?: number }
    return { owner: shown?.['assignee_id'], firstDue }
  }

  beforeAll(async () => {
    quarter = await openQuarter('02-19 12:00')
    const rows = ASKED.map(([code], line) => ({
      line,
      name: PEOPLE[code][0],
      phone: `+${phoneOf(code)}`,
      e164: `+${phoneOf(code)}`,
      fields: {},
      own: {},
    }))
    await quarter.office.ask('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'form', rows })
    const courses = await records('courses')
    for (const [turn, [code, course]] of ASKED.entries()) {
      // Sheets lets the panel read sixty times a minute, the clock's own runs included.
      if (turn % 3 === 0) await pass('PT1M')
      const id = String((await records('contacts')).find((row) => row['full_name'] === PEOPLE[code][0])?.['id'])
      await quarter.office.ask('forms.send', {
        person: id,
        form: 'Inscripción',
        course: courses.find((row) => row['name'] === course)?.['id'],
      })
    }
    await pass('PT2M')
    // On a slow machine minutes meet Google's quota of readings, and what waits leaves with the next.
    const hasLink = async (code: Code): Promise<boolean> => /hl[0-9a-z]{16}/.test(JSON.stringify(await quarter.told(code)))
    for (const [code] of ASKED) for (let minute = 0; minute < 5 && !(await hasLink(code)); minute++) await pass('PT1M')
    for (const [code] of ASKED) await quarter.signsUp(code)
  })
  afterAll(() => quarter.close())

  test('22 February: everybody who was received is confirmed, with a mentor by skill, load and turn, and why', async () => {
    const { go, office, enrolment } = quarter
    await go('02-22 10:00', 'PT5S')
    await office.post(`/sim/phones/${phoneOf('P12')}`, { onWhatsApp: false })
    for (const row of [2, 3, 4]) await office.type('Equipo', row, { Ve: 'Solo lo suyo' })
    await office.ask('courses.confirm', { course: '' })
    await office.ask('mentors.assign', {})
    await pass('PT3M')
    const mentors = await Promise.all(ASKED.map(async ([code]) => `${code} ${String((await enrolment(code))['mentor_id'])}`))
    expect(mentors).toEqual([
      'P01 Ana Peralta',
      'P02 Jorge Lima',
      'P10 Ana Peralta',
      'P06 Jorge Lima',
      'P05 Rosa Medina',
      'P04 Ana Peralta',
      'P11 null',
      'P12 Jorge Lima',
      'P03 Rosa Medina',
    ])
    expect((await enrolment('P10'))['reason']).toBe('Ana Peralta: hace más que no recibe a alguien.')
  })
  test('the confirmation: who got it, read it, answered it, comes; what it cost; the call that has to be made', async () => {
    const { go, office, reads, taps } = quarter
    const text = JSON.stringify((await quarter.told('P01')).at(-1))
    expect(text).toContain('Empezás el lunes 1 de marzo')
    expect(text).toContain('Te acompaña Ana Peralta')
    for (const code of ['P01', 'P02', 'P04', 'P05', 'P06', 'P10'] as const) await reads(code)
    for (const code of ['P01', 'P02', 'P04', 'P05', 'P06'] as const) await taps(code, 'Empezás el', 'Confirmo')
    const own = (await records('messages')).filter((row) => row['origin'] === 'Confirmación' && row['direction'] === 'Salió')
    const cost = own.reduce((sum, row) => sum + Number(row['cost'] ?? 0), 0)
    expect([own.length, cost.toFixed(3)]).toEqual([8, '0.182'])
    await go('02-22 12:30', 'PT5S')
    await taps('P10', 'Empezás el', 'No puedo', 'PT5S')
    const eight = Object(await office.ask('reminders.heard', {}))
    expect(eight).toMatchObject({ sent: 8, delivered: 7, read: 6, replied: 6, confirmed: 5, failed: 1 })
    const shares = (['delivered', 'read', 'replied', 'confirmed'] as const).map((step) => sayShare(eight, step, 'es'))
    expect(shares).toEqual(['87,5 %', '85,7 %', '85,7 %', '71,4 %'])
    await pass('PT2M')
    const heard = await office.ask('reminders.heard', {})
    const made = (await records('task_truth'))[0]
    // P11 has moved up and got one too.
    expect(heard).toMatchObject({ sent: 9, delivered: 8, read: 6, replied: 6, confirmed: 5, failed: 1 })
    expect(Number(made?.['created_at'])).toBeLessThan(when('02-22 10:05'))
    const call = await taskOf('Llamar a Kevin')
    expect([call.owner, Math.floor(((call.firstDue ?? 0) - Number(made?.['created_at'])) / 60_000)]).toEqual(['Jorge Lima', 300])
  })
  test('whoever cannot come gives the place to the next, who hears once and has a mentor; the coordinator knows', async () => {
    expect(await quarter.stateOf('P10')).toBe('dropped')
    expect(await quarter.enrolment('P11')).toMatchObject({ state_known: 'confirmed', mentor_id: 'Ana Peralta' })
    expect(await each(['P11'], 't1_confirmacion')).toEqual([1])
    const left = await taskOf('deja Oficios digitales')
    expect([left.owner, Math.abs((left.firstDue ?? 0) - when('02-22 15:30')) < 60_000]).toEqual(['Carla Ríos', true])
    const [course] = await records('courses')
    expect(course).toMatchObject({ seats_text: '4 de 4' })
    expect((await records('mentoring')).map((row) => row['load'])).toEqual([3, 3, 2])
  })
  test('a number that is corrected: the confirmation leaves again, once', async () => {
    const { go, office } = quarter
    await go('02-23 10:00', 'PT5S')
    const row = (await records('contacts')).findIndex((one) => one['full_name'] === PEOPLE.P12[0])
    await office.type('Contactos', row + 2, { WhatsApp: '+54 9 11 5555-0192' })
    await pass('PT1M')
    correctPhone('P12', '5491155550192')
    const heard = await office.ask('reminders.heard', {})
    const lost = isRecord(heard) ? listOf(heard['lines']).flatMap((one) => (isRecord(one) && one['lost'] !== '' ? [one['lost']] : [])) : []
    expect(lost).toHaveLength(1)
    await office.ask('reminders.again', { message: lost[0] })
    await pass('PT1M')
    await expect(office.ask('reminders.again', { message: lost[0] })).rejects.toThrow('no se puede enviar de nuevo')
    await pass('PT1M')
    expect(await each(['P12'], 't1_confirmacion')).toEqual([1])
  })
  test('each mentor has a file with only their people, shared with them alone; whoever gets another mentor leaves it', async () => {
    const { office, personOf } = quarter
    const shown = async () =>
      Object.fromEntries(
        await Promise.all(
          MENTORS.map(async (mentor) => {
            const file = await officeFile(office, mentor)
            const names = await file.people()
            return [
              mentor,
              [CODES.filter((code) => names.includes(PEOPLE[code][0])).join(' '), names.length, await file.sharedWith()],
            ] as const
          }),
        ),
      )
    const settled = {
      'Ana Peralta': ['P01 P04 P11', 3, ['ana@hilo.example']],
      'Jorge Lima': ['P02 P06 P12', 3, ['jorge@hilo.example']],
      'Rosa Medina': ['P03 P05', 2, ['rosa@hilo.example']],
    }
    expect(await shown()).toEqual(settled)
    const id = await personOf('P04')
    const row = (await records('enrolments')).findIndex((one) => one['person_id'] === id) + 2
    await office.type('Inscripciones', row, { 'Mentor/a': 'Rosa Medina' })
    await pass('PT6M')
    expect(await shown()).toEqual({
      ...settled,
      'Ana Peralta': ['P01 P11', 2, ['ana@hilo.example']],
      'Rosa Medina': ['P03 P04 P05', 3, ['rosa@hilo.example']],
    })
    await office.type('Inscripciones', row, { 'Mentor/a': 'Ana Peralta' })
    await pass('PT6M')
    expect(await shown()).toEqual(settled)
  })
  test('three days before the start all eight hear of it', async () => {
    const { go } = quarter
    await go('02-26 10:00')
    expect(await each(ACTIVE, 't1_empieza_pronto')).toEqual(Array(8).fill(1))
  })
  test('mentors type attendance and notes in their files: Inscripciones has them within a quarter of an hour; nobody types in another’s', async () => {
    const { go, enrolment, office } = quarter
    await go('03-01 20:00', 'PT17M')
    const [ana, jorge] = await Promise.all(['Ana Peralta', 'Jorge Lima'].map((name) => officeFile(office, name)))
    if (!ana || !jorge) throw new Error('no files')
    expect(Object.keys((await ana.lines('Asistencia'))[0] ?? {})).toEqual(['Persona', 'id', 'lun 1/3', 'Resultado'])
    for (const [file, code, mark] of [
      [ana, 'P01', 'Vino'],
      [ana, 'P04', 'Faltó'],
      [ana, 'P11', 'Avisó'],
      [jorge, 'P06', 'Vino'],
    ] as const)
      expect([code, await file.type('Asistencia', PEOPLE[code][0], 'lun 1/3', mark)]).toEqual([code, true])
    await ana.type('Mi gente', PEOPLE.P01[0], 'Nota', 'llegó con una amiga que quiere anotarse')
    const stranger = await office.post('/sim/edits', { user: 'jorge@hilo.example', file: ana.id, range: "'Mi gente'!G4", values: [['x']] })
    expect(JSON.stringify(stranger)).toContain('You need access')
    await pass('PT17M')
    const shares = await Promise.all(
      (['P01', 'P04', 'P11', 'P06', 'P02'] as const).map(async (code) => (await enrolment(code))['attendance_pct']),
    )
    expect(shares).toEqual([100, 0, 0, 100, null])
    expect((await enrolment('P01'))['notes']).toBe('1/3 Ana Peralta: llegó con una amiga que quiere anotarse')
  })
  test('one who leaves hears nothing more', async () => {
    const { go, type, personOf } = quarter
    await go('04-12 11:00', 'PT5S')
    const id = await personOf('P02')
    const row = (await records('enrolments')).findIndex((one) => one['person_id'] === id)
    await type(`Inscripciones!C${row + 2}`, [['Baja']])
    await pass('PT2M')
    expect(await quarter.stateOf('P02')).toBe('dropped')
  })
  test('the end: seven finish and get the form, reminders go only to who has not answered, twelve messages in all', async () => {
    const { go, fills } = quarter
    await go('05-29 00:20')
    expect(await Promise.all(ACTIVE.map((code) => quarter.stateOf(code)))).toEqual(
      ACTIVE.map((code) => (code === 'P02' ? 'dropped' : 'completed')),
    )
    await go('05-31 10:00')
    expect(await each(ACTIVE, 't1_encuesta')).toEqual(ACTIVE.map((code) => (code === 'P02' ? 0 : 1)))
    const says = (code: Code, score: string): Promise<void> =>
      fills(code, 'Encuesta', { '¿Qué tan conforme quedaste? (1 poco, 5 mucho)': score, '¿Estás trabajando?': 'No' })
    await says('P01', '5')
    await says('P03', '5')
    await says('P04', '4')
    await says('P05', '4')
    await go('06-03 09:59', 'PT4M')
    await says('P06', '3')
    await go('06-07 09:59', 'PT4M')
    await says('P11', '5')
    await go('06-20 12:00')
    expect(await each(FINISHED, 't1_encuesta')).toEqual(FINISHED.map((code) => ({ P06: 2, P11: 3, P12: 3 })[String(code)] ?? 1))
    expect((await each(FINISHED, 't1_encuesta')).reduce((sum, one) => sum + one, 0)).toBe(12)
  })
  test('three months later: work of who answered and of all who finished; a series for each', async () => {
    const { go, fills } = quarter
    await go('08-26 10:00')
    expect(await each(FINISHED, 't1_trabajo')).toEqual(Array(7).fill(1))
    for (const [at, code] of (['P01', 'P03', 'P04', 'P05', 'P06', 'P11'] as const).entries())
      await fills(code, 'Trabajo', { '¿Estás trabajando?': at < 3 ? 'Sí' : 'No' })
    await quarter.office.ask('results.refresh', {})
    await pass('PT1M')
    expect(await tile('Respuesta: Encuesta (Al terminar)')).toMatchObject({ value: '85,7 % (6/7)', n: 7 })
    expect(await tile('Satisfacción con el curso: al terminar')).toMatchObject({ value: '83,3 %', n: 6, detail: 'promedio 4,33' })
    expect(await tile('Inserción laboral: a los 90 días')).toMatchObject({
      value: '50,0 %',
      n: 6,
      detail: '42,9 % de quienes terminaron (7)',
    })
    expect(await tile('Permanencia')).toMatchObject({ value: '87,5 %', n: 8 })
    // What the pictures of Ciclo are drawn of: the cycle, then a row a course, and blank rows that keep their place.
    const drawn = await records('board_cycle')
    expect(drawn).toHaveLength(6)
    expect(drawn[0]).toMatchObject({
      course: 'Todos 2027-T1',
      finished: 7,
      answers_end: 85.7,
      said: 6,
      content_end: 83.3,
      work_m3: 50,
      work_m6: null,
    })
    expect(drawn.slice(1).map((row) => row['course'])).toEqual([...COURSES, null, null])
    for (const key of ['invited', 'signed', 'confirmed', 'finished'])
      expect(drawn.slice(1).reduce((sum, row) => sum + Number(row[key] ?? 0), 0)).toBe(drawn[0]?.[key])
    const series = await records('trajectory')
    const first = series.filter((row) => row['person'] === PEOPLE.P01[0] && row['subject'] === 'Trabajo')
    expect(first.map((row) => [row['moment'], row['value']])).toEqual([
      ['Al terminar', 0],
      ['A los 90 días', 1],
    ])
    expect(new Set(series.filter((row) => row['moment'] === 'A los 90 días').map((row) => row['person_id'])).size).toBe(6)
    const kpis = (await records('kpi_daily')).filter((row) => row['key'] === 'employment_rate')
    expect(kpis.map((row) => row['value']).filter((value) => value === 1)).toHaveLength(3)
  })
  test('six months later the same form asks anew, and the answer is one of its own', async () => {
    const { go, fills } = quarter
    await go('11-24 10:00')
    expect(await each(FINISHED, 't1_trabajo')).toEqual(Array(7).fill(2))
    await fills('P05', 'Trabajo', { '¿Estás trabajando?': 'Sí' })
    await pass('PT2M')
    const mine = (await records('trajectory')).filter((row) => row['person'] === PEOPLE.P05[0] && row['subject'] === 'Trabajo')
    expect(mine.map((row) => [row['moment'], row['value']])).toEqual([
      ['Al terminar', 0],
      ['A los 90 días', 0],
      ['A los 180 días', 1],
    ])
    expect(
      (await records('form_responses')).filter((row) => row['person_id'] === mine[0]?.['person_id'] && row['is_current'] === 'Sí'),
    ).toHaveLength(4)
    expect(await each(['P02'], 't1_trabajo')).toEqual([0])
  })
  test('a new cycle begins with the same courses as drafts, their dates moved by the same days', async () => {
    const made = Object(await quarter.office.ask('courses.newCycle', { cycle: '2027-T2', starts: '31/5/2027' }))
    // The forms serve again, and take answers: each link says which course it is about.
    expect(made.says).toBe('Cursos en borrador: 3. Los formularios sirven igual: cada enlace dice el curso nuevo.')
    expect((await records('forms')).map(({ name, state }) => [name, state])).toEqual([
      ['Inscripción', null],
      ['Encuesta', null],
      ['Trabajo', null],
    ])
    const drafts = (await records('courses')).slice(3)
    expect(drafts.map((row) => [row['name'], row['state'], row['cycle'], row['published'], row['seats_text']])).toEqual(
      ['Oficios digitales', 'Gastronomía', 'Atención al cliente'].map((name) => [name, 'Borrador', '2027-T2', false, '0 de 4']),
    )
    const [first] = await records('courses')
    for (const row of drafts)
      for (const key of ['opens_at', 'closes_at', 'start_date', 'end_date']) expect(Number(row[key]) - Number(first?.[key])).toBe(91)
  })
  test('nobody sent a message by hand but the links of the beginning, and none left twice', async () => {
    const left = (await records('messages')).filter((row) => row['direction'] === 'Salió')
    expect(left.filter((row) => row['author'] !== 'Hilo').map((row) => row['origin'])).toEqual([])
  })
})
