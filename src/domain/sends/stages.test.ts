import { instant } from '../../kernel/time'
import { type Stage, standingsAt } from './stages'

type Row = Parameters<typeof standingsAt>[2]['messages'][number]
const out = (contact_id: string, status: Row['status'], at: number, send_id = 's1'): Row => ({
  contact_id,
  direction: 'out',
  status,
  send_id,
  exact_at: instant(at),
  error_text: status === 'failed' ? 'El teléfono está apagado.' : null,
})
const word = (contact_id: string, at: number): Row => ({
  contact_id,
  direction: 'in',
  status: 'received',
  send_id: null,
  exact_at: instant(at),
  error_text: null,
})

const messages: readonly Row[] = [
  out('read', 'read', 10),
  out('answered', 'delivered', 10),
  out('arrived', 'delivered', 10),
  out('off', 'failed', 10),
  out('unsure', 'unknown', 10),
  out('later', 'read', 10),
  out('later', 'sent', 30, 's2'),
  word('answered', 20),
  // An answer to the second send is none to the first.
  word('later', 40),
  word('stranger', 5),
]
const queue = [
  { contact_id: 'out', send_id: 's1', state: 'skipped' as const, reason: 'Pidió la baja.' },
  { contact_id: 'read', send_id: 's1', state: 'done' as const, reason: null },
  { contact_id: 'other', send_id: 's2', state: 'skipped' as const, reason: 'x' },
]

test.each<[Stage, readonly string[]]>([
  ['sent', ['read', 'answered', 'arrived', 'off', 'unsure', 'later']],
  ['delivered', ['read', 'answered', 'arrived', 'later']],
  ['read', ['read', 'later']],
  ['replied', ['answered']],
  ['unread', ['arrived', 'off']],
  ['silent', ['read', 'arrived', 'off', 'later']],
  ['not_sent', ['out']],
])('%s', (stage, ids) => {
  expect(standingsAt(stage, 's1', { messages, queue }).map(({ contactId }) => contactId)).toEqual(ids)
})

test('what went wrong is said', () => {
  const all = [...standingsAt('sent', 's1', { messages, queue }), ...standingsAt('not_sent', 's1', { messages, queue })]
  expect(Object.fromEntries(all.map(({ contactId, why }) => [contactId, why]))).toMatchObject({
    off: 'El teléfono está apagado.',
    out: 'Pidió la baja.',
    read: '',
  })
})
