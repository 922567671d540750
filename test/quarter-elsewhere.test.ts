/** The quarter elsewhere, in other languages and with other chances, while somebody sorts, filters and inserts: what holds all the same. */
import { COURSE_PLACES } from './kit/course-words'
import { type Left, must, openPlace, type Row, type Site } from './kit/place'

jest.setTimeout(120_000)

const NAMES = ['Camila Rojas', 'Brian Díaz', 'Luz Quispe', 'João Ibáñez', 'Mía Núñez', 'Zoe Araújo'] as const
const CODES = NAMES.map((_, at) => `P${at + 1}`)

describe.each(COURSE_PLACES.map((place) => [place.city, place] as const))('a quarter in %s', (_, place) => {
  const { tabs, says, courses, templates, when, forms, asks } = place
  const people = NAMES.map((name, at) => ({ code: CODES[at] ?? '', name, phone: `${place.phones}${at + 1}` }))
  let site: Site
  let left: readonly Left[]
  let gone = 0
  /** How many had a place in each course, whenever somebody looked. */
  const seats: number[] = []
  const records = (table: string): Promise<readonly Row[]> => site.local.records(table)
  const phoneOf = (code: string): string => people.find((one) => one.code === code)?.phone ?? ''
  const idOf = async (code: string): Promise<unknown> =>
    (await records('people')).find((row) => String(row['wa_id']).endsWith(phoneOf(code).slice(-8)))?.['id']
  const stateOf = async (code: string): Promise<unknown> => {
    const id = await idOf(code)
    return (await records('enrolments')).find((row) => row['person_id'] === id)?.['state_known']
  }
  const count = async (): Promise<void> => {
    const held = (await records('enrolments')).filter(({ state_known: state }) => state === 'received' || state === 'confirmed')
    for (const name of courses) seats.push(held.filter((row) => row['course_id'] === name).length)
  }
  /** By the last link that came; an answer to the question of the code itself stands for somebody who changed it. */
  const fills = async (code: string, form: string, answers: Readonly<Record<string, string>>): Promise<void> => {
    const [token] = JSON.stringify(await site.bubbles(code)).match(/hl[0-9a-z]{16}(?!.*hl[0-9a-z]{16})/) ?? []
    if (token === undefined) throw new Error(`${code} has no link`)
    const id = (await records('forms')).find((row) => row['name'] === form)?.['google_id']
    await site.local.post(`/sim/forms/${id}/responses`, { answers: { [asks.code]: token, ...answers } })
    await site.pass(1)
  }
  const signsUp = (code: string, at: number): Promise<void> =>
    fills(code, forms.signup, {
      [asks.name]: NAMES[at] ?? '',
      WhatsApp: `+${phoneOf(code)}`,
      [asks.birth]: '2003-04-10',
      ...(code === 'P4' ? { [asks.code]: '' } : {}),
    })
  const sort = async (tab: string, columns: string, column: number, descending: boolean): Promise<void> =>
    site.does({ sort: { range: `${tab}!A2:${columns}12`, by: [{ column, descending }] } })

  beforeAll(async () => {
    const texts = Object.values(templates)
    site = await openPlace(place, { organisation: place.organisation, uses: ['sends', 'courses'], templates: texts, people })
    const { panel, type, does, writes, until, pass } = site
    for (const { phone, name } of people) await site.local.post('/sim/phones', { waId: phone, name })
    must(await panel('starters.begin', {}))
    const days = ['2027-02-01', '2027-02-19', '2027-03-01', '2027-05-28', '18:00', 'https://curso.example']
    await type(`${tabs.courses}!A2:B3`, [
      [courses[0], true],
      [courses[1], true],
    ])
    await type(`${tabs.courses}!F2:P3`, [
      [2, ...days, '', 'x', 16, '2027-T1'],
      [2, ...days, courses[2], 'y', 16, '2027-T1'],
    ])
    const { confirmed, soon, survey } = templates
    await type(`${tabs.avisos}!A2:I4`, [
      ['A', tabs.enrolments, when.confirmed, '', '', confirmed.name, '', '', true],
      ['B', tabs.enrolments, when.before, when.starts, '10:00', soon.name, '', '', true],
      ['C', tabs.enrolments, when.after, when.ends, '10:00', survey.name, '', '', true],
    ])
    await pass(2)
    must(await panel('forms.link', { name: forms.signup, address: '', purpose: 'signup', remind: '2', template: templates.reminder.name }))
    must(await panel('forms.link', { name: forms.survey, address: '', purpose: 'end', remind: '3', template: survey.name }))
    await until('02-02 10:00')
    // Three for the two places of the first course, one for the second by its other name, one who does not fill the form, one who wants nothing.
    for (const [at, course] of [courses[0], courses[0], courses[0], courses[2], courses[0]].entries()) {
      const code = CODES[at] ?? ''
      for (const text of [says.hello, says.accept, course]) {
        await writes(code, text)
        // Faster than that Meta lets nobody be answered.
        await pass(0.25)
      }
      if (at === 1) await does({ insert: { sheet: tabs.contacts, axis: 'columns', at: 2, count: 1 } })
      if (at === 4) continue
      await signsUp(code, at)
      await sort(tabs.enrolments, 'Z', at % 2 === 0 ? 0 : 3, at % 2 === 0)
      await count()
    }
    await writes('P6', says.hello)
    await writes('P6', says.out)
    await does({ filter: { sheet: tabs.enrolments, criteria: { 1: { hiddenValues: [courses[0]] } } } })
    await until('02-04 10:20')
    await does({ filter: { sheet: tabs.enrolments, criteria: null } })
    await writes('P2', says.out)
    gone = site.world.town().clock.now()
    await until('02-22 10:00')
    await sort(tabs.contacts, 'Z', 0, true)
    must(await panel('courses.confirm', { course: '' }))
    await does({ insert: { sheet: tabs.enrolments, axis: 'rows', at: 2, count: 2 } })
    await pass(3)
    await count()
    await site.tap('P4', says.confirm)
    await site.tap('P1', says.cannot)
    await sort(tabs.enrolments, 'Z', 0, false)
    await pass(3)
    await count()
    await until('02-26 10:03')
    await sort(tabs.courses, 'Z', 0, place.lang === 'pt')
    await until('05-29 00:30')
    await until('05-31 10:03')
    await sort(tabs.enrolments, 'Z', 2, true)
    await fills('P4', forms.survey, { [asks.content]: '5', [asks.works]: asks.no })
    await until('06-03 10:03')
    await until('06-10 10:03')
    left = await site.left()
  })
  afterAll(() => site.close())

  test('what was typed is understood', async () => {
    // Of the messages to start from those stay switched off whose texts nobody has sent to WhatsApp.
    const used = async (table: string) => (await records(table)).filter((row) => row['active'] !== false)
    for (const table of ['reminders', 'bot', 'forms'])
      expect((await used(table)).map((row) => row['problem'] ?? row['state'] ?? '').filter((one) => one !== '')).toEqual([])
  })
  test('each is told what is theirs, once, at its hour there and in the words of the file', () => {
    const { reminder, confirmed, soon, survey } = templates
    const told = left.filter(({ kind }) => kind === 'template')
    expect(told.map(({ at, to, words }) => `${site.said(at).slice(0, 8)} ${to} ${words.replace(/https:\S+/, '<link>')}`).sort()).toEqual(
      [
        `02-04 10 P5 ${reminder.name} | Mía | ${courses[0]} | <link>`,
        `02-22 10 P1 ${confirmed.name} | Camila | ${courses[0]} | ${place.firstDay}`,
        `02-22 10 P3 ${confirmed.name} | Luz | ${courses[0]} | ${place.firstDay}`,
        `02-22 10 P4 ${confirmed.name} | João | ${courses[1]} | ${place.firstDay}`,
        `02-26 10 P3 ${soon.name} | Luz | ${courses[0]} | ${place.firstDay}`,
        `02-26 10 P4 ${soon.name} | João | ${courses[1]} | ${place.firstDay}`,
        `05-31 10 P3 ${survey.name} | Luz | ${courses[0]} | <link>`,
        `05-31 10 P4 ${survey.name} | João | ${courses[1]} | <link>`,
        `06-03 10 P3 ${survey.name} | Luz | ${courses[0]} | <link>`,
      ].sort(),
    )
  })
  test('after the word that stops all only its own acknowledgement', () => {
    expect(left.filter(({ at, to }) => to === 'P2' && at > gone - 10_000).map(({ kind }) => kind)).toEqual(['text'])
    expect(left.filter(({ to }) => to === 'P6').map(({ kind }) => kind)).toEqual(['interactive', 'text'])
  })
  test('a course never has more people than places, and whoever waits moves up when somebody cannot come', async () => {
    expect(Math.max(...seats)).toBe(2)
    expect(await Promise.all(CODES.slice(0, 5).map(stateOf))).toEqual(['dropped', 'completed', 'completed', 'completed', undefined])
  })
  test('each answer is of the person whose link it came by, and no answer is lost', async () => {
    const links = await records('form_links')
    const answers = await records('form_responses')
    const owner = new Map(links.map((row) => [row['id'], row['contact_id']]))
    const linked = answers.filter((row) => row['token'] !== null)
    expect(linked.map((row) => row['person_id'])).toEqual(linked.map((row) => owner.get(row['token'])))
    const open = links.filter((row) => row['delivered_at'] !== null && row['answered_at'] === null)
    expect(open.map((row) => row['contact_id'])).toEqual([await idOf('P5'), await idOf('P3')])
    const ids = await Promise.all(['P1', 'P2', 'P3', 'P4', 'P4'].map(idOf))
    expect(answers.map((row) => row['person_id']).sort()).toEqual(ids.sort())
  })
})
