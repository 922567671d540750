/** When nobody knows what has left, everything that waits is stopped until a person lets it go; a copied file never sends what its original will. */
import { type Act, next, patch } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText, listOf } from '../../kernel/json'
import type { Need, State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { queue, upcoming } from './queue'
import type { QueueRow } from './slots'

const WHY: Readonly<Record<'restored' | 'lost' | 'copied', Text>> = {
  restored: t(
    'Alguien restauró una versión anterior de la planilla: no sabemos qué ya había salido. Revisá Mensajes y soltalo si corresponde.',
    'Alguém restaurou uma versão anterior da planilha: não sabemos o que já tinha saído. Confira Mensagens e libere se for o caso.',
    'Somebody restored an older version of the file: nobody knows what had left. Check Messages and release it if right.',
  ),
  lost: t(
    'Se perdió una pestaña oculta: no sabemos qué ya había salido ni quién pidió BAJA. Revisá Mensajes y Contactos antes de soltarlo.',
    'Perdeu-se uma aba oculta: não sabemos o que já tinha saído nem quem pediu para SAIR. Confira Mensagens e Contatos antes de liberar.',
    'A hidden tab was lost: nobody knows what had left or who asked to STOP. Check Messages and Contacts before you release it.',
  ),
  copied: t(
    'Esta planilla es una copia: sale desde la original.',
    'Esta planilha é uma cópia: sai da original.',
    'This file is a copy: it leaves from the original.',
  ),
}

type Why = keyof typeof WHY
const isWhy = (value: unknown): value is Why => isText(value) && Object.hasOwn(WHY, value)

/** Rows shown in one commit: their pictures have to be taken. */
const PART = 200

/** What people see of it follows, a part at a time: nothing leaves meanwhile, for the queue is stopped at once. */
export const shownStopped = event<{ readonly ids: readonly string[]; readonly why: Why }>('outbox.shown_stopped', (raw) =>
  isRecord(raw) && isWhy(raw['why']) ? { ids: listOf(raw['ids']).filter(isText), why: raw['why'] } : undefined,
)

const isWaiting = ({ state }: QueueRow): boolean => state === 'queued' || state === 'claimed'

export const stopEverything = (state: State, why: Why, ctx: Ctx): readonly Act[] => {
  const waiting = state.sweep(queue).filter(({ record }) => isWaiting(record) || (why === 'copied' && record.state === 'held'))
  const parts = Array.from({ length: Math.ceil(waiting.length / PART) }, (_, part) => waiting.slice(part * PART, (part + 1) * PART))
  return [
    ...waiting.map(({ id }) => patch(queue, id, { state: STOPPED[why], due: null, reason: WHY[why][ctx.lang] })),
    ...parts.map((part, at) => next(shownStopped(`${why} ${ctx.now} ${at}`, { ids: part.map(({ id }) => id), why }))),
  ]
}
const STOPPED = { restored: 'held', lost: 'held', copied: 'cancelled' } as const

export const showStopped = (
  state: State,
  { ids, why }: { readonly ids: readonly string[]; readonly why: Why },
  ctx: Ctx,
): readonly Act[] => {
  state.want(ids.map((id): Need => ({ need: 'row', table: upcoming, id })))
  return ids.map((id) => patch(upcoming, id, { state: STOPPED[why], skip_reason: WHY[why][ctx.lang] }))
}
