/** A quarter of a youth course, first half: who writes, signs up by bot and form, waits, needs a permission, or wants nothing, on the built bundle. */
import { readTyped } from '../src/domain/contacts/recognise'
import { isRecord, listOf } from '../src/kernel/json'
import { at } from './kit/office'
import { CODES, type Code, openQuarter, PEOPLE, phoneOf, type Quarter, type Row, textOf } from './kit/quarter'

jest.setTimeout(300_000)

const when = (words: string): number => Date.parse(at(words))

describe('sign-up to the courses of 1 March', () => {
  let quarter: Quarter
  const records = (table: string): Promise<readonly Row[]> => quarter.office.records(table)
  const signs = async (begins: string, code: Code, course: string, filled: string | null): Promise<void> => {
    const { go, says, signsUp } = quarter
    await go(begins, 'PT5S')
    for (const text of ['Hola', 'Acepto', course]) await says(code, text)
    if (filled === null) return
    await go(filled, 'PT5S')
    await signsUp(code)
  }
  const repeats = (share: number): Promise<unknown> => quarter.office.post('/sim/graph', { webhooks: { duplicates: share } })
  const taskOf = async (code: Code): Promise<Row | undefined> => {
    const id = await quarter.personOf(code)
    const truth = (await records('task_truth')).find((row) => row['contact_id'] === id)
    const shown = (await records('tasks')).find((row) => row['id'] === truth?.['id'])
    return truth && { ...shown, ...truth, firstDue: JSON.parse(String(truth['promise'])).firstDue }
  }
  /** What Meta took for this person: templates, or words of the conversation. */
  const bubbles = async (code: Code, kind: 'template' | 'words'): Promise<number> =>
    (await quarter.sent(code)).filter(({ template }) => (template !== '') === (kind === 'template')).length

  beforeAll(async () => {
    quarter = await openQuarter('02-01 09:30')
    const { office, go, says, signsUp } = quarter
    // As the list has it; the panel reads it as it is imported.
    const typed = '011 15 5555-0106'
    const read = readTyped(typed, 'AR', '11')
    const row = { line: 2, name: 'Tomás Vera', phone: typed, e164: read.kind === 'one' ? read.e164 : '', fields: {}, own: {} }
    await office.ask('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'unknown', rows: [row] })
    await signs('02-01 10:00', 'P01', 'Oficios digitales', '02-01 10:05')
    await signs('02-01 11:10', 'P02', '2', '02-01 11:20')
    await go('02-01 12:00', 'PT5S')
    await says('P07', 'hola')
    await says('P07', 'BAJA')
    await go('02-02 09:25', 'PT5S')
    for (const text of ['buenas', 'Acepto']) await says('P04', text)
    await go('02-02 09:30', 'PT5S')
    await says('P04', 'compu')
    await go('02-02 11:50', 'PT5S')
    await says('P10', 'Hola')
    await says('P10', 'Acepto')
    await repeats(1)
    await says('P10', '1')
    await repeats(0)
    await go('02-02 12:00', 'PT5S')
    await signsUp('P10')
    await signs('02-03 09:05', 'P06', 'Oficios digitales', '02-03 09:15')
    await signs('02-03 14:50', 'P05', 'atencion al cliente', '02-03 15:00')
    await go('02-03 15:06', 'PT5S')
    await signsUp('P05', { 'Nombre y apellido': 'Mía Fernandes' })
    await go('02-04 09:29', 'PT5M')
    await go('02-05 18:40', 'PT5S')
    await signsUp('P04')
    await go('02-05 23:10', 'PT5S')
    await office.post(`/sim/phones/${phoneOf('P08')}/messages`, { type: 'audio', audio: { seconds: 14 } })
    await office.post('/sim/clock', { advance: 'PT1M' })
    await signs('02-06 10:50', 'P09', 'Atención al cliente', '02-06 11:00')
    await signs('02-08 10:20', 'P11', 'digital', '02-08 10:30')
    await go('02-09 16:00', 'PT5S')
    for (const text of ['hola', 'Acepto', 'peluqueria', 'peluqueria?']) await says('P03', text)
    await go('02-09 16:05', 'PT5S')
    await says('P03', 'no está lo que busco')
  })
  afterAll(() => quarter.close())

  test('what was typed is understood', async () => {
    for (const table of ['reminders', 'bot'])
      expect((await records(table)).map((row) => row['problem'] ?? '').filter((one) => one !== '')).toEqual([])
  })
  test('whoever was imported and then writes is one person, known by their WhatsApp', async () => {
    const mine = (await records('people')).filter((row) => String(row['phone']).endsWith('55550106'))
    expect(mine.map((row) => row['wa_id'])).toEqual([phoneOf('P06')])
    expect((await records('contacts')).filter((row) => row['full_name'] === PEOPLE.P06[0])).toHaveLength(1)
  })
  test('a message that comes twice is one row, one link, one answer', async () => {
    const id = await quarter.personOf('P10')
    const said = (await records('messages')).filter((row) => row['contact_id'] === id && row['direction'] === 'Entró')
    expect(said.map((row) => row['text'])).toEqual(['Hola', 'Acepto', '1'])
    expect((await records('form_links')).filter((row) => row['contact_id'] === id)).toHaveLength(1)
    expect(await bubbles('P10', 'words')).toBe(3)
  })
  test('BAJA is recorded with its proof, answered once, and nothing leaves afterwards', async () => {
    const id = await quarter.personOf('P07')
    const word = (await records('messages')).find((row) => row['contact_id'] === id && row['text'] === 'BAJA')
    const proof = (await records('consents')).filter((row) => row['contact_id'] === id).at(-1)
    expect(proof).toMatchObject({ state: 'out', method: 'keyword', evidence: word?.['id'] })
    expect((await records('contacts')).find((row) => row['id'] === id)).toMatchObject({ send_state: 'Baja', consent: 'Baja' })
    const heard = await bubbles('P07', 'words')
    const course = (await records('courses'))[0]?.['id']
    await quarter.office.ask('forms.send', { person: id, form: 'Inscripción', course })
    await quarter.office.post('/sim/clock', { advance: 'PT1M' })
    const queued = (await records('queue')).filter((row) => row['contact_id'] === id)
    expect(queued.map((row) => [row['state'], row['reason']]).at(-1)).toEqual(['skipped', 'Pidió no recibir más mensajes (BAJA).'])
    expect([await bubbles('P07', 'words'), await bubbles('P07', 'template'), heard]).toEqual([2, 0, 2])
  })
  test('whoever has a link and does not answer is reminded after two days, and no more once they have', async () => {
    const templates = (await quarter.sent('P04')).filter(({ template }) => template !== '')
    expect(templates.map(({ template }) => template)).toEqual(['t1_recordatorio_inscripcion'])
    expect(Number(templates[0]?.at)).toBeGreaterThanOrEqual(when('02-04 09:30'))
    expect(Number(templates[0]?.at)).toBeLessThanOrEqual(when('02-04 09:35'))
  })
  test('a voice note at night is answered at once and is a task for when somebody is there, after two holidays', async () => {
    expect(textOf(await quarter.told('P08'))).toContain('Te respondemos el miércoles a las 9')
    expect(await taskOf('P08')).toMatchObject({ theme: 'Programa', subject: '🎤 Audio', firstDue: when('02-10 11:00') })
  })
  test('somebody who finds nothing is offered a person, and the bot is silent from then on', async () => {
    expect(textOf(await quarter.told('P03'))).toContain('¿Querés que te escriba una persona?')
    expect(await taskOf('P03')).toMatchObject({ theme: 'Programa', subject: 'no está lo que busco', firstDue: when('02-10 11:00') })
    const before = await bubbles('P03', 'words')
    await quarter.says('P03', 'hola?')
    expect(await bubbles('P03', 'words')).toBe(before)
  })
  test('below the age a permission is asked for', async () => {
    expect(await quarter.stateOf('P09')).toBe('pending_guardian')
    expect(textOf(await quarter.told('P09'))).toContain('falta el permiso de un adulto')
  })
  test('a full course is offered last, as a waiting list, and whoever chooses it is told their place', async () => {
    const list = (await quarter.told('P11')).find((row) => JSON.stringify(row).includes('¿Qué curso te interesa?'))
    const rows = isRecord(list?.['content']) ? listOf(list['content']['rows']).filter(isRecord) : []
    expect(rows.map((row) => String(row['title']))).toEqual(['Gastronomía', 'Atención al cliente', 'Oficios digitales'])
    expect(String(rows[2]?.['description'])).toContain('lista de espera')
    expect(await quarter.enrolment('P11')).toMatchObject({ state_known: 'waitlist', rank: 1 })
    expect(textOf(await quarter.told('P11'))).toContain('lista de espera de Oficios digitales, en el lugar 1')
  })
  test('the last ones sign up; a link of the team is a template, as the conversation is over', async () => {
    const { office, go, says, signsUp } = quarter
    await signs('02-09 18:50', 'P12', 'cocina', null)
    await go('02-09 19:00', 'PT5S')
    await signsUp('P12', { WhatsApp: '11 5555-011' })
    await go('02-10 09:40', 'PT5S')
    await office.ask('forms.send', {
      person: await quarter.personOf('P08'),
      form: 'Inscripción',
      course: (await records('courses'))[1]?.['id'],
    })
    await office.post('/sim/clock', { advance: 'PT1M' })
    expect(await bubbles('P08', 'template')).toBe(1)
    await go('02-10 11:50', 'PT5S')
    await office.ask('person.answer', { id: await quarter.personOf('P03'), text: 'Hola Luz, ¿te sirve Atención al cliente?' })
    await office.post('/sim/clock', { advance: 'PT1M' })
    const task = await taskOf('P03')
    await office.ask('tasks.ask', { id: task?.['id'], what: 'move', to: 'resolved' })
    await office.post('/sim/clock', { advance: 'PT1M' })
    for (const text of ['Hola', 'Acepto', 'Atención al cliente']) await says('P03', text)
    await go('02-10 12:00', 'PT5S')
    await signsUp('P03')
  })
  test('after 10 February: twelve people, eleven answers of which ten count, ten of eleven links answered', async () => {
    const answers = await records('form_responses')
    expect([answers.length, answers.filter((row) => row['is_current'] === 'Sí').length]).toEqual([11, 10])
    expect(answers.filter((row) => row['duplicate_of'] !== null)).toHaveLength(1)
    const twelfth = await quarter.personOf('P12')
    const mine = answers.find((row) => row['person_id'] === twelfth)
    expect(mine).toMatchObject({ match_method: 'enlace', note: 'dato distinto: escribió 11 5555-011' })
    expect((await records('people')).find((row) => row['id'] === twelfth)?.['wa_id']).toBe(phoneOf('P12'))
    const shown = (await records('contacts')).find((row) => row['id'] === twelfth)?.['phone']
    expect(String(shown).replace(/\D/g, '')).toBe(phoneOf('P12'))
    expect((await records('contacts')).filter((row) => row['phone'])).toHaveLength(12)
    await quarter.go('02-11 00:20')
    expect((await records('forms'))[0]).toMatchObject({ state: null, response_rate: '90,9 % (10/11)' })
  })
  test('whoever signed up cost three answers, and the month counts every answer that was sent', async () => {
    const all = await Promise.all(CODES.map(async (code) => [code, await bubbles(code, 'words')] as const))
    const counts = Object.fromEntries(all)
    for (const code of ['P01', 'P02', 'P05', 'P06', 'P10', 'P12'] as const) expect([code, counts[code]]).toEqual([code, 3])
    const [month] = await records('spending')
    expect(month).toMatchObject({ id: '2027-02', answers: all.reduce((sum, [, count]) => sum + count, 0) })
  })
  test('a course that moves takes its messages along, shows from when to when, and repeats nothing', async () => {
    const { office, go, type } = quarter
    await go('02-15 10:00')
    await office.ask('courses.confirm', { course: '' })
    await office.ask('mentors.assign', {})
    await office.post('/sim/clock', { advance: 'PT3M' })
    const sent = (await records('queue')).length
    await type('Cursos!I2', [['8/3/2027']])
    await office.post('/sim/clock', { advance: 'PT2M' })
    const avisos = await office.ask('reminders.read', {})
    const moved = isRecord(avisos) ? listOf(avisos['moved']).filter(isRecord) : []
    const four = (['P01', 'P10', 'P04', 'P06'] as const).map((code) => [
      PEOPLE[code][0],
      'Empieza pronto',
      'vie 26/2 10:00',
      'vie 5/3 10:00',
    ])
    expect(moved.map((one) => [one['name'], one['rule'], one['from'], one['to']]).sort()).toEqual(four.sort())
    expect((await records('queue')).length).toBe(sent)
    await type('Cursos!I2', [['1/3/2027']])
    await office.post('/sim/clock', { advance: 'PT2M' })
  })
  test('a permission that does not come is a task the day before it is due, and then it is too late', async () => {
    await quarter.go('02-25 09:05')
    expect((await records('tasks')).filter((row) => String(row['subject']).startsWith('Mañana vence'))).toHaveLength(1)
    await quarter.go('02-26 23:50')
    expect(await quarter.stateOf('P09')).toBe('pending_guardian')
    await quarter.go('02-27 00:02')
    expect(await quarter.stateOf('P09')).toBe('expired')
  })
})
