/** What people write and what Hilo takes it for: commands, doubts for a person, and plain messages. */
import fc from 'fast-check'
import { type ReadCommand, readCommand } from './index'
import says from './says.json'

/** Messages by what they are taken for. */
const SAYS: Readonly<Record<string, readonly string[]>> = says

const brief = (read: ReadCommand | undefined): string => (read ? `${read.command} ${read.certainty}` : 'nothing')

describe.each(Object.entries(SAYS))('%s', (expected, messages) => {
  test.each(messages)('%j', (message) => expect(brief(readCommand(message))).toBe(expected))
})

const SURE = Object.entries(SAYS).flatMap(([expected, messages]) =>
  expected.endsWith('sure') ? messages.map((message) => ({ expected, message })) : [],
)

test('no command depends on capitals, accents, marks, pictures or blanks around it', () => {
  const around = fc.string({ unit: fc.constantFrom(' ', '.', '!', '¡', '…', '🙏', '\n', '*', '\u200d'), maxLength: 5 })
  fc.assert(
    fc.property(fc.constantFrom(...SURE), around, around, fc.boolean(), ({ expected, message }, before, after, loud) => {
      const said = loud ? message.toUpperCase() : message.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      expect(brief(readCommand(`${before}${said}${after}`))).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

test('no message makes it fail or run long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 4_096 }), (message) => {
      expect(['sure', 'maybe', undefined]).toContain(readCommand(message)?.certainty)
    }),
  )
  const started = process.hrtime.bigint()
  for (const unit of ['no me escriban ', 'baja ', 'a ', 'quiero que me ', 'no quiero recibir ']) readCommand(unit.repeat(2_000))
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500)
})
