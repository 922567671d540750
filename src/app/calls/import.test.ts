/** A list about people who are here already: it fills what was empty, overwrites nothing, and is counted as that. */
import { readyProgramme } from '../../../test/kit/programme'
import { contacts } from '../../domain/contacts/contacts'
import type { ImportRow } from '../api'

const row = (line: number, name: string, more: Partial<ImportRow>): ImportRow => ({
  line,
  name,
  phone: `+54115555010${line}`,
  e164: `+54115555010${line}`,
  fields: {},
  own: {},
  ...more,
})

test('who is here gains what was empty and keeps what stood there', () => {
  const one = readyProgramme({ uses: ['sends'] })
  const bring = (batch: string, rows: readonly ImportRow[]) =>
    one.call('contacts.import', { batch, part: 0, parts: 1, permission: 'form', rows })
  bring('b1', [row(1, 'Camila', { fields: { notes: 'de antes' }, own: { Curso: 'Pan' } }), row(2, '', {}), row(3, 'Zoé', {})])
  const again = [
    row(1, '', { fields: { notes: 'otra', labels: '2027' }, own: { Curso: 'Costura', Barrio: 'Once' } }),
    row(2, 'Brian', {}),
    row(3, 'Zoé', {}),
  ]
  expect(bring('b2', again)).toMatchObject({ ok: true, value: { added: 0, updated: 2, repeated: 1, review: 0 } })
  expect(one.records(contacts).map(({ full_name, notes, labels, batch }) => [full_name, notes, labels, batch])).toEqual([
    ['Camila', 'de antes', '2027', 'b1'],
    ['Brian', null, null, 'b1'],
    ['Zoé', null, null, 'b1'],
  ])
  const [headings = [], first = []] = one.host.file.api.values.get(`${one.title(contacts)}!A1:Z2`, {}).values ?? []
  expect(['Curso', 'Barrio'].map((heading) => first[headings.indexOf(heading)])).toEqual(['Pan', 'Once'])
  // Told once more, as when its answer was lost: nothing is left to fill, and what it said is still so.
  expect(bring('b2', again)).toMatchObject({ ok: true, value: { added: 0, updated: 2, repeated: 1 } })
  expect(bring('b3', again)).toMatchObject({ ok: true, value: { added: 0, updated: 0, repeated: 3 } })
})
