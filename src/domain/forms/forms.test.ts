/** Answers of forms on the real spreadsheet: whose they are, what replaces what, who is reminded, what a missed trigger loses (nothing). */
import { linkForm, type Sent, sendForm, tokenOf } from '../../../test/kit/google-form'
import { addPeople, courseIds, enrolled, personAt, school } from '../../../test/kit/school'
import { arrange, minutes, phoneOf, seen, sendsOf, type } from '../../../test/kit/steps'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { rateOf, sayReach } from './check'
import { formNamed, personalLink } from './link'
import { forms, links, responses } from './tables'

/** Three courses, people `c_0` …, the enrolment form, and a link for each of them to the first course. */
const begun = (people = 2, template = '') => {
  const one = school(4)
  addPeople(one, people)
  linkForm(one, 'Inscripción', 'signup', template)
  const courseId = courseIds(one)[0] ?? ''
  for (let at = 0; at < people; at++)
    arrange(one, (state, ctx) => {
      const form = formNamed(state, 'inscripcion')
      return (form && personalLink(state, form, personAt(at), { id: courseId, name: 'Oficios digitales' }, ctx)?.acts) ?? []
    })
  return one
}
const shown = (one: ReturnType<typeof begun>) =>
  one.records(responses).map((row) => [row['person_id'], row['match_method'], row['is_current'], row['note']])

test('the link says the name and the course, and the same question has the same link', () => {
  const one = begun(1)
  let urls: readonly (string | undefined)[] = []
  arrange(one, (state, ctx) => {
    const form = formNamed(state, 'Inscripción')
    urls = [0, 1].map(
      () => form && personalLink(state, form, personAt(0), { id: courseIds(one)[0] ?? '', name: 'Oficios digitales' }, ctx)?.url,
    )
    return []
  })
  const [url] = urls
  expect(new Set(urls).size).toBe(1)
  expect(url).toMatch(/viewform\?usp=pp_url&entry\.1=Persona0%20P%C3%A9rez&entry\.2=Oficios%20digitales&entry\.3=hl[0-9a-z]{16}$/)
  expect(url).toContain(tokenOf(one, personAt(0)))
  expect(url).not.toContain(personAt(0))
  expect(one.records(links)).toHaveLength(1)
})

test.each([
  [
    'the link, though the phone lacks a digit',
    { token: 0, name: 'Persona0', phone: '11 5555-010' },
    'c_0',
    'token',
    'dato distinto: escribió 11 5555-010',
  ],
  ['the link alone', { token: 0 }, 'c_0', 'token', null],
  ['the phone, without a link', { phone: phoneOf(1) }, 'c_1', 'phone', null],
  [
    'the phone of somebody else, by a forwarded link',
    { token: 0, name: 'Persona1', phone: phoneOf(1) },
    'c_1',
    'phone',
    'reenviado: respondió otra persona con este enlace',
  ],
  [
    'nobody, where a forwarded link came from a stranger',
    { token: 0, name: 'Juana Gómez', phone: '11 5555-0199' },
    null,
    'none',
    'reenviado: respondió otra persona con este enlace. No se sabe quién respondió: escribí su nombre en Persona.',
  ],
  [
    'the link, from another phone of the same name',
    { token: 0, name: 'Persona0 Pérez', phone: '11 5555-0199' },
    'c_0',
    'token',
    'dato distinto: escribió 11 5555-0199',
  ],
  ['nobody by a name alone', { name: 'Persona0 Pérez' }, null, 'none', 'No se sabe quién respondió: escribí su nombre en Persona.'],
  [
    'nobody by a token that was typed',
    { token: 'hl0000000000000000' },
    null,
    'none',
    'No se sabe quién respondió: escribí su nombre en Persona.',
  ],
] as const satisfies readonly (readonly [
  string,
  Omit<Sent, 'token'> & { readonly token?: number | string },
  string | null,
  string,
  string | null,
])[])('an answer is known by %s', (_, given, person, by, note) => {
  const { token, ...said }: Omit<Sent, 'token'> & { readonly token?: number | string } = given
  const one = begun()
  const carried = typeof token === 'number' ? tokenOf(one, personAt(token)) : (token ?? '')
  sendForm(one, { ...said, token: carried })
  minutes(one, 2)
  expect(shown(one)).toEqual([[person, by, 'yes', note]])
  // Nothing that was known is overwritten.
  expect(one.records(contacts).map((row) => row['phone'])).toEqual([phoneOf(0), phoneOf(1)])
})

test('a second answer corrects the first, and the place is the one of the first', () => {
  const one = begun()
  const token = tokenOf(one, personAt(0))
  sendForm(one, { token, name: 'Persona0 Peres' })
  minutes(one, 2)
  one.host.move(5 * MINUTE)
  sendForm(one, { token, name: 'Persona0 Pérez' })
  minutes(one, 2)
  const [first, second] = one.records(responses)
  expect([first?.['is_current'], second?.['is_current'], first?.['duplicate_of']]).toEqual(['no', 'yes', second?.['id']])
  expect(enrolled(one)).toEqual(['0 received'])
})

test('a document tells who answers without link and phone, once it is known', () => {
  const one = begun()
  sendForm(one, { token: tokenOf(one, personAt(0)), document: '30.111.222' })
  minutes(one, 2)
  one.host.move(MINUTE)
  sendForm(one, { document: '30111222', name: 'P.' })
  minutes(one, 2)
  expect(shown(one).map(([person, by]) => [person, by])).toEqual([
    ['c_0', 'token'],
    ['c_0', 'document'],
  ])
})

test.each([
  ['of the course that it names', { course: 'compu' }],
  ['of the course that the link was about', {}],
])('an answer that nobody owns is given to whom somebody names, and asks for the place %s; the link is answered', (_, more) => {
  const one = begun()
  sendForm(one, { name: 'Persona1', ...more })
  minutes(one, 2)
  expect(enrolled(one)).toEqual([])
  type(one, responses, 2, { contact_id: 'Persona1 Pérez' })
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['1 received'])
  expect(seen(one, responses, 2)['match_method']).toBe('el equipo')
  expect(one.records(links).map((row) => [row['contact_id'], row['answered_at'] !== null])).toEqual([
    ['c_0', false],
    ['c_1', true],
  ])
})

test('what a trigger missed is found by the next look; rows read twice are taken once', () => {
  const one = begun(2)
  sendForm(one, { token: tokenOf(one, personAt(0)) }, 'missed')
  minutes(one, 2)
  expect(one.records(responses)).toHaveLength(0)
  one.host.move(16 * MINUTE)
  minutes(one, 2)
  expect(one.records(responses)).toHaveLength(1)
  sendForm(one, { token: tokenOf(one, personAt(1)) })
  minutes(one, 2)
  one.host.move(16 * MINUTE)
  minutes(one, 2)
  expect(one.records(responses)).toHaveLength(2)
  expect(one.records(forms)[0]?.['cursor']).toBe(2)
})

test('several answers of one minute are taken in one run, in the order in which they came', () => {
  const one = begun(6)
  for (let at = 0; at < 6; at++) sendForm(one, { token: tokenOf(one, personAt(at)), name: `Persona${at}` })
  one.host.reset()
  minutes(one, 1)
  expect(enrolled(one)).toEqual(['0 received', '1 received', '2 received', '3 received', '4 waitlist 1', '5 waitlist 2'])
  expect(one.host.calls.filter((call) => call.startsWith('sheets')).length).toBeLessThanOrEqual(14)
})

test.each([
  ['by the link', (one: ReturnType<typeof begun>): Sent => ({ token: tokenOf(one, personAt(0)) })],
  ['without it, known by the phone', (): Sent => ({ phone: phoneOf(0) })],
])('who answered %s has a place and is not reminded; who has not is, two days later', (_, sent) => {
  const one = begun(2, 'recordatorio_clase')
  const known = sent(one)
  sendForm(one, known)
  minutes(one, 2)
  one.host.reset()
  one.host.move(2 * DAY - HOUR)
  minutes(one, 2)
  expect(enrolled(one)).toEqual(['0 received'])
  expect(sendsOf(one)).toHaveLength(0)
  one.host.move(HOUR)
  minutes(one, 3)
  expect(sendsOf(one).map(({ body }) => JSON.parse(body ?? '{}').to)).toEqual([`+549${phoneOf(1).slice(3)}`])
  one.host.move(3 * DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(1)
})

test('a tab that somebody deleted is told, and the rest goes on', () => {
  const one = begun(1)
  one.host.file.api.batchUpdate({ requests: [{ deleteSheet: { sheetId: 777 } }] })
  one.host.move(16 * MINUTE)
  minutes(one, 2)
  expect(one.records(forms)[0]?.['state']).toBe('La pestaña de las respuestas ya no está: vinculalo de nuevo.')
})

test('the rate counts different people: those who answered of those to whom the link arrived', () => {
  const link = (contact_id: string, delivered: boolean, answered: boolean, clicks: number | null = null) =>
    ({ contact_id, delivered_at: delivered ? 1 : null, answered_at: answered ? 1 : null, clicks }) as never
  const all = [
    link('a', true, true, 2),
    link('a', true, false, 1),
    link('b', true, false),
    link('c', false, false, 1),
    link('d', false, true),
  ]
  const rate = rateOf(all, new Set(['a', 'd', 'z']))
  expect(rate).toEqual({ answered: 2, delivered: 3, opened: 1, elsewhere: 1 })
  expect(sayReach(rate).es).toBe('66,7 % (2/3) · lo abrieron 1 · por otro camino 1')
  expect(sayReach({ answered: 2, delivered: 3, opened: 0, elsewhere: 0 }).en).toBe('66.7 % (2/3)')
  expect(sayReach({ answered: 0, delivered: 0, opened: 0, elsewhere: 2 }).en).toBe('in another way 2')
})

test('whoever attends the person next reads what they answered, and nobody else’s answers', () => {
  const one = begun()
  for (const at of [0, 1]) {
    sendForm(one, { token: tokenOf(one, personAt(at)), name: `Persona${at} Pérez`, document: `3000000${at}` })
    minutes(one, 2)
  }
  const read = one.call('person.history', { id: personAt(0) })
  const said = read.ok ? read.value.lines.map(({ says }) => says).filter((words) => words.startsWith('Inscripción: ')) : []
  expect(said).toEqual([expect.stringContaining('30000000')])
})
