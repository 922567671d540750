import { parseJson } from '../../../kernel/json'
import { GRAPH_VERSION } from '../graph'
import { buildSeen, buildSend } from './send'
import { SEND_CASES } from './send.cases'
import { CHANNEL, messageWith } from './testing.cases'

describe('a message becomes the body that Meta documents', () => {
  it.each(SEND_CASES.map((one) => [one.name, one] as const))('%s', (_, { message, body }) => {
    const built = buildSend(CHANNEL, message)
    expect(built.ok && parseJson(built.value.body ?? '')).toEqual(body)
  })
})

it('asks the channel’s own number, with its key, and nothing of the person in the address', () => {
  const built = buildSend(CHANNEL, messageWith({ kind: 'text', text: 'hola' }))
  expect(built.ok && { ...built.value, body: undefined }).toEqual({
    url: `https://graph.facebook.com/${GRAPH_VERSION}/109000000000001/messages`,
    method: 'post',
    headers: { authorization: 'Bearer EAAtest', 'content-type': 'application/json' },
  })
})

it('builds nothing that WhatsApp would refuse', () => {
  expect(buildSend(CHANNEL, messageWith({ kind: 'text', text: '' }))).toMatchObject({ ok: false })
})

it.each([
  [false, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A=' }],
  [true, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A=', typing_indicator: { type: 'text' } }],
])('marks as read; typing: %s', (typing, body) => {
  expect(parseJson(buildSeen(CHANNEL, { wamid: 'wamid.A=', typing }).body ?? '')).toEqual(body)
})
