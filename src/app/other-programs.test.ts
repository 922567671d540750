/** Another program writes rows through the Sheets API: Hilo treats them as rows that a person typed, and nobody gets anything twice. */
import type { Programme } from '../../test/kit/programme'
import { columnOf, importPeople, minutes, phoneOf, schedule, seen, sendsOf, teaching } from '../../test/kit/steps'
import { contacts } from '../domain/contacts/contacts'
import { queue } from '../domain/outbox/queue'
import { sends } from '../domain/sends/tables'
import type { Table } from '../kernel/table'

/** As an API client does: cells by column, no event of an edit. */
const writesRow = (one: Programme, table: Table, row: number, cells: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(cells)) {
    const at = columnOf(one, table, key)
    const column = [...at].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    one.host.file.api.batchUpdate({
      requests: [
        {
          updateCells: {
            start: { sheetId: one.sheetId(table), rowIndex: row - 1, columnIndex: column },
            rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    })
  }
}
/** Edits by the API fire nothing: they are found when everything is looked at. */
const LOOK = 17

const start = (): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  importPeople(one, 3)
  minutes(one, 2)
  return one
}
const texts = (one: Programme): readonly string[] =>
  sendsOf(one)
    .map(({ body }) => String(JSON.parse(body ?? '{}').to))
    .sort()

test('a row put below Envíos becomes a draft that says what it needs; neither «Programado» nor time makes it leave', () => {
  const one = start()
  writesRow(one, sends, 2, {
    name: 'De otra herramienta',
    template_id: 'Recordatorio clase',
    audience: 'Contactos',
    scheduled_at: '2027-02-02 11:00',
  })
  minutes(one, LOOK)
  expect(seen(one, sends, 2)).toMatchObject({
    name: 'De otra herramienta',
    state: 'Borrador',
    next_step: expect.stringMatching(/^Abrí el panel en esta fila/),
  })
  writesRow(one, sends, 2, { state: 'Programado' })
  minutes(one, 120)
  expect(seen(one, sends, 2)['state']).toBe('Borrador')
  expect([sendsOf(one).length, one.records(queue).length]).toEqual([0, 0])
})

test('a row put below Contactos is a person like any other: without permission nothing leaves, and a phone is there once', () => {
  const one = start()
  writesRow(one, contacts, 5, { full_name: 'Nueva', phone: '11 5555-0177' })
  writesRow(one, contacts, 6, { full_name: 'La misma', phone: phoneOf(0) })
  minutes(one, LOOK)
  expect([5, 6].map((row) => seen(one, contacts, row)['send_state'])).toEqual(['Falta permiso', 'Repetida'])
  expect(schedule(one, 3)).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(new Set(texts(one)).size).toBe(3)
  expect(texts(one)).toHaveLength(3)
})

test('the cell Estado of a send that waits pauses it, lets it go on and cancels it, and everybody gets it once', () => {
  const one = start()
  expect(schedule(one, 3, { when: 'hoy 12:00' })).toMatchObject({ ok: true })
  minutes(one, 2)
  const says = (state: string): void => {
    writesRow(one, sends, 2, { state })
    minutes(one, LOOK)
    expect(seen(one, sends, 2)['state']).toBe(state)
  }
  says('Pausado')
  minutes(one, 120)
  expect(sendsOf(one)).toHaveLength(0)
  writesRow(one, sends, 2, { state: 'Programado' })
  minutes(one, LOOK + 3)
  expect(texts(one)).toHaveLength(3)
  expect(new Set(texts(one)).size).toBe(3)
  // What it reads back: how each send went, by the columns that everybody sees.
  expect(seen(one, sends, 2)).toMatchObject({ state: 'Terminado', audience_count: '3', sent: '3', not_sent: '0' })
  writesRow(one, sends, 2, { state: 'Programado' })
  minutes(one, LOOK)
  expect(sendsOf(one)).toHaveLength(3)
})
