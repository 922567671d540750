/** A send whose messages were all stopped at once says so on its row: held until a person lets them go, or cancelled in a copied file. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { toState } from './schedule'
import { type SendState, sends } from './tables'

const HELD = t(
  'Lo que esperaba quedó retenido; el motivo está en Por salir.',
  'O que esperava ficou retido; o motivo está em A sair.',
  'What was waiting is held; the reason stands under Going out.',
)
const HELD_NEXT = t(
  'Mirá fila por fila en Por salir: «Enviar igual» o «No enviar».',
  'Veja linha por linha em A sair: «Enviar mesmo assim» ou «Não enviar».',
  'Go through the rows under Going out: “Send anyway” or “Do not send”.',
)
const COPIED = t(
  'Esta planilla es una copia: este envío sale desde la original.',
  'Esta planilha é uma cópia: este envio sai da original.',
  'This file is a copy: this send leaves from the original.',
)
const COPIED_NEXT = t('Para usarlo acá, hacé un envío nuevo.', 'Para usá-lo aqui, faça um envio novo.', 'To use it here, make a new send.')

const isOpen = (state: SendState | null): boolean =>
  state === 'preparing' || state === 'scheduled' || state === 'leaving' || state === 'paused'

export const stopSends = (state: State, why: 'held' | 'copied', { lang }: Ctx): readonly Act[] =>
  state
    .all(sends)
    .filter((send) => isOpen(send.state_known))
    .map((send) =>
      why === 'held'
        ? patch(sends, send.id, { reason: HELD[lang], next_step: HELD_NEXT[lang] })
        : patch(sends, send.id, { ...toState('cancelled'), reason: COPIED[lang], next_step: COPIED_NEXT[lang] }),
    )
