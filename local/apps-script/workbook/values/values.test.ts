/** Golden tables: what typing becomes, and how values look, in the locales of our users. */
import { type Content, isFormula } from '../model/cell'
import { display } from './display'
import { localeOf } from './locale'
import { serialNow, serialOf } from './serial'
import { typed } from './typed'

const day = serialOf(2024, 2, 1)
const shown = (content: Content | undefined): unknown => (isFormula(content) ? content.formula : content)

describe('typing', () => {
  test.each([
    ['es_AR', '007', 7, undefined],
    ['es_AR', '1/2/2024', day, 'd/m/yyyy'],
    ['en_US', '2/1/2024', day, 'm/d/yyyy'],
    ['pt_BR', '01/02/2024', day, 'dd/mm/yyyy'],
    ['es_AR', '1/2', serialOf(2027, 2, 1), 'd/m'],
    ['en_US', '1-2', serialOf(2027, 1, 2), 'm-d'],
    ['es_AR', '5 ene', serialOf(2027, 1, 5), 'd-mmm'],
    ['es_AR', '2024-02-01', day, 'yyyy-mm-dd'],
    ['es_AR', '1/2/2024 12:00', day + 0.5, 'd/m/yyyy hh:mm'],
    ['es_AR', '10:30', 0.4375, 'hh:mm'],
    ['en_US', '1:30 PM', 0.5625, 'h:mm am/pm'],
    ['es_AR', '12%', 0.12, '0%'],
    ['es_AR', '12,5%', 0.125, '0.00%'],
    ['es_AR', 'TRUE', true, undefined],
    ['es_AR', 'verdadero', true, undefined],
    ['pt_BR', 'VERDADEIRO', true, undefined],
    ['en_US', 'VERDADERO', 'VERDADERO', undefined],
    ['es_AR', '2.000', 2000, '#,##0'],
    ['en_US', '2.000', 2, undefined],
    ['es_AR', '2,5', 2.5, undefined],
    ['es_AR', '1.234,56', 1234.56, '#,##0.00'],
    ['en_US', '$2.99', 2.99, '"$"#,##0.00'],
    ['es_AR', '=1+1', '=1+1', undefined],
    ['es_AR', "'007", '007', undefined],
    ['es_AR', "'=1+1", '=1+1', undefined],
    ['es_AR', '5491122223333', 5491122223333, undefined],
    ['es_AR', '+5491122223333', 5491122223333, undefined],
    ['es_AR', '+54 9 11 2222-3333', '=+54 9 11 2222-3333', undefined],
    ['es_AR', '-hola', '=-hola', undefined],
    ['es_AR', '-', '-', undefined],
    ['es_AR', '=', '=', undefined],
    ['es_AR', '1e3', 1000, '0.00E+00'],
    ['es_AR', 'hola', 'hola', undefined],
    ['es_AR', '11 2222-3333', '11 2222-3333', undefined],
    ['es_AR', '31/2/2024', '31/2/2024', undefined],
    ['es_AR', '', undefined, undefined],
  ])('%s: %j', (locale, text, content, pattern) => {
    const made = typed(text, { locale: localeOf(locale), year: 2027 })
    expect(shown(made.content)).toBe(content)
    expect(made.format?.pattern).toBe(pattern)
  })

  test.each([
    ['007', '007'],
    ['=1+1', '=1+1'],
    ['+54 9', '+54 9'],
    ['TRUE', 'TRUE'],
  ])('plain text format keeps %j', (text, content) => {
    expect(typed(text, { locale: localeOf('es_AR'), year: 2027, format: { type: 'TEXT', pattern: '@' } }).content).toBe(content)
  })

  test('a number typed into a percent cell is a percentage', () => {
    expect(typed('5', { locale: localeOf('es_AR'), year: 2027, format: { type: 'PERCENT', pattern: '0%' } }).content).toBe(0.05)
  })
})

describe('display', () => {
  test.each([
    ['es_AR', 0.1 + 0.2, undefined, '0,3'],
    ['en_US', 1 / 3, undefined, '0.3333333333'],
    ['en_US', 200 / 3, undefined, '66.66666667'],
    ['es_AR', 5491122223333, undefined, '5491122223333'],
    ['es_AR', 1234567890123450, undefined, '1,23457E+15'],
    ['en_US', -0.00000123, undefined, '-0.00000123'],
    ['en_US', 0, undefined, '0'],
    ['en_US', 1e21, undefined, '1E+21'],
    ['es_AR', true, undefined, 'VERDADERO'],
    ['en_US', false, undefined, 'FALSE'],
    ['es_AR', 'texto', { type: 'TEXT', pattern: '@' }, 'texto'],
    ['es_AR', 7, { type: 'TEXT', pattern: '@' }, '7'],
    ['es_AR', day + 0.5, { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' }, '01/02/2024 12:00'],
    ['en_US', day + 0.5, { type: 'DATE_TIME', pattern: 'm/d/yyyy h:mm am/pm' }, '2/1/2024 12:00 PM'],
    ['es_AR', day, { type: 'DATE' }, '1/2/2024'],
    ['es_AR', day, { type: 'DATE', pattern: 'd mmm yyyy' }, '1 feb 2024'],
    ['es_AR', 1234.5, { type: 'NUMBER' }, '1.234,50'],
    ['pt_BR', 0.125, { type: 'PERCENT', pattern: '0.0%' }, '12,5%'],
    ['es_AR', 5, { type: 'CURRENCY' }, '$5,00'],
    ['es_AR', undefined, undefined, ''],
    ['es_AR', { error: 'N_A', message: '' } as const, undefined, '#N/A'],
  ])('%s: %p %j', (locale, value, format, text) => expect(display(value, format, localeOf(locale))).toBe(text))
})

describe('serial dates', () => {
  test.each([
    ['2027-02-01T13:00:00Z', 'America/Argentina/Buenos_Aires', serialOf(2027, 2, 1) + 10 / 24],
    ['2027-02-01T02:00:00Z', 'America/Argentina/Buenos_Aires', serialOf(2027, 1, 31) + 23 / 24],
    ['1899-12-30T00:00:00Z', 'UTC', 0],
    ['1900-03-01T00:00:00Z', 'UTC', 61],
  ])('%s in %s', (at, zone, serial) => expect(serialNow(Date.parse(at), zone)).toBeCloseTo(serial, 8))
})
