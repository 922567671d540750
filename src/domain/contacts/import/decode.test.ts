/** Files come back as the text that was saved, whatever saved it; what is no text is named. */
import fc from 'fast-check'
import { anyText } from '../../../../test/kit/any-text'
import { decode } from './decode'

const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')]
const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
const utf16be = (text: string): number[] => {
  const bytes = utf16le(text)
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0)
}
/** As Excel writes it: Latin 1, and these in its gap. */
const IN_THE_GAP = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, at) => [letter, [128, ...range(130, 140), 142, ...range(145, 156), 158, 159][at] ?? 0]),
)
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
const windows1252 = (text: string): number[] => [...text].map((letter) => IN_THE_GAP.get(letter) ?? letter.charCodeAt(0))
const signed = (bytes: readonly number[]): number[] => bytes.map((byte) => (byte > 127 ? byte - 256 : byte))

const textOf = (bytes: ArrayLike<number>): string => {
  const decoded = decode(bytes)
  if (!decoded.ok) throw new Error(decoded.problem.es)
  return decoded.value.text
}
const isUtf8 = (bytes: readonly number[]): boolean => Buffer.from(bytes).equals(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf8'))

const LIST = 'Nombre;Celular\r\nIñés Conceição — «Tito»;11 5883 3009\r\n'

test.each([
  ['UTF-8', utf8(LIST), 'utf-8'],
  ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...utf8(LIST)], 'utf-8'],
  ['Windows-1252', windows1252(LIST), 'windows-1252'],
  ['UTF-16 little endian with mark', [0xff, 0xfe, ...utf16le(LIST)], 'utf-16le'],
  ['UTF-16 big endian with mark', [0xfe, 0xff, ...utf16be(LIST)], 'utf-16be'],
  ['UTF-16 little endian without mark', utf16le(LIST), 'utf-16le'],
  ['UTF-16 big endian without mark', utf16be(LIST), 'utf-16be'],
])('%s is recognised, with unsigned and with signed bytes', (_, bytes, encoding) => {
  for (const form of [bytes, signed(bytes), Uint8Array.from(bytes)]) {
    expect(decode(form)).toEqual({ ok: true, value: { text: LIST, encoding, notices: [] } })
  }
})

const someText = anyText({ minLength: 1 }).filter((text) => !text.includes('\u0000'))
const notSomethingElse = (bytes: readonly number[]): boolean => decode(bytes).ok

test('any text saved as UTF-8 comes back', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const bytes = utf8(`Nombre\n${text}`)
      fc.pre(notSomethingElse(bytes))
      expect(textOf(bytes)).toBe(`Nombre\n${text}`)
    }),
  )
})

test('any text of our languages saved as Windows-1252 comes back, unless its bytes happen to be UTF-8', () => {
  const letters = fc.constantFrom(...'abcXYZ 019;,.áéíóúñüçãõâêôàÁÉÍÓÚÑÜÇÃÕ¿¡ªº°«»€–—’“”…')
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1 }), (text) => {
      const bytes = windows1252(`Nombre\n${text}`)
      fc.pre(text === '' || !isUtf8(bytes) || /^[\x20-\x7e]*$/.test(text))
      expect(textOf(bytes)).toBe(`Nombre\n${text}`)
    }),
  )
})

test('a file of UTF-8 with a few broken bytes stays UTF-8 and says so', () => {
  const decoded = decode([...utf8('ñandú '.repeat(10)), 0xf1, 0x20])
  expect(decoded.ok && decoded.value.encoding).toBe('utf-8')
  expect(decoded.ok && decoded.value.notices[0]?.es).toBe('El archivo trae letras dañadas (1): se ven como «�».')
})

test('what only looks like UTF-8 is not: too long, surrogates, beyond Unicode', () => {
  for (const bytes of [
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ]) {
    const decoded = decode([0x61, ...bytes])
    expect(decoded.ok && decoded.value.encoding).toBe('windows-1252')
  }
})

test.each([
  ['an Excel file', [0x50, 0x4b, 3, 4, 20, 0], 'Es un archivo de planilla, no una lista en texto.'],
  ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'Es un archivo de planilla, no una lista en texto.'],
  ['a web page saved as .xls', utf8('\r\n <HTML><table>'), 'Es un archivo de planilla, no una lista en texto.'],
  ['a PDF', utf8('%PDF-1.7'), 'Es un PDF.'],
  ['a photo', [0xff, 0xd8, 0xff, 0xe0], 'Es una imagen: Hilo no lee listas de fotos.'],
  ['contacts of a phone', utf8('BEGIN:VCARD\r\nVERSION:3.0'), 'Son contactos de un teléfono (vCard).'],
  ['bytes of nothing known', [0x41, 0, 0, 0, 0x42, 7, 7, 7], 'El archivo no es una lista en texto.'],
  ['nothing', [], 'El archivo está vacío.'],
])('%s is refused with what to do', (_, bytes, problem) => {
  const decoded = decode(bytes)
  expect(decoded.ok ? '' : decoded.problem.es).toBe(problem)
  expect(decoded.ok ? '' : decoded.next.es).not.toBe('')
})
