import { lineCount } from './wrap'

/** Every letter is 10 pixels wide. */
const measure = (text: string) => text.length * 10

it.each([
  ['hola', 100, 1],
  ['hola que tal', 80, 2],
  ['hola que tal', 60, 3],
  ['uno\ndos', 100, 2],
  ['', 100, 1],
  ['a\n\nb', 100, 3],
  ['supercalifragilistico', 100, 3],
  ['si supercalifragilistico no', 100, 4],
])('%p in %i pixels takes %i lines', (text, width, lines) => expect(lineCount(text, width, false, measure)).toBe(lines))
