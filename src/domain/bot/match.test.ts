/** Which option is meant; and that nothing is meant by chance. */
import fc from 'fast-check'
import { match, type Option } from './match'
import { COURSES } from './testdata'

const CONSENT: readonly Option[] = [
  { id: 'a', title: 'Acepto' },
  { id: 'n', title: 'No acepto' },
]
const meant = (said: string, options: readonly Option[] = COURSES) => match(said, options)?.title

test.each([
  ['Oficios digitales', 'Oficios digitales'],
  ['OFICIOS DIGITALES!!', 'Oficios digitales'],
  ['oficios', 'Oficios digitales'],
  ['ofisios digitales', 'Oficios digitales'],
  ['computacion', 'Oficios digitales'],
  ['la 2', 'Gastronomía'],
  ['opción 3', 'Atención al cliente'],
  ['la segunda', 'Gastronomía'],
  ['tres', 'Atención al cliente'],
  ['9', undefined],
  ['ventas o cocina', undefined],
  ['no quiero cocina', undefined],
  ['', undefined],
  ['👍', undefined],
])('«%s» among the courses', (said, expected) => {
  expect(meant(said)).toBe(expected)
})

test.each([
  ['sí', 'Acepto'],
  ['dale', 'Acepto'],
  ['acepto todo', 'Acepto'],
  ['no', 'No acepto'],
  ['yo no acepto', 'No acepto'],
  ['no sé si acepto', undefined],
  ['no entiendo', undefined],
  ['todavía no sé', undefined],
])('«%s» as permission', (said, expected) => {
  expect(meant(said, CONSENT)).toBe(expected)
})

test('each option is found by its own title, whatever the others are', () => {
  const titles = fc.uniqueArray(fc.stringMatching(/^[a-z]{5,12}( [a-z]{5,12})?$/), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(titles, (all) => {
      const options = all.map((title, at) => ({ id: String(at), title }))
      for (const option of options) expect(match(option.title, options)).toBe(option)
    }),
  )
})

test('no sentence with a «no» in it is permission', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (said) => {
      const found = match(said, CONSENT)
      if (found?.id === 'a') expect(said.toLowerCase()).not.toMatch(/\bno\b/)
    }),
  )
})
