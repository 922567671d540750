import type { Conversation } from '../../app/views'
import { ZOE } from '../testing/world'
import { hasLeft, stillLeaving } from './sent'

const base = ZOE.conversation[0]
if (!base) throw new Error('no message')
const message = (id: string, mine: boolean, text: string): Conversation[number] => ({ ...base, id, mine, text })
const before = new Set(['m1'])

test.each<[string, Conversation, boolean]>([
  ['it is there', [message('m1', true, 'hola'), message('m2', true, 'El jueves')], true],
  ['it is there with other blanks', [message('m2', true, ' El \n jueves ')], true],
  ['the person wrote the same', [message('m2', false, 'El jueves')], false],
  ['the same was said before', [message('m1', true, 'El jueves')], false],
  ['something else left', [message('m2', true, 'El viernes')], false],
])('%s', (_, conversation, left) => {
  expect(hasLeft(conversation, { text: 'El jueves', before })).toBe(left)
})

test('what is on its way is shown until it is in the conversation, or for as long as that can take', () => {
  const leaving = [
    { text: 'uno', before, at: 0 },
    { text: 'dos', before, at: 0 },
  ]
  expect(stillLeaving(leaving, [message('m2', true, 'uno')], 60_000).map(({ text }) => text)).toEqual(['dos'])
  expect(stillLeaving(leaving, [], 11 * 60_000)).toEqual([])
})
