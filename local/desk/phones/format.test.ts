import * as fc from 'fast-check'
import { pieces } from './format'

const shown = (text: string) => pieces(text).map((piece) => `${piece.kind}:${piece.words}`)

it.each([
  ['hola', ['text:hola']],
  ['hola *Inés*, ¿todo _bien_?', ['text:hola ', 'bold:Inés', 'text:, ¿todo ', 'italic:bien', 'text:?']],
  ['~no~ ```x = 1```', ['struck:no', 'text: ', 'fixed:x = 1']],
  ['2*3*4 y a_b_c', ['text:2*3*4 y a_b_c']],
  ['* no *', ['text:* no *']],
  ['anotate en https://hilo.test/f/abc.', ['text:anotate en ', 'link:https://hilo.test/f/abc', 'text:.']],
  ['(https://hilo.test/f)', ['text:(', 'link:https://hilo.test/f', 'text:)']],
])('%s', (text, list) => expect(shown(text)).toEqual(list))

it('loses nothing but marks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n', '.', 'h') })
  const bare = (words: string) => words.replaceAll(/[*_~`]/g, '')
  fc.assert(
    fc.property(text, (words) =>
      expect(
        bare(
          pieces(words)
            .map((piece) => piece.words)
            .join(''),
        ),
      ).toBe(bare(words)),
    ),
  )
})
