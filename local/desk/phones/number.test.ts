import { digitsOf, numberWords } from './number'

it.each([
  ['5491158833009', '+54 9 11 5883 3009'],
  ['525512345678', '+52 55 1234 5678'],
  ['999', '+999'],
])('%s is shown as %s', (waId, words) => expect(numberWords(waId)).toBe(words))

it.each([
  ['+54 9 11 5883-3009', 'es_AR', '5491158833009'],
  ['5491158833009', 'es_AR', '5491158833009'],
  ['11 5883 3009', 'es_AR', '5491158833009'],
  ['(11) 91234-5678', 'pt_BR', '5511912345678'],
  ['+56 9 8765 4321', 'es_AR', '56987654321'],
])('%s in %s is %s', (written, locale, digits) => expect(digitsOf(written, locale)).toBe(digits))

it.each(['', 'hola', '123'])('%p is no number', (written) => expect(digitsOf(written, 'es_AR')).toBeUndefined())
