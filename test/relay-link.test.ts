/** A form's link through the relay in its own runtime: led on, counted once, and the answer stands beside it. */
import { startRelay } from '../relay/local.mjs'
import { type Office, openOffice } from './kit/office'

jest.setTimeout(120_000)

type Row = Readonly<Record<string, unknown>>
const PERSON = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36' }
const PREVIEW = { 'User-Agent': 'WhatsApp/2.23.20.0' }
const CAMILA = '5491155550101'
const BRIAN = '5491155550102'

describe('two people write and get the link of the sign-up', () => {
  let office: Office
  let relayUrl: string
  const row = async (table: string, phone: string): Promise<Row> => {
    const person = (await office.records('people')).find(({ wa_id }) => wa_id === phone)
    return (await office.records(table)).find((one) => [one['contact_id'], one['person_id']].includes(person?.['id'])) ?? {}
  }
  const pass = (time: string): Promise<unknown> => office.post('/sim/clock', { advance: time })
  /** Where whoever taps what their phone shows is led. */
  const opens = async (phone: string, headers: Readonly<Record<string, string>>): Promise<URL> => {
    const shown = JSON.stringify(await office.get(`/sim/phones/${phone}/messages`))
    const { pathname } = new URL(/https:\/\/relay\.hilo\.workers\.dev\/f\/[\w.-]+/.exec(shown)?.[0] ?? 'none:')
    const answer = await fetch(`${relayUrl}${pathname}`, { headers, redirect: 'manual' })
    await pass('PT1M')
    return new URL(answer.headers.get('location') ?? 'none:')
  }

  beforeAll(async () => {
    office = await openOffice('02-01 10:00', startRelay)
    relayUrl = String(Object(await office.get('/sim')).relayUrl)
    await office.post('/sim/edits', {
      user: 'engine@hilo.example',
      range: 'Bot!A2:B2',
      values: [['Inicio', 'Anotate acá: {{formulario Inscripción}}']],
    })
    await office.ask('forms.link', { name: 'Inscripción', address: '', purpose: 'signup', remind: '', template: '' })
    await pass('PT1M')
    for (const phone of [CAMILA, BRIAN]) {
      await office.post('/sim/phones', { waId: phone, name: 'Ana' })
      await office.writes(phone, 'Hola')
    }
    await pass('PT1M')
  })
  afterAll(() => office.close())

  test('whoever taps it comes to the form with their own code in it, counted once; a preview of WhatsApp is nobody', async () => {
    const place = await opens(CAMILA, PERSON)
    const { id } = await row('form_links', CAMILA)
    expect([place.host, [...place.searchParams.values()].includes(String(id))]).toEqual(['docs.google.com', true])
    expect((await opens(BRIAN, PREVIEW)).host).toBe('docs.google.com')
    expect(await row('form_links', CAMILA)).toMatchObject({ clicks: 1, clicked_at: expect.any(Number), answered_at: null })
    expect(await row('form_links', BRIAN)).toMatchObject({ clicks: null, clicked_at: null, delivered_at: expect.any(Number) })
  })
  test('the answer is of whoever opened it, and the form says how many got it, opened it and answered', async () => {
    const { id } = await row('form_links', CAMILA)
    const [form] = await office.records('forms')
    await office.post(`/sim/forms/${form?.['google_id']}/responses`, { answers: { 'Código (no lo cambies)': id } })
    await pass('PT1M')
    expect(await row('form_links', CAMILA)).toMatchObject({ clicks: 1, answered_at: expect.any(Number) })
    expect(await row('form_responses', CAMILA)).toMatchObject({ match_method: 'enlace', token: id })
    await office.post('/sim/clock', { to: '2027-02-02T00:20:00-03:00', asleep: true })
    await pass('PT3M')
    expect((await office.records('forms'))[0]?.['response_rate']).toBe('50,0 % (1/2) · lo abrieron 1')
  })
})
