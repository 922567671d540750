import type { AuditLine } from '../../app/api-settings'
import { tableOf, withWords } from './audit-lines'

const LINE: AuditLine = {
  at: '2027-03-01 10:00',
  who: 'ana@example.org',
  says: 'Cambió datos de una persona',
  about: '',
  personId: 'c_1',
  before: 'Nombre: Iván',
  after: 'Nombre: Iván "Vani"',
}
const OTHER: AuditLine = { ...LINE, who: 'Hilo', says: 'Cambió un envío', about: 'Clase', personId: '', before: '', after: '=1+1' }

test.each<[string, readonly AuditLine[]]>([
  ['', [LINE, OTHER]],
  ['ivan', [LINE]],
  ['ENVIO clase', [OTHER]],
  ['clase iván', []],
])('%j finds', (typed, found) => {
  expect(withWords([LINE, OTHER], typed)).toEqual(found)
})

test('a table with headings, in which nothing is a formula and no quote ends a cell', () => {
  expect(tableOf([LINE, OTHER], (text) => text.es)).toBe(
    [
      '\uFEFF"Cuándo","Quién","Qué","Sobre","Antes","Después"',
      '"2027-03-01 10:00","ana@example.org","Cambió datos de una persona","c_1","Nombre: Iván","Nombre: Iván ""Vani"""',
      '"2027-03-01 10:00","Hilo","Cambió un envío","Clase","","\'=1+1"',
      '',
    ].join('\r\n'),
  )
})
