import { calledName, firstNameOf } from './called'

test.each([
  ['Camila Pérez', 'Camila'],
  ['PÉREZ, CAMILA BELÉN', 'Camila'],
  ['Quispe, Inês', 'Inês'],
  ['camila', 'Camila'],
  ['ANA-LAURA paz', 'Ana-Laura'],
  ['Sra. Rosa Medina', 'Rosa'],
  ['McKenzie Díaz', 'McKenzie'],
  ['Vera,', 'Vera'],
  ['  ', ''],
])('the first name of «%s» is «%s»', (full, first) => {
  expect(firstNameOf(full)).toBe(first)
})

test('what they prefer comes first', () => {
  expect(calledName(' Cami ', 'Camila Pérez')).toBe('Cami')
  expect(calledName('', 'Camila Pérez')).toBe('Camila')
})
