/** A quarter of a youth course, second half: confirmed with mentors, the weeks, the end, three and six months later, on the built bundle. */
import { isRecord, listOf } from '../src/kernel/json'
import { at } from './kit/office'
import { type Code, openQuarter, PEOPLE, phoneOf, type Quarter, type Row } from './kit/quarter'

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
const ACTIVE = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P11', 'P12'] as const
const FINISHED = ACTIVE.filter((code) => code !== 'P02')

describe('the course of 1 March to 28 May and what came of it', () => {
  let quarter: Quarter
  const records = (table: string): Promise<readonly Row[]> => quarter.office.records(table)
  const templates = async (code: Code, name: string): Promise<number> =>
    (await quarter.sent(code)).filter(({ template }) => template === name).length
  const each = async (codes: readonly Code[], name: string): Promise<readonly number[]> => Promise.all(codes.map((code) => templates(code, name)))
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
    for (const [code, course] of ASKED) {
      const id = String((await records('contacts')).find((row) => row['full_name'] === PEOPLE[code][0])?.['id'])
      await quarter.office.ask('forms.send', { person: id, form: 'Inscripción', course: courses.find((row) => row['name'] === course)?.['id'] })
    }
    await pass('PT2M')
    for (const [code] of ASKED) await quarter.signsUp(code)
  })
  afterAll(() => quarter.close())

  test('explore', async () => {
    const { go, office, taps, reads, type } = quarter
    await go('02-22 10:00', 'PT5S')
    await office.post(`/sim/phones/${phoneOf('P12')}`, { onWhatsApp: false })
    await office.ask('courses.confirm', { course: '' })
    await office.ask('mentors.assign', {})
    await pass('PT3M')
    console.log(JSON.stringify((await records('enrolments')).map((r) => [r['contact_id'], r['course_id'], r['state'], r['mentor_id'], r['reason']])))
    for (const code of ['P01', 'P02', 'P04', 'P05', 'P06', 'P10'] as const) await reads(code)
    for (const code of ['P01', 'P02', 'P04', 'P05', 'P06'] as const) await taps(code, 'Empezás el', 'Confirmo')
    await go('02-22 12:30', 'PT5S')
    console.log(JSON.stringify(await records('spending')), JSON.stringify(await office.ask('reminders.heard', {})))
    await taps('P10', 'Empezás el', 'No puedo')
    await pass('PT3M')
    console.log(JSON.stringify(await records('tasks')), JSON.stringify((await records('task_truth')).map((r) => r['promise'])))
    console.log(JSON.stringify(await quarter.enrolment('P11')), JSON.stringify(await each(['P11'], 't1_confirmacion')))
    console.log(JSON.stringify(await quarter.sent('P12')))
    void [taskOf, tile, FINISHED, type, when, isRecord, listOf]
  })
})
