import { instant } from '../../kernel/time'
import { cloudApi } from '../cloud-api/cloud-api'
import { SEND_CASES } from '../cloud-api/send/send.cases'
import { CHANNEL, messageWith } from '../cloud-api/send/testing.cases'
import { phoneSays } from './phone'
import { practice } from './practice'

const NOW = instant(1_764_000_000_000)
const ANA = { waId: '5491155550101', name: 'Ana' }

it.each(SEND_CASES.map((one) => [one.name, one] as const))('takes what WhatsApp takes, and tells how it fared: %s', (_, { message }) => {
  const built = practice.buildSend(CHANNEL, message, NOW)
  if (!built.ok || built.value.via !== 'here') throw new Error('practice must settle by itself')
  const { outcome, webhooks } = built.value
  if (outcome.kind !== 'accepted') throw new Error('practice must accept')
  const updates = webhooks.flatMap((raw) => {
    const reading = practice.readWebhook(raw)
    return reading.ok ? reading.updates : []
  })
  const recipient = 'phone' in message.to ? { waId: '5491155550101', userId: null } : { waId: null, userId: 'AR.1349abc' }
  const told = { wamid: outcome.wamid, opaque: message.opaque, recipient }
  expect(outcome).toMatchObject(recipient)
  expect(updates).toMatchObject([
    { type: 'status', wabaId: CHANNEL.wabaId, phoneNumberId: CHANNEL.phoneNumberId, status: { ...told, status: 'sent', at: NOW } },
    { type: 'status', status: { ...told, status: 'delivered', at: NOW + 1000 } },
  ])
})

it('refuses what WhatsApp refuses, in the same words', () => {
  const bad = messageWith({ kind: 'text', text: 'x'.repeat(5000) })
  expect(practice.buildSend(CHANNEL, bad, NOW)).toEqual(cloudApi.buildSend(CHANNEL, bad, NOW))
  expect(practice.buildSend(CHANNEL, bad, NOW)).toMatchObject({ ok: false })
})

it('gives each attempt its own id, and the same attempt the same', () => {
  const id = (opaque: string) => {
    const built = practice.buildSend(CHANNEL, messageWith({ kind: 'text', text: 'hola' }, { opaque }), NOW)
    return built.ok && built.value.via === 'here' && built.value.outcome.kind === 'accepted' && built.value.outcome.wamid
  }
  expect(id('i/m/1/0:1')).toBe(id('i/m/1/0:1'))
  expect(id('i/m/1/0:1')).not.toBe(id('i/m/2/0:1'))
})

it.each([
  ['words', { type: 'text', text: { body: 'hola' } }, { kind: 'text', text: 'hola' }],
  [
    'a tapped button that quotes',
    { type: 'interactive', context: { id: 'wamid.out' }, interactive: { type: 'button_reply', button_reply: { id: 'si', title: 'Sí' } } },
    { kind: 'button', choice: { id: 'si', title: 'Sí' }, replyTo: 'wamid.out' },
  ],
])('a phone in the panel sends %s', (_, said, message) => {
  const reading = practice.readWebhook(phoneSays(CHANNEL, ANA, said, 'clic-1', NOW))
  expect(reading).toMatchObject({
    ok: true,
    skipped: [],
    updates: [{ type: 'message', key: 'wamid.practice/clic-1', message: { ...message, at: NOW, from: { waId: ANA.waId, name: 'Ana' } } }],
  })
})

it('tells nobody that a message was read', () => {
  expect(practice.buildSeen(CHANNEL, { wamid: 'wamid.A=', typing: true })).toBeNull()
})
