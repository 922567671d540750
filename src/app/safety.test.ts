/** People's data and the programme's secrets: kept no longer than needed, seen by nobody else, and never a way in. */
import { friendly, json, textFrom } from '../../test/kit/meta'
import { DOOR, type Programme, programme, RELAY_SECRET } from '../../test/kit/programme'
import { answering, importPeople, minutes, phoneOf, schedule, sendsOf, teaching, type, waIdOf } from '../../test/kit/steps'
import { appointments } from '../domain/appointments/tables'
import { audit } from '../domain/audit/audit'
import { contacts } from '../domain/contacts/contacts'
import { ledger } from '../domain/inbox/tables'
import { messages } from '../domain/messages/messages'
import { upcoming } from '../domain/outbox/queue'
import { tasks, taskTruth } from '../domain/tasks/tables'
import { DAY, HOUR } from '../kernel/time'
import type { HttpAnswer, HttpRequest } from '../ports'
import { keepConnection, readConnection } from './connection'
import { strays } from './strays'

/** Meta, who also hands out the photo that a person sent. */
const withPhotos = (request: HttpRequest): HttpAnswer => {
  if (request.url.includes('lookaside')) return { ok: true, status: 200, body: '', headers: {}, base64: 'aGk=' }
  return request.url.includes('media1') ? json(200, { url: 'https://lookaside.fbsbx.com/x', mime_type: 'image/jpeg' }) : friendly(request)
}

const NAME = 'Persona0 Pérez'
const WORDS = 'quiero que borren mis datos'

/** Every cell of every tab, whatever made it: also what no table knows of. */
const cells = ({ host }: Programme): string =>
  JSON.stringify(host.file.tabs().map(({ title }) => host.file.api.values.get(`'${title}'`, { valueRenderOption: 'FORMULA' }).values ?? []))

describe('erased', () => {
  const spoken = () => {
    const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
    importPeople(one, 2)
    expect(schedule(one, 2)).toMatchObject({ ok: true })
    minutes(one, 3)
    expect(one.post(textFrom(waIdOf(0), WORDS, 'wamid.in', one.host.at(), NAME))).toBe('stored')
    type(one, appointments, 2, { contact_id: NAME, member_name: 'Zulma', kind: 'Vacuna', starts_at: '10/2/2027 10:00' })
    minutes(one, 4)
    return { one, id: String(one.records(contacts).find((row) => row['full_name'] === NAME)?.['id']) }
  }

  test('a person is in no cell of the file: not in tasks, appointments, what was kept for mending, or what was to leave', () => {
    const { one, id } = spoken()
    expect(one.records(taskTruth).filter((row) => row['contact_id'] === id)).toHaveLength(1)
    expect(one.records(appointments)).toMatchObject([{ person_id: id }])
    const before = cells(one)
    for (const kept of [NAME, 'Zulma', WORDS, phoneOf(0).slice(1), waIdOf(0)]) expect(before).toContain(kept)
    expect(one.call('person.erase', { id, name: NAME })).toMatchObject({ ok: true })
    minutes(one, 16)
    const after = cells(one)
    for (const gone of [NAME, 'Persona0', 'Zulma', WORDS, phoneOf(0).slice(1), waIdOf(0)]) expect(after).not.toContain(gone)
    expect(after).toContain('Persona1 Pérez')
    expect(one.records(tasks).length).toBe(one.records(taskTruth).length)
    expect(one.records(audit).filter(({ deed }) => deed !== 'send')).toMatchObject([{ who: 'ana@example.org', deed: 'erased', about: id }])
  })

  test('photos that the person sent leave Drive, and are asked for again where Google did not let them go', () => {
    const one = teaching({ uses: ['sends'] })
    importPeople(one, 1)
    one.host.answer = withPhotos
    one.post(photo(waIdOf(0), one.host.at()))
    minutes(one, 2)
    const id = String(one.records(contacts)[0]?.['id'])
    const url = String(one.records(messages).find((row) => row['direction'] === 'in')?.['media_url'])
    expect(url).toContain('https://')
    const { drop } = one.host.files
    Object.assign(one.host.files, { drop: () => false })
    expect(one.call('person.erase', { id, name: NAME })).toMatchObject({ ok: true })
    Object.assign(one.host.files, { drop })
    one.host.move(HOUR)
    minutes(one, 2)
    expect(one.host.dropped).toEqual([url.split('/').at(-2)])
    one.host.move(8 * HOUR)
    minutes(one, 2)
    expect(one.host.dropped).toHaveLength(1)
  })
})

const photo = (from: string, at: number) => {
  const body = textFrom(from, '', 'wamid.photo', at)
  const [message] = body.entry[0]?.changes[0] ? [JSON.parse(JSON.stringify(body))] : []
  message.entry[0].changes[0].value.messages[0] = {
    from,
    id: 'wamid.photo',
    timestamp: String(Math.floor(at / 1000)),
    type: 'image',
    image: { id: 'media1', mime_type: 'image/jpeg', sha256: 'x' },
  }
  return message
}

test('after 30 days marks of what came and what could not be read are gone; photos go when the programme says so', () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 1)
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.1', one.host.at()))
  one.post('{"object":"whatsapp_business_account", cuerpo crudo')
  minutes(one, 2)
  const photoRow = one.records(messages).find((row) => row['direction'] === 'in')
  expect([one.records(ledger).length > 0, one.records(strays).length > 0, photoRow !== undefined]).toEqual([true, true, true])
  one.host.move(29 * DAY)
  minutes(one, 2)
  expect(one.records(ledger).length).toBeGreaterThan(0)
  one.post(textFrom(waIdOf(0), 'otra vez', 'wamid.2', one.host.at()))
  one.host.move(2 * DAY)
  minutes(one, 2)
  expect(one.records(ledger)).toHaveLength(1)
  expect(one.records(strays)).toEqual([])
  expect(cells(one)).not.toContain('cuerpo crudo')
  // Who comes again with the same words after that is still one message.
  expect(one.records(messages).filter((row) => row['direction'] === 'in')).toHaveLength(2)
})

test('photos leave Drive after the months that were chosen, newer ones stay', () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 1)
  one.host.answer = withPhotos
  one.post(photo(waIdOf(0), one.host.at()))
  minutes(one, 2)
  const media = () => one.records(messages).filter((row) => row['media_url'] !== null).length
  expect(media()).toBe(1)
  one.host.move(200 * DAY)
  minutes(one, 2)
  expect(media()).toBe(1)
  const read = one.call('settings.read', {})
  if (!read.ok) throw new Error(read.problem)
  expect(one.call('settings.save', { ...read.value.saved, mediaMonths: 6 })).toMatchObject({ ok: true })
  one.host.move(2 * HOUR)
  minutes(one, 2)
  expect([media(), one.host.dropped.length]).toEqual([0, 1])
})

test('a file open to anybody holds what leaves by itself until it is closed or confirmed; answers still leave', () => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 2)
  let open = true
  one.host.answer = (request) =>
    request.url.includes('docs.google.com')
      ? open
        ? { ok: true, status: 200, body: 'google.visualization.Query.setResponse({})', headers: {} }
        : json(302, {})
      : friendly(request)
  minutes(one, 17)
  const light = () => one.call('settings.read', {})
  expect(light()).toMatchObject({
    ok: true,
    value: {
      open: true,
      lights: expect.arrayContaining([expect.objectContaining({ name: 'Archivo compartido con cualquiera', state: 'bad' })]),
    },
  })
  expect(schedule(one, 2)).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
  expect(one.records(upcoming)).toMatchObject([{ state: 'held' }, { state: 'held' }])
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.1', one.host.at()))
  minutes(one, 1)
  expect(sendsOf(one).length).toBe(1)
  expect(one.call('sharing.accept', {})).toMatchObject({ ok: true })
  minutes(one, 17)
  expect(sendsOf(one).length).toBe(3)
  expect(one.records(audit).filter(({ deed }) => deed === 'sharing')).toHaveLength(1)
  open = false
  expect(one.call('sharing.look', {})).toMatchObject({ ok: true, value: { says: 'Solo la abre quien vos elegiste.' } })
  open = true
  minutes(one, 17)
  expect(light()).toMatchObject({ ok: true, value: { open: true } })
  // Silence of Google's says nothing either way.
  one.host.answer = friendly
  minutes(one, 17)
  expect(light()).toMatchObject({ ok: true, value: { open: true } })
})

describe('secrets', () => {
  const TOKEN = 'EAAB-token-of-the-line-1234567890'
  const SECRET = 'app-secret-0987654321'
  const secretive = () => {
    const one = teaching({ uses: ['sends'] })
    const connection = readConnection(Object.fromEntries(one.host.engineStore))
    if (!connection) throw new Error('no line')
    keepConnection(one.host, { ...connection, token: TOKEN, appSecret: SECRET })
    importPeople(one, 1)
    const said: string[] = []
    Object.assign(one.host.log, { info: (words: string) => said.push(words), error: (words: string) => said.push(words) })
    return { one, said }
  }

  test('are in no cell, no shared store, no log, no mail and no error, even where Meta repeats them', () => {
    const { one, said } = secretive()
    const told: unknown[] = []
    const leaky = () =>
      json(401, { error: { message: `Error validating access token: ${TOKEN}`, type: 'OAuthException', code: 190, error_user_msg: TOKEN } })
    one.host.answer = answering(leaky)
    schedule(one, 1)
    minutes(one, 3)
    one.host.answer = () => ({ ok: false, fault: `fetch of https://graph.facebook.com/?access_token=${TOKEN} failed` })
    told.push(one.call('templates.sync', {}), one.call('connect.read', {}), one.call('home.read', {}), one.call('settings.read', {}))
    one.host.answer = leaky
    told.push(one.call('templates.sync', {}), one.call('connect.save', { token: '', wabaId: '', phoneNumberId: '', appSecret: '' }))
    minutes(one, 20)
    const seen = [cells(one), JSON.stringify([...one.host.sharedStore]), ...said, JSON.stringify(one.host.letters), JSON.stringify(told)]
    for (const place of seen) for (const secret of [TOKEN, SECRET, RELAY_SECRET]) expect(place).not.toContain(secret)
    // Phones are in no log either.
    for (const words of said) expect(words).not.toContain('5555')
  })

  test('are not in a copy of the file that somebody else made, which sends nothing', () => {
    const { one } = secretive()
    schedule(one, 1)
    const copy = programme({
      file: one.host.file.copyAs('file-2', { title: 'Copia' }),
      user: 'otra@example.org',
      at: '2027-02-01T13:05:00Z',
    })
    copy.host.answer = friendly
    expect(copy.call('setup.begin', { organisation: 'Otra', country: 'AR', area: '', lang: 'es', uses: ['sends'] })).toMatchObject({
      ok: true,
    })
    minutes(copy, 30)
    expect(sendsOf(copy)).toEqual([])
    const everything = [cells(copy), JSON.stringify([...copy.host.engineStore]), JSON.stringify([...copy.host.sharedStore])].join('\n')
    for (const secret of [TOKEN, SECRET, DOOR, RELAY_SECRET]) expect(everything).not.toContain(secret)
  })
})

describe('at the door', () => {
  const rows = (one: Programme) => one.records(messages).length

  test.each<[string, (one: Programme) => unknown, string, number]>([
    [
      'another number of the same account',
      (one) => replaced(textFrom(waIdOf(0), 'hola', 'wamid.x', one.host.at()), '"200"', '"999"'),
      'stored',
      1,
    ],
    ['another account', (one) => replaced(textFrom(waIdOf(0), 'hola', 'wamid.x', one.host.at()), '"id":"100"', '"id":"666"'), 'stored', 1],
    ['what is no webhook', () => '{"object":"page"}', 'refused', 0],
  ])('%s changes nothing and says why', (_, body, answer, kept) => {
    const one = teaching({ uses: ['sends'] })
    expect(one.post(body(one))).toBe(answer)
    minutes(one, 2)
    expect(rows(one)).toBe(0)
    expect(one.records(strays).map((row) => row['why'])).toEqual(Array.from({ length: kept }, () => 'another account'))
  })

  test('what comes twice is one message', () => {
    const one = teaching({ uses: ['sends'] })
    const body = textFrom(waIdOf(0), 'hola', 'wamid.twice', one.host.at())
    one.post(body)
    minutes(one, 1)
    const before = rows(one)
    one.post(body)
    minutes(one, 2)
    expect(rows(one)).toBe(before)
  })

  test.each(['=HYPERLINK("http://x","y")', '+1+1', '-1+1', '@SUM(1)', '=1+1'])('%s is words wherever it is written', (words) => {
    const one = teaching({ uses: ['sends'] })
    one.post(textFrom(waIdOf(0), words, 'wamid.f', one.host.at(), words))
    importOne(one, words)
    minutes(one, 2)
    expect(one.records(messages).filter((row) => row['direction'] === 'in')).toMatchObject([{ text: words }])
    expect(one.records(contacts).map((row) => row['full_name'])).toContain(words)
    const formulas = one.host.file.tabs().flatMap(({ title }) => {
      const at = (valueRenderOption: 'FORMULA' | 'UNFORMATTED_VALUE') =>
        (one.host.file.api.values.get(`'${title}'`, { valueRenderOption }).values ?? []).flat()
      const shown = at('UNFORMATTED_VALUE')
      return at('FORMULA').filter((cell, place) => cell === words && shown[place] !== words)
    })
    expect(formulas).toEqual([])
  })
})
const replaced = (body: object, before: string, after: string): unknown => JSON.parse(JSON.stringify(body).replace(before, after))
const importOne = (one: Programme, name: string): void => {
  const row = { line: 2, name, phone: phoneOf(5), e164: phoneOf(5), fields: {}, own: {} }
  const answer = one.call('contacts.import', { batch: 'b1', part: 0, parts: 1, permission: 'form', rows: [row] })
  if (!answer.ok) throw new Error(answer.problem)
}

test('Google does not tell whether the team enters in two steps: Ajustes asks until somebody says so, once', () => {
  const one = teaching({ uses: ['sends'] })
  const light = () => {
    const read = one.call('settings.read', {})
    return read.ok ? { ...read.value.lights.find(({ name }) => name === 'Verificación en dos pasos'), twoStep: read.value.twoStep } : {}
  }
  expect(light()).toMatchObject({ state: 'warning', says: 'nadie la confirmó', twoStep: false })
  expect(one.call('twoStep.confirm', { done: true })).toMatchObject({ ok: true })
  expect(one.call('twoStep.confirm', { done: true })).toMatchObject({ ok: true })
  expect(light()).toMatchObject({ state: 'good', next: '', twoStep: true })
  expect(one.records(audit).map((row) => [row['deed'], row['about']])).toEqual([['settings', 'two_step']])
})
