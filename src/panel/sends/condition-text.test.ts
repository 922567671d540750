import fc from 'fast-check'
import { readConditions } from '../../domain/audience/conditions-text'
import { conditionsText } from './condition-text'
import type { ConditionDraft } from './draft'

const HABITS = { decimal: ',', dates: 'dmy' } as const
const HEADINGS = ['Curso', 'Edad', 'Etiquetas', 'Empieza', 'Corte y confección']
const said = (...drafts: readonly ConditionDraft[]) => conditionsText(drafts, HEADINGS, HABITS, 'es')
const one = (column: string, test: string, value = ''): ConditionDraft => ({ column, test, value })

test.each<[string, readonly ConditionDraft[], string]>([
  ['nothing', [one('', '=')], ''],
  ['a word', [one('Curso', '=', 'Gastronomía')], 'Curso = Gastronomía'],
  ['a word that holds an «y»', [one('Curso', '=', 'Corte y confección')], 'Curso = "Corte y confección"'],
  ['a number', [one('Edad', '≥', '18')], 'Edad ≥ 18'],
  ['a day', [one('Empieza', 'antes de', '1/3/2027')], 'Empieza antes de 1/3/2027'],
  ['a list', [one('Curso', 'es uno de', 'Gastronomía, Costura')], 'Curso es uno de Gastronomía, Costura'],
  ['an empty cell', [one('Etiquetas', 'está vacío', 'nothing that counts')], 'Etiquetas está vacío'],
  ['two', [one('Curso', '=', 'Costura'), one('Edad', '<', '30')], 'Curso = Costura y Edad < 30'],
  ['a heading that holds an «y»', [one('Corte y confección', '=', 'sí')], 'Corte y confección = sí'],
])('%s', (_, drafts, text) => {
  expect(said(...drafts)).toEqual({ ok: true, value: text })
})

test.each<[string, ConditionDraft, RegExp]>([
  ['no value', one('Curso', '='), /Curso/],
  ['no number', one('Edad', '≥', 'dieciocho'), /dieciocho/],
  ['no day', one('Empieza', 'antes de', 'marzo'), /marzo/],
])('%s is said in words', (_, draft, words) => {
  const read = said(draft)
  expect(read.ok ? read.value : read.problem.es).toMatch(words)
  expect(read.ok).toBe(false)
})

test('whatever is typed as a value stays one value of one condition', () => {
  const tab = { key: 'tab', name: '', columns: HEADINGS.map((heading) => ({ key: heading, heading })) }
  const letters = fc.constantFrom('a', 'ñ', 'y', ' ', '=', '"', '»', ',', ';', '1', 'Edad', ' y Curso = ')
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1 }), (parts) => {
      const value = parts.join('').trim()
      const text = said(one('Curso', '=', value))
      if (!text.ok || text.value === '') return value.replace(/["»]/g, '').trim() === ''
      const read = readConditions(text.value, tab, HABITS)
      return read.ok && read.value.length === 1 && read.value[0]?.test === 'is' && read.value[0].value === value
    }),
  )
})
