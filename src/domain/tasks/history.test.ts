import fc from 'fast-check'
import { type Instant, instant } from '../../kernel/time'
import { isCourtesy } from './courtesy'
import { ownerAt } from './history'

const at = (minute: number): Instant => instant(1_000_000 + minute * 60_000)
const row = (
  minute: number,
  event: 'assigned' | 'returned' | 'escalated' | 'queued' | 'replied' | 'started' | 'resolved',
  from: string,
  to: string,
) => ({
  at: at(minute),
  event,
  from,
  to,
})
const story = [
  row(1, 'assigned', '', 'marta'),
  row(2, 'started', 'assigned', 'started'),
  row(5, 'escalated', 'marta', 'carla'),
  row(6, 'replied', '', ''),
  row(8, 'queued', 'carla', ''),
  row(9, 'assigned', '', 'diego'),
]

test.each([
  [0, ''],
  [1, 'marta'],
  [4, 'marta'],
  [5, 'carla'],
  [7, 'carla'],
  [8, ''],
  [99, 'diego'],
])('at minute %i it was «%s»', (minute, owner) => {
  expect(ownerAt(story, at(minute))).toBe(owner)
})

test('whoever owned it is the last to whom it went, whatever else happened', () => {
  const member = fc.constantFrom('', 'ana', 'leo', 'mia')
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('assigned', 'returned', 'replied', 'queued'), member))
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 100 }), (all, moment) => {
      let minute = 0
      let owner = ''
      let expected = ''
      const rows = all.map(([wait, event, to]) => {
        minute += wait
        const from = owner
        const next = event === 'replied' ? owner : event === 'queued' ? '' : to
        owner = next
        if (minute <= moment) expected = owner
        return { at: at(minute), event, from: event === 'replied' ? null : from, to: event === 'replied' ? null : next } as const
      })
      expect(ownerAt(rows, at(moment))).toBe(expected)
    }),
  )
})

const say = (text: string) => isCourtesy({ kind: 'text', text })
test.each(['Gracias!!', 'Ok, muchas gracias! Saludos', '👍', 'Dale 🙌', 'OBRIGADA!', 'Thanks a lot', 'perfecto y gracias', '...'])(
  '«%s» asks for nothing',
  (text) => {
    expect(say(text)).toBe(true)
  },
)
test.each(['Gracias, ¿a qué hora?', '¿Lo pueden ver hoy?', 'Sigue el error', 'ok pero no me llegó', 'Buen día', 'no', 'ayuda'])(
  '«%s» waits for an answer',
  (text) => {
    expect(say(text)).toBe(false)
  },
)
