import type { Offer } from '../../domain/contacts/import'
import { chooseUse, hasPhone, type List, phonesOf, planList, readList } from './list'
import { hereOf } from './place'
import { countsTold, sourceOf, toldRows } from './rows'

const here = hereOf({ country: 'AR', zone: 'America/Argentina/Buenos_Aires' }, '', Date.UTC(2027, 1, 1))

const LIST = [
  'Nombre\tCelular\tCurso\tNacimiento',
  'Inés Quispe\t11 5883-3009\tGastronomía\t1/3/1994',
  'Zoé Gutiérrez\t1155641167\tCostura\t',
  'João O’Higgins\t5326-8639\tCostura\t',
  'Hijo de Inés\t11 5883 3009\tCostura\t',
  'Brian\t\tPanadería\t',
].join('\n')

const read = (text: string): List => {
  const list = readList(text, here)
  if (!list.ok) throw new Error(list.problem.es)
  return list.value
}
const list = read(LIST)
const NONE: ReadonlyMap<number, readonly Offer[]> = new Map()
const planned = (known: readonly string[] = [], answers = NONE) => planList(list, list.columns, here, known, answers)
const source = sourceOf(list.sheet, list.columns)

test('bytes and text are read alike', () => {
  const bytes = readList(new TextEncoder().encode(LIST), here)
  expect(bytes.ok && bytes.value.sheet).toEqual(list.sheet)
})

test('what is no list is said in words', () => {
  expect(readList('', here)).toMatchObject({ ok: false, next: { es: expect.stringContaining('Pegá') } })
  expect(readList(new Uint8Array([0x50, 0x4b, 3, 4]), here)).toMatchObject({ ok: false })
})

test('every row is counted once', () => {
  const { counts } = planned()
  expect(counts).toMatchObject({ new: 2, review: 2, no_phone: 1, here: 0, repeated: 0 })
})

test('who is known in another spelling of the phone is here', () => {
  expect(planned(['+5491158833009']).counts).toMatchObject({ new: 1, here: 1 })
})

test('phones are asked about once', () => {
  expect(phonesOf(planned())).toHaveLength(2)
})

test('new people enter with their own columns, dates of birth among them', () => {
  expect(toldRows(planned(), source, []).entering).toEqual([
    {
      line: 2,
      name: 'Inés Quispe',
      phone: '+541158833009',
      e164: '+541158833009',
      fields: {},
      own: { Curso: 'Gastronomía', Nacimiento: '1/3/1994' },
    },
    { line: 3, name: 'Zoé Gutiérrez', phone: '+541155641167', e164: '+541155641167', fields: {}, own: { Curso: 'Costura' } },
  ])
})

test('another person with the same phone enters to be reviewed, never as the same person', () => {
  const answered = planned([], new Map([[5, [{ offer: 'other_person' }]]]))
  const { entering, open } = toldRows(answered, source, [])
  expect(entering.map(({ name }) => name)).toEqual(['Inés Quispe', 'Zoé Gutiérrez'])
  expect(open.map(({ name, e164 }) => [name, e164])).toEqual([
    ['João O’Higgins', ''],
    ['Hijo de Inés', ''],
    ['Brian', ''],
  ])
  expect(open[1]).toMatchObject({ phone: '+541158833009', fields: { why: expect.stringContaining('teléfono') } })
  expect(countsTold(answered, open.length)).toMatchObject({ new: 2, review: 3, no_phone: 0 })
})

test('rows that nobody answered enter as they were written, with why, and without a phone that could be used', () => {
  const rows = toldRows(planned(), source, []).open
  expect(rows.map(({ name, phone, e164 }) => [name, phone, e164])).toEqual([
    ['João O’Higgins', '5326-8639', ''],
    ['Hijo de Inés', '+541158833009', ''],
    ['Brian', '', ''],
  ])
  expect(rows.every(({ fields }) => (fields['why'] ?? '') !== '')).toBe(true)
})

test('a row is either entering, open, or left out: none is lost', () => {
  const answers = new Map<number, readonly Offer[]>([[4, [{ offer: 'leave_out' }]]])
  const plan = planned([], answers)
  const { entering, open } = toldRows(plan, source, [])
  expect([...entering, ...open].map(({ line }) => line).sort()).toEqual([2, 3, 5, 6])
})

test('an area code for those that lack one makes them whole', () => {
  const withArea = hereOf({ country: 'AR', zone: 'America/Argentina/Buenos_Aires' }, '11', Date.UTC(2027, 1, 1))
  expect(planList(list, list.columns, withArea, [], NONE).counts).toMatchObject({ new: 3, review: 1 })
})

test('one column a field: the one chosen now has it', () => {
  const chosen = chooseUse(list.columns, 2, { as: 'field', field: 'phone' })
  expect(chosen.map(({ use }) => (use.as === 'field' ? use.field : use.as))).toEqual(['full_name', 'own', 'phone', 'birth_date'])
  expect(hasPhone(chosen)).toBe(true)
  expect(hasPhone(chooseUse(chosen, 2, { as: 'nothing' }))).toBe(false)
})
