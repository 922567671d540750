import type { CellView } from '../../apps-script/workbook'
import { inputOf } from './input'

it.each<[string, CellView | null, string, string]>([
  ['a blank', null, 'es_AR', ''],
  ['a text', { text: 'Inés', value: 'Inés' }, 'es_AR', 'Inés'],
  ['a formula', { text: '3', value: 3, formula: '=1+2' }, 'es_AR', '=1+2'],
  ['a rounded number', { text: '0,33', value: 0.3333 }, 'es_AR', '0,3333'],
  ['a rounded number in Mexico', { text: '0.33', value: 0.3333 }, 'es_MX', '0.3333'],
  ['money', { text: '$ 1.234,50', value: 1234.5 }, 'es_AR', '1234,5'],
  ['dollars', { text: 'US$ 1.234,50', value: 1234.5 }, 'es_AR', '1234,5'],
  ['a date', { text: '31/1/2027', value: 46418 }, 'es_AR', '31/1/2027'],
  ['an hour', { text: '10:30', value: 0.4375 }, 'es_AR', '10:30'],
  ['a percentage', { text: '12%', value: 0.12 }, 'es_AR', '12%'],
  ['a tick', { text: 'VERDADERO', value: true }, 'es_AR', 'VERDADERO'],
])('%s', (_name, cell, locale, typed) => expect(inputOf(cell, locale)).toBe(typed))
