/** What needs an old message finds it in the archive, or says honestly where it is; what must not reach the archive does not. */
import { archiveOf, FULL, messageTabs, old, write } from '../../../test/kit/archive'
import type { Picture } from '../../../test/kit/host'
import { friendly, json, statusOf, textFrom } from '../../../test/kit/meta'
import { type Programme, programme, setUp } from '../../../test/kit/programme'
import { arrange, minutes, sendsOf, waIdOf } from '../../../test/kit/steps'
import { strays } from '../../app/strays'
import { append, edit } from '../../kernel/act'
import { DAY, HOUR, MINUTE } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { home } from '../home/home'
import { messages } from '../messages/messages'
import { queue } from '../outbox/queue'
import { mediaMonths } from '../retention/retention'
import { sends } from '../sends/tables'

let begun: { readonly one: Programme; readonly before: Picture; readonly after: Picture; readonly opaque: string }
beforeAll(() => {
  jest.replaceProperty(messages, 'rolls', FULL)
  const one = old()
  const before = one.host.picture()
  const { biz_opaque_callback_data: opaque } = JSON.parse(sendsOf(one)[0]?.body ?? '{}')
  minutes(one, 2)
  begun = { one, before, after: one.host.picture(), opaque }
})
afterAll(() => {
  jest.restoreAllMocks()
})

const NAMES = ['Persona0 Pérez', 'Persona1 Pérez'] as const
const idOf = (one: Programme, name: string): string => String(one.records(contacts).find((row) => row['full_name'] === name)?.['id'])
const from = (picture: Picture): Programme => {
  begun.one.host.restore(picture)
  begun.one.host.answer = friendly
  return begun.one
}
const archived = (): Programme => from(begun.after)
const placesOf = (one: Programme): readonly string[] => messageTabs(one).map(({ place, rows }) => `${place}: ${rows.length}`)
const DONE = ['book Mensajes: 0', 'archive Mensajes 2027-02-01: 8']
const inicio = (one: Programme): string => JSON.stringify(one.records(home))
const exported = (one: Programme, id: string): string => {
  const answer = one.call('person.export', { id })
  return JSON.stringify(answer.ok ? answer.value : answer)
}

test('Inicio and the panel say where older messages are, and the conversation costs no read more', () => {
  const one = from(begun.before)
  const id = idOf(one, NAMES[0])
  const reads = (): number => one.host.calls.filter((call) => /read|get$/.test(call)).length
  one.host.reset()
  expect(one.call('person.read', { id })).toMatchObject({ ok: true, value: { older: null } })
  const before = reads()
  archived()
  one.host.reset()
  const card = one.call('person.read', { id })
  expect(card).toMatchObject({
    ok: true,
    value: {
      conversation: [],
      older: {
        says: 'Hasta el lunes 1 de febrero de 2027',
        url: `https://docs.google.com/spreadsheets/d/${one.host.others[0]?.file.id}`,
      },
    },
  })
  expect(reads()).toBeLessThanOrEqual(before)
  expect(inicio(one)).toContain(`🟢 Archivo de mensajes: Hasta el lunes 1 de febrero de 2027 · https://docs.google.com/spreadsheets/d/`)
})

test('the document of a person holds what is in the archive, and there is none where that cannot be read', () => {
  const one = archived()
  const words = exported(one, idOf(one, NAMES[0]))
  for (const word of ['hola a', 'hola b', 'hola c', 'Hola Persona0']) expect(words).toContain(word)
  expect(words).not.toContain('hola d')
  one.host.loseOther(one.host.others[0]?.file.id ?? '')
  expect(exported(one, idOf(one, NAMES[0]))).toContain('No se pudo abrir el archivo de mensajes: ')
})

test('who was erased is nowhere, whoever else is stays; what is done of it in vain is done again', () => {
  const one = archived()
  const [id, other] = NAMES.map((name) => idOf(one, name))
  expect(one.call('person.erase', { id: id ?? '', name: NAMES[0] })).toMatchObject({
    ok: true,
    value: { says: expect.stringContaining('En el archivo, en unos minutos.') },
  })
  const picture = one.host.picture()
  one.host.reset()
  one.host.move(MINUTE)
  one.tick()
  const calls = [...one.host.calls]
  const rows = () => messageTabs(one).flatMap((tab) => tab.rows)
  const left = () => [JSON.stringify(rows()).match(/hola [abcd]|Persona0/g), rows().length, archiveOf(one).erase]
  const calm = [['hola d'], 8, []]
  expect(left()).toEqual(calm)
  expect(rows().filter((row) => row['contact_id'] === other).length).toBeGreaterThan(0)
  calls.forEach((call, at) => {
    if (!/^(other|drive)/.test(call)) return
    for (const outcome of ['not applied', 'applied, then killed', 'threw but applied'] as const) {
      one.host.restore(picture)
      one.host.reset()
      one.host.fail(at, outcome)
      one.host.move(MINUTE)
      try {
        one.tick()
      } catch {}
      one.host.settle()
      one.host.move(HOUR)
      minutes(one, 2)
      expect([call, at, outcome, left()]).toEqual([call, at, outcome, calm])
    }
  })
})

test('who is erased while a tab is being brought over is erased in the copy too', () => {
  const one = from(begun.before)
  one.host.move(16 * MINUTE)
  const picture = one.host.picture()
  one.host.reset()
  one.tick()
  const calls = [...one.host.calls]
  const id = idOf(one, NAMES[0])
  calls.forEach((call, at) => {
    if (!/^other|copyTo|drive/.test(call)) return
    one.host.restore(picture)
    let asked = false
    one.host.between = (_, number) => {
      if (asked || number !== at) return
      asked = true
      expect(one.call('person.erase', { id, name: NAMES[0] })).toMatchObject({ ok: true })
      minutes(one, 2)
    }
    one.tick()
    one.host.between = () => undefined
    minutes(one, 17)
    expect([call, at, asked, JSON.stringify(messageTabs(one)).match(/hola [abcd]|Persona0/g), placesOf(one)]).toEqual([
      call,
      at,
      true,
      ['hola d'],
      DONE,
    ])
  })
})

/** Each call of the minute that brings a tab over, with what somebody does before it. */
const between = (which: RegExp, act: (one: Programme) => void, check: (one: Programme, call: string, at: number) => void): void => {
  const one = from(begun.before)
  one.host.move(16 * MINUTE)
  const picture = one.host.picture()
  one.host.reset()
  one.tick()
  const calls = [...one.host.calls]
  expect(calls.filter((call) => which.test(call)).length).toBeGreaterThan(0)
  calls.forEach((call, at) => {
    if (!which.test(call)) return
    one.host.restore(picture)
    one.host.answer = friendly
    let done = false
    one.host.between = (_, number) => {
      if (done || number !== at) return
      done = true
      act(one)
    }
    one.tick()
    one.host.between = () => undefined
    check(one, call, at)
  })
}

test('what somebody changes in the old tab on its way is in the archive in the end, once', () => {
  const type = (one: Programme): void => {
    if (placesOf(one).some((place) => place.startsWith('book Mensajes 1')))
      one.host.file.person.edit({ user: 'ana@example.org', range: "'Mensajes 1'!E3", values: [['cambiado']] })
  }
  between(/^other\.(get|read)/, type, (one, call, at) => {
    one.host.move(HOUR)
    minutes(one, 2)
    one.host.move(HOUR)
    minutes(one, 2)
    expect([call, at, placesOf(one), JSON.stringify(messageTabs(one)).match(/cambiado/g)]).toEqual([call, at, DONE, ['cambiado']])
  })
})

test('a status that comes while a tab is on its way is written there before, or set aside with its words', () => {
  const read = (one: Programme): void => {
    expect(one.post(statusOf('wamid.out0', 'read', waIdOf(0), one.host.at(), begun.opaque))).toBe('stored')
    minutes(one, 1)
  }
  between(/^(sheets\.(batchUpdate|copyTo)|other\.batchUpdate|drive)/, read, (one, call, at) => {
    one.host.move(2 * HOUR)
    minutes(one, 3)
    const said = messageTabs(one).flatMap(({ rows }) => rows.filter(({ status }) => status === 'read')).length
    const aside = one.records(strays).filter(({ raw }) => String(raw).includes('wamid.out0')).length
    expect([call, at, placesOf(one), said + aside]).toEqual([call, at, DONE, 1])
  })
})

test('two rows that became one are one in the archive too, and two again when that is taken back', () => {
  const one = archived()
  const [id = '', other = ''] = NAMES.map((name) => idOf(one, name))
  const seen = one.call('merge.look', { id, other })
  if (!seen.ok) throw new Error(seen.problem)
  expect(one.call('merge.join', { id, other, mark: seen.value.mark })).toMatchObject({ ok: true })
  expect(exported(one, id)).toContain('hola d')
  expect(one.call('merge.undo', { id })).toMatchObject({ ok: true })
  expect(exported(one, id)).not.toContain('hola d')
  expect(exported(one, other)).toContain('hola d')
})

test('a late status, and an answer that quotes what is archived, are recorded', () => {
  const one = archived()
  one.host.reset()
  const quoting = { ...textFrom(waIdOf(0), 'sigo acá', 'wamid.late', one.host.at(), 'Persona0') }
  const body = JSON.parse(JSON.stringify(quoting))
  body.entry[0].changes[0].value.messages[0].context = { id: 'wamid.out0' }
  expect(one.post(body)).toBe('stored')
  expect(one.post(statusOf('wamid.out0', 'read', waIdOf(0), one.host.at(), begun.opaque))).toBe('stored')
  minutes(one, 3)
  expect(one.records(messages).map(({ text }) => text)).toContain('sigo acá')
  expect(one.records(strays)).toMatchObject([{ why: 'archived', raw: expect.stringContaining('wamid.out0') }])
  expect(one.host.calls.filter((call) => call.startsWith('other.'))).toEqual([])
  one.host.move(2 * HOUR)
  minutes(one, 2)
  expect(placesOf(one).at(-1)).toBe(DONE[1])
})

test('a tab in which something is still open stays; one a tab an hour goes, into the same file', () => {
  const one = from(begun.before)
  arrange(one, (_state, ctx) => [
    append(queue, { id: 'q', key: 'x', state: 'held', message_row: 0, not_before: ctx.now, claimed_at: ctx.now }),
  ])
  minutes(one, 2)
  expect(placesOf(one)).toEqual(['book Mensajes: 0', 'book Mensajes 1: 8'])
  arrange(one, () => [edit(queue, 'q', { state: 'cancelled' })])
  for (const id of ['e', 'f', 'g', 'h', 'i', 'j', 'k']) write(one, id)
  minutes(one, 17)
  one.host.move(42 * DAY)
  minutes(one, 2)
  expect(placesOf(one).filter((place) => place.startsWith('archive'))).toEqual([DONE[1]])
  one.host.move(HOUR)
  minutes(one, 2)
  expect(one.host.others).toHaveLength(1)
  expect(placesOf(one).filter((place) => place.startsWith('archive'))).toEqual([
    DONE[1],
    expect.stringContaining('archive Mensajes 2027-03-'),
  ])
  expect(exported(one, idOf(one, NAMES[0]))).toContain('hola k')
})

test('photos leave Drive and the archive when their time has come', () => {
  const one = from(begun.before)
  const url = 'https://drive.google.com/file/d/photo123/view?usp=drivesdk'
  const [id] = messageTabs(one).flatMap(({ rows }) => rows.map((row) => String(row['id'])))
  arrange(one, (state) => {
    expect(state.get(messages, id ?? '', 0)).toBeDefined()
    return [mediaMonths.set(state, 3), edit(messages, id ?? '', { media_url: url })]
  })
  minutes(one, 2)
  expect(placesOf(one)).toEqual(DONE)
  one.host.move(30 * DAY)
  minutes(one, 2)
  expect(one.host.dropped).not.toContain('photo123')
  for (let day = 0; day < 28; day++) {
    one.host.move(DAY)
    minutes(one, 1)
  }
  expect(one.host.dropped).toContain('photo123')
  expect(JSON.stringify(messageTabs(one))).not.toContain('photo123')
})

test('in the bin, deleted, and back: Inicio says what to do, and nothing that is in the book is lost', () => {
  const one = archived()
  const nextDay = (): void => {
    one.host.move(DAY)
    minutes(one, 3)
  }
  one.host.binOthers(true)
  nextDay()
  expect(inicio(one)).toContain('🟡 Archivo de mensajes: no se encuentra ·')
  expect(inicio(one)).toContain('Sacalo de la papelera de Drive')
  one.host.binOthers(false)
  nextDay()
  expect(inicio(one)).toContain('🟢 Archivo de mensajes')
  for (const id of ['e', 'f', 'g', 'h', 'i', 'j']) write(one, id)
  minutes(one, 17)
  one.host.loseOther(one.host.others[0]?.file.id ?? '')
  one.host.move(42 * DAY)
  minutes(one, 3)
  expect(inicio(one)).toContain('🟡 Archivo de mensajes: no se encuentra ·')
  expect(placesOf(one).filter((place) => place.startsWith('archive'))).toEqual([expect.stringMatching(/2027-03-\d\d: \d+$/)])
  one.host.move(31 * DAY)
  minutes(one, 3)
  expect(archiveOf(one).files).toHaveLength(1)
  expect(inicio(one)).toContain('🟢 Archivo de mensajes')
})

test('an older version brings the tab back: the copy that is there is recognised, and one is kept', () => {
  const one = from(begun.before)
  const version = one.host.file.nameVersion('antes').id
  minutes(one, 2)
  expect(placesOf(one)).toEqual(DONE)
  expect(one.host.file.person.restoreVersion({ user: 'ana@example.org', version })).toMatchObject({ ok: true })
  expect(placesOf(one)).toEqual(['book Mensajes: 0', 'book Mensajes 1: 8', DONE[1]])
  minutes(one, 5)
  one.host.move(HOUR)
  minutes(one, 3)
  expect(placesOf(one)).toEqual(DONE)
  expect(archiveOf(one).files).toHaveLength(1)
})

test('a version that comes back while a tab is on its way, in which people still write into it: it is not taken out', () => {
  let version = ''
  const one = old((begun) => {
    version = begun.host.file.nameVersion('antes').id
  })
  one.host.move(16 * MINUTE)
  let adopted = false
  let restored = false
  one.host.between = (call) => {
    adopted ||= call === 'other.batchUpdate'
    if (restored || !adopted || call !== 'lock.tryLock') return
    restored = true
    expect(one.host.file.person.restoreVersion({ user: 'ana@example.org', version })).toMatchObject({ ok: true })
    write(one, 'nuevo')
  }
  one.tick()
  one.host.between = () => undefined
  minutes(one, 3)
  const said = JSON.stringify(messageTabs(one))
  for (const word of ['hola a', 'hola b', 'hola c', 'hola d', 'hola nuevo'])
    expect([restored, said]).toEqual([true, expect.stringContaining(word)])
})

test('a copied file knows no archive, and looks into none', () => {
  const one = archived()
  const copy = programme({ file: one.host.file.copyAs('file-2', { title: 'Copia' }), at: new Date(one.host.at()).toISOString() })
  setUp(copy)
  copy.host.answer = (request) => (request.url.includes('docs.google') ? json(302, {}) : friendly(request))
  minutes(copy, 2)
  copy.host.move(DAY)
  minutes(copy, 2)
  expect(archiveOf(copy).files).toEqual([])
  expect(copy.host.calls.filter((call) => /^(other|drive)/.test(call))).toEqual([])
  expect(exported(copy, idOf(copy, NAMES[0]))).not.toContain('hola a')
})

test('to whom a send went is not guessed when its messages are archived', () => {
  const one = archived()
  const id = String(one.records(sends)[0]?.['id'])
  for (const stage of ['silent', 'sent'] as const)
    expect(one.call('sends.people', { id, stage })).toMatchObject({
      ok: false,
      problem: 'Sus mensajes ya están en el archivo.',
    })
  expect(one.call('sends.again', { id, stage: 'silent', when: 'ahora', count: 2 })).toMatchObject({ ok: false })
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
})

test('the day asks once, and an idle minute asks nothing', () => {
  const one = archived()
  one.host.move(DAY)
  minutes(one, 3)
  one.host.reset()
  minutes(one, 1)
  expect(one.host.calls.length).toBeLessThanOrEqual(2)
  for (let look = 0; look < 3; look++) {
    one.host.move(16 * MINUTE)
    one.tick()
  }
  expect(one.host.calls.filter((call) => /^(other|drive)/.test(call))).toEqual([])
})
