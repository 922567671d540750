/** Faults on Meta's side that pass by themselves (Cloud API, "Error codes"). */
import { t } from '../../../kernel/text'
import { MINUTE, SECOND } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const META_TROUBLE = t(
  'WhatsApp tuvo un problema y no tomó el mensaje.',
  'O WhatsApp teve um problema e não aceitou a mensagem.',
  'WhatsApp had a problem and did not take the message.',
)
const META_BUSY = t(
  'WhatsApp no está disponible en este momento.',
  'O WhatsApp não está disponível neste momento.',
  'WhatsApp is not available at the moment.',
)

export const SERVICE: readonly Fault[] = [
  fault(1, 'transient', META_TROUBLE, NEXT.nothing, { waits: [5 * SECOND, 30 * SECOND, 2 * MINUTE] }),
  fault(2, 'transient', META_BUSY, NEXT.nothing),
  fault(131000, 'transient', META_TROUBLE, NEXT.nothing),
  fault(131016, 'transient', META_BUSY, NEXT.nothing),
  fault(
    131059,
    'transient',
    t(
      'La lista de Meta cambió mientras Hilo la leía.',
      'A lista da Meta mudou enquanto o Hilo a lia.',
      'The list at Meta changed while Hilo was reading it.',
    ),
    NEXT.nothing,
    { waits: [SECOND] },
  ),
  fault(
    135000,
    'message',
    t(
      'WhatsApp no aceptó el mensaje y no dijo por qué.',
      'O WhatsApp não aceitou a mensagem e não disse por quê.',
      'WhatsApp did not accept the message and did not say why.',
    ),
    NEXT.phone,
    { decision: 'retry', waits: [MINUTE] },
  ),
]
