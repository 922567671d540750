/** A tab of the coordinator's own from which something is sent: one grey column with what became of each person, in the right row. */
import { execution } from '../../../test/kit/flows'
import { friendly, statusOf, textFrom } from '../../../test/kit/meta'
import { outcomesOf } from '../../../test/kit/outcomes'
import { lookAt, ownTab, sendTo, user } from '../../../test/kit/own-list'
import type { Programme } from '../../../test/kit/programme'
import { everybody, importPeople, minutes, schedule, sendsOf, teaching, type, waIdOf } from '../../../test/kit/steps'
import { agenda } from '../../app/agenda'
import { DAY, HOUR, instant, MINUTE } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { sends } from '../sends/tables'
import { nextLook } from './look'

const STRANGER = 'No está en Contactos: agregala ahí con su permiso.'
const ROWS = [
  ['Uno', '11 5555-0100'],
  ['Dos', '+54 9 11 5555-0101'],
  ['Ajena', '11 5555-0199'],
] as const

const start = (rows: readonly (readonly string[])[] = ROWS, people = 3) => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  one.host.answer = (request) => {
    const answer = friendly(request)
    const { to } = request.url.includes('/messages') ? JSON.parse(request.body ?? '{}') : { to: '' }
    return answer.ok ? { ...answer, body: answer.body.replace(/wamid\.\d+/, `wamid.to.${to}`) } : answer
  }
  importPeople(one, people)
  return { one, sheetId: ownTab(one, rows) }
}
const deliver = (one: Programme): void => {
  for (const { body } of sendsOf(one)) {
    const { to, biz_opaque_callback_data: opaque } = JSON.parse(body ?? '{}')
    one.post(statusOf(`wamid.to.${to}`, 'delivered', to, one.host.at(), opaque))
  }
}

describe('what the column says', () => {
  const PHONES = [
    ['as Argentines write it', '11 5555-0100', 'Salió'],
    ['for calls from abroad, with the 9', '+54 9 11 5555-0100', 'Salió'],
    ['with 15 and the area in brackets', '(011) 15-5555-0100', 'Salió'],
    ['from Mexico with the old 1', '+52 1 55 1234 5678', 'Salió'],
    ['from Brazil', '+55 (11) 98765-4321', 'Salió'],
    ['from Brazil without the ninth digit, which is asked about', '+55 11 8765-4321', /^Revisar: No queda claro/],
    ['a stranger', '11 5555-0199', STRANGER],
    ['somebody who said BAJA', '11 5555-0101', /^Baja/],
    ['somebody without permission', '11 5555-0102', /^Falta permiso: ./],
    ['no phone at all', '', /^Revisar: ./],
    ['words', 'preguntar a la tía', /^Revisar: ./],
    ['a formula as text', '=1+1', /^Revisar: ./],
    ['the name of something that every object has', '__proto__', /^Revisar: ./],
  ] as const
  test('of each way in which people write phones, and of the same person twice', () => {
    const { one, sheetId } = start(PHONES.map(([name, phone]) => [name, phone]))
    const more = ['+525512345678', '+5511987654321'].map((e164, at) => ({
      line: at + 2,
      name: `Otra${at} Pérez`,
      phone: e164,
      e164,
      fields: {},
      own: {},
    }))
    expect(one.call('contacts.import', { batch: 'b2', part: 0, parts: 1, permission: 'form', rows: more })).toMatchObject({ ok: true })
    type(one, contacts, 4, { consent: 'No' })
    one.post({ ...textOf(waIdOf(1), 'BAJA', one) })
    minutes(one)
    sendTo(one, sheetId, 3)
    minutes(one, 6)
    const { says, headings } = lookAt(one, sheetId)
    expect(headings).toEqual(['Nombre', 'Celular', 'Barrio', 'Hilo'])
    for (const [name, , status] of PHONES)
      expect([name, says[name]]).toEqual([name, expect.stringMatching(typeof status === 'string' ? `^${status}` : status)])
    expect(one.host.file.api.values.get('Taller!D12', { valueRenderOption: 'FORMULA' }).values).toEqual([[says['words']]])
  })

  test('and how it goes on: before it leaves, gone, arrived', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2, 'hoy 12:00')
    minutes(one)
    const waits = 'Espera: sale hoy 12:00 (Clase)'
    expect(lookAt(one, sheetId).says).toEqual({ Uno: waits, Dos: waits, Ajena: STRANGER })
    one.host.move(2 * HOUR)
    minutes(one, 4)
    expect(lookAt(one, sheetId).says).toEqual({ Uno: 'Salió', Dos: 'Salió', Ajena: STRANGER })
    deliver(one)
    minutes(one, 5)
    expect(lookAt(one, sheetId).says).toEqual({ Uno: 'Llegó', Dos: 'Llegó', Ajena: STRANGER })
  })
})

describe('what people wait for', () => {
  const begin = (when: string) => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2, when)
    minutes(one)
    const [send] = one.records(sends)
    return { one, sheetId, id: String(send?.['id']), says: () => lookAt(one, sheetId).says['Uno'] }
  }
  test('another hour, a pause and a cancelled send', () => {
    const { one, id, says } = begin('mañana 12:00')
    expect(says()).toBe('Espera: sale mañana 12:00 (Clase)')
    expect(one.call('sends.move', { id, name: 'Clase 2', when: 'mañana 15:00' })).toMatchObject({ ok: true })
    minutes(one)
    expect(says()).toBe('Espera: sale mañana 15:00 (Clase 2)')
    one.call('sends.control', { id, to: 'pause' })
    one.host.move(DAY)
    minutes(one)
    expect(says()).toBe('Pausado: Clase 2')
    one.call('sends.control', { id, to: 'cancel' })
    one.host.move(DAY)
    minutes(one)
    expect(says()).toBe('Lista')
  })

  test('the same message once more, to those who did not answer', () => {
    const { one, id, says } = begin('ahora')
    one.host.move(6 * DAY)
    minutes(one)
    expect(says()).toBe('Salió')
    expect(one.call('sends.again', { id, stage: 'silent', when: 'mañana 12:00', count: 2 })).toMatchObject({ ok: true })
    minutes(one)
    expect(says()).toBe('Espera: sale mañana 12:00 (De nuevo: Clase)')
    one.host.move(DAY + HOUR)
    minutes(one, 90)
    expect(says()).toBe('Salió')
  })

  test('whoever wrote BAJA waits for nothing', () => {
    const { one, sheetId } = begin('lunes 12:00')
    one.post(textOf(waIdOf(0), 'BAJA', one))
    one.host.move(DAY)
    minutes(one, 3)
    expect(lookAt(one, sheetId).says).toMatchObject({ Uno: expect.stringMatching(/^Baja/), Dos: expect.stringMatching(/^Espera/) })
  })
})

const textOf = (from: string, body: string, one: Programme) => textFrom(from, body, `wamid.${body}`, one.host.at())

/** What a person may do to the tab between any two calls; `gone`: the column goes with it. */
const DEEDS: Readonly<Record<string, (one: Programme, sheetId: number) => void>> = {
  'sorts by name': (one, sheetId) => sortBy(one, sheetId, 'Nombre'),
  'inserts a row': (one, sheet) => did(one.host.file.person.insert({ user, sheet, axis: 'rows', at: 1 })),
  'inserts a column': (one, sheet) => did(one.host.file.person.insert({ user, sheet, axis: 'columns', at: 0 })),
  'moves the phones to the end': (one, sheet) => {
    const { headings } = lookAt(one, sheet)
    did(one.host.file.person.move({ user, sheet, axis: 'columns', at: headings.indexOf('Celular'), to: headings.length }))
  },
  'deletes a row': (one, sheet) => did(one.host.file.person.delete({ user, sheet, axis: 'rows', at: 1 })),
  'renames the tab': (one, sheet) => did(one.host.file.person.renameTab({ user, sheet, title: `Otro ${one.host.calls.length}` })),
  'renames the heading of the column': (one, sheetId) => {
    const { grey, title } = lookAt(one, sheetId)
    if (grey[0] !== undefined) did(one.host.file.person.edit({ user, range: `'${title}'!${'ABCDEF'[grey[0]]}1`, values: [['Cómo va']] }))
  },
}
const did = (answer: { readonly ok: boolean; readonly message?: string }): void => {
  if (!answer.ok) throw new Error(answer.message)
}
const sortBy = (one: Programme, sheetId: number, heading: string): void => {
  const { headings, title } = lookAt(one, sheetId)
  did(one.host.file.person.sort({ user, range: `'${title}'!A2:H9`, by: [{ column: headings.indexOf(heading) }] }))
}

describe('people between the calls', () => {
  const WAITS = 'Espera: sale mañana 12:00 (Clase)'
  const SAYS: Readonly<Record<string, string>> = { Uno: WAITS, Dos: WAITS, Ajena: STRANGER }
  const { one, sheetId } = start()
  sendTo(one, sheetId, 2, 'mañana 12:00')
  const picture = one.host.picture()
  one.host.reset()
  minutes(one)
  const fill = one.host.calls.indexOf('sheets.fillColumn')
  test.each(Object.entries(DEEDS))('somebody %s', (_name, deed) => {
    for (let when = fill - 4; when <= fill + 1; when++) {
      one.host.restore(picture)
      const before = { theirs: lookAt(one, sheetId).theirs }
      let done = false
      one.host.between = (_call, number) => {
        if (number !== when) return
        deed(one, sheetId)
        before.theirs = lookAt(one, sheetId).theirs
        done = true
      }
      minutes(one)
      one.host.between = () => undefined
      const after = lookAt(one, sheetId)
      expect([when, after.theirs]).toEqual([when, before.theirs])
      expect([when, after.grey.length]).toEqual([when, 1])
      // A person who sorts moves whole rows; who was deleted says nothing.
      for (const [name, says] of Object.entries(after.says)) expect([when, name, says]).toEqual([when, name, SAYS[name]])
      expect(done).toBe(true)
    }
  })
})

describe('any outcome of any call', () => {
  const { one, sheetId } = start()
  sendTo(one, sheetId, 2, 'mañana 12:00')
  const picture = one.host.picture()
  const play = (disturb: () => void): readonly string[] => {
    one.host.restore(picture)
    disturb()
    execution(one, () => minutes(one))
    const calls = [...one.host.calls]
    for (const wait of [16 * MINUTE, DAY]) {
      one.host.move(wait)
      execution(one, () => one.tick())
    }
    return calls
  }
  const calls = play(() => undefined)
  test('ends with one column that is right', () => {
    const calm = lookAt(one, sheetId)
    expect(calm.says).toMatchObject({ Ajena: STRANGER })
    expect(calls).toContain('sheets.fillColumn')
    const fill = calls.indexOf('sheets.fillColumn')
    calls.forEach((call, number) => {
      if (number < fill - 4 || number > fill + 1) return
      for (const outcome of outcomesOf(call)) {
        play(() => one.host.fail(number, outcome, 3))
        expect([number, call, outcome, lookAt(one, sheetId)]).toEqual([number, call, outcome, calm])
      }
    })
  })
})

describe('the column is the coordinator’s too', () => {
  test('deleted, it stays away until something is sent from there again', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2)
    minutes(one, 6)
    did(one.host.file.person.delete({ user, sheet: sheetId, axis: 'columns', at: 3 }))
    minutes(one, 90)
    expect(lookAt(one, sheetId).grey).toEqual([])
    one.host.move(DAY)
    minutes(one)
    sendTo(one, sheetId, 2)
    minutes(one)
    expect(lookAt(one, sheetId)).toMatchObject({ grey: [3], says: { Ajena: STRANGER } })
  })

  test('cut out and pasted elsewhere, it is theirs; the next send brings another', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2)
    minutes(one, 6)
    did(one.host.file.person.cutPaste({ user, from: 'Taller!D1:D9', to: 'Taller!F1' }))
    minutes(one, 30)
    expect(lookAt(one, sheetId).headings).toEqual(['Nombre', 'Celular', 'Barrio', '', '', 'Hilo'])
    one.host.move(DAY)
    sendTo(one, sheetId, 2)
    minutes(one)
    expect(lookAt(one, sheetId)).toMatchObject({ grey: [6], headings: ['Nombre', 'Celular', 'Barrio', '', '', 'Hilo', 'Hilo'] })
  })

  test('words of theirs in it stay, and a row that was emptied says nothing', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2)
    minutes(one)
    did(one.host.file.person.edit({ user, range: 'Taller!D2', values: [['llamar el lunes']] }))
    did(one.host.file.person.edit({ user, range: 'Taller!A4:C4', values: [['', '', '']] }))
    minutes(one, 6)
    expect(one.host.file.api.values.get('Taller!D2:D4', {}).values).toEqual([['llamar el lunes'], ['Salió']])
  })

  test('a filter that ended before it sorts it along, with what it shows unchanged', () => {
    const { one, sheetId } = start()
    const criteria = { 0: { hiddenValues: ['Dos'] } }
    did(one.host.file.person.filter({ user, sheet: sheetId, range: 'Taller!A1:C4', criteria }))
    sendTo(one, sheetId, 2)
    minutes(one)
    const [sheet] = one.host.file.api.get({ ranges: ['Taller'], fields: 'sheets(basicFilter)' }).sheets ?? []
    expect(sheet?.basicFilter).toMatchObject({ range: { endColumnIndex: 4 }, criteria: { 0: { hiddenValues: ['Dos'] } } })
    expect(lookAt(one, sheetId).says).toMatchObject({ Ajena: STRANGER })
  })

  test('a duplicated tab gets one of its own', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2)
    minutes(one)
    did(one.host.file.person.duplicateTab({ user, sheet: sheetId }))
    const copy = one.host.file.tabs().find(({ title }) => title.includes('Taller') && title !== 'Taller')?.sheetId ?? -1
    one.host.move(DAY)
    sendTo(one, copy, 2)
    minutes(one, 6)
    expect(lookAt(one, copy).headings).toEqual(['Nombre', 'Celular', 'Barrio', 'Hilo', 'Hilo'])
    expect(lookAt(one, copy).grey).toEqual([4])
  })
})

describe('what it costs', () => {
  const looks = (one: Programme) => one.records(agenda).filter((row) => row['event'] === 'own-lists.due')
  test('a send to Contactos sets no timer and reads no list', () => {
    const { one } = start()
    expect(schedule(one, 3)).toMatchObject({ ok: true })
    expect(looks(one)).toEqual([])
    expect(everybody(one).sheetId).toBeGreaterThan(0)
  })
  test('the first look makes the column, a later one only looks while nothing changed', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2, 'lunes 12:00')
    one.host.reset()
    minutes(one)
    expect(sheetCalls(one)).toMatchObject({ 'sheets.get': 6, 'sheets.batchUpdate': 3, 'sheets.fillColumn': 1 })
    one.host.move(DAY)
    one.host.reset()
    minutes(one)
    expect(sheetCalls(one)['sheets.get']).toBe(2)
    expect(one.host.calls).not.toContain('sheets.fillColumn')
  })
  test('it ends, and then the file is idle', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2)
    minutes(one, 3)
    for (let day = 0; day < 12; day++) {
      one.host.move(DAY / 2)
      minutes(one)
    }
    expect(looks(one)).toEqual([])
    did(one.host.file.person.deleteTab({ user, sheet: sheetId }))
    expect(one.tick()).toBe('idle')
  })
  test('a tab that is deleted while its send waits ends it too', () => {
    const { one, sheetId } = start()
    sendTo(one, sheetId, 2, 'mañana 12:00')
    minutes(one)
    did(one.host.file.person.deleteTab({ user, sheet: sheetId }))
    one.host.move(DAY)
    minutes(one, 2)
    expect(looks(one)).toEqual([])
  })
})
const sheetCalls = (one: Programme): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const call of one.host.calls) if (call.startsWith('sheets.')) counts[call] = (counts[call] ?? 0) + 1
  return counts
}

describe('when it is looked at again', () => {
  const at = instant(1_800_000_000_000)
  const CASES = [
    ['it leaves soon', { at: HOUR }, 10, HOUR + 2 * MINUTE],
    ['it leaves in a week', { at: 7 * DAY }, 10, DAY],
    ['it has just left', { at: -5 * MINUTE }, 10, 3 * MINUTE],
    ['it has just left, to a long list', { at: -5 * MINUTE }, 2_000, 30 * MINUTE],
    ['it left an hour ago', { at: -HOUR }, 10, 20 * MINUTE],
    ['it left this morning', { at: -5 * HOUR }, 10, 3 * HOUR],
    ['it left two days ago', { at: -2 * DAY }, 10, 12 * HOUR],
    ['it left last week', { at: -5 * DAY }, 10, undefined],
    ['it left last week and is paused', { at: -5 * DAY, state_known: 'paused' }, 10, DAY],
    ['it began last week and leaves to this day', { at: -5 * DAY, last: -HOUR }, 10, 20 * MINUTE],
    ['its row is gone', undefined, 10, undefined],
  ] as const
  test.each(CASES)('%s', (_name, given, rows, wanted) => {
    const send = given && {
      at: instant(at + given.at),
      state_known: 'state_known' in given ? given.state_known : ('done' as const),
      waves: 'last' in given ? [{ from: at + given.last, count: 1 }] : null,
    }
    expect(nextLook(send, rows, at)).toBe(wanted === undefined ? undefined : at + wanted)
  })
})
