/** When nobody knows what has left, everything that waits is stopped until a person lets it go; a copied file never sends what its original will. */
import { type Act, next, patch } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText, listOf } from '../../kernel/json'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { setting } from '../settings/settings'
import { isAutomatic, queue, upcoming } from './queue'
import type { Guard, QueueRow } from './slots'

export const WHY: Readonly<Record<'restored' | 'lost' | 'gone' | 'copied', Text>> = {
  restored: t(
    'Alguien restauró una versión anterior de la planilla: no sabemos si ya había salido. Si estás segura de que no, marcá «Enviar igual».',
    'Alguém restaurou uma versão anterior da planilha: não sabemos se já tinha saído. Se tem certeza de que não, marque «Enviar mesmo assim».',
    'Somebody restored an older version of the file: nobody knows whether it had left. If you are sure it had not, tick “Send anyway”.',
  ),
  lost: t(
    'Se perdió una pestaña oculta: no sabemos qué ya había salido ni quién pidió BAJA. Mirá Mensajes y Contactos antes de marcar «Enviar igual».',
    'Perdeu-se uma aba oculta: não sabemos o que já tinha saído nem quem pediu para SAIR. Veja Mensagens e Contatos antes de marcar «Enviar mesmo assim».',
    'A hidden tab was lost: nobody knows what had left or who asked to STOP. Check Messages and Contacts before you tick “Send anyway”.',
  ),
  gone: t(
    'Se perdió la pestaña oculta con este mensaje: no va a salir. Mirá en Mensajes si ya salió; si no, programalo de nuevo.',
    'Perdeu-se a aba oculta com esta mensagem: não vai sair. Veja em Mensagens se já saiu; senão, programe de novo.',
    'The hidden tab with this message was lost: it will not leave. See in Messages whether it had; if not, schedule it again.',
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

const isWaiting = ({ state }: QueueRow): boolean => state === 'queued' || state === 'claimed' || state === 'held'

interface Doubt {
  /** Epoch ms; 0: never. */
  readonly at: number
  readonly why: 'restored' | 'lost'
}
/** When it was last noticed that nobody knows what has left. */
const doubt = setting<Doubt>('doubt', (stored) =>
  isRecord(stored) && typeof stored['at'] === 'number'
    ? { at: stored['at'], why: stored['why'] === 'lost' ? 'lost' : 'restored' }
    : { at: 0, why: 'restored' },
)

/** What came back unplanned or with its timer still running is planned once more: whatever had its hour before then may have left then. */
export const doubtGuard: Guard = {
  name: 'doubt',
  refuse: (state, { origin, not_before }) => {
    const { at, why } = doubt.of(state)
    return isAutomatic(origin) && at > 0 && (not_before ?? 0) <= at ? { reason: WHY[why], hold: true } : undefined
  },
}

export const stopEverything = (state: State, why: 'restored' | 'lost' | 'copied', ctx: Ctx): readonly Act[] => {
  const known = state.sweep(queue)
  const waiting = known.filter(({ record }) => isWaiting(record))
  return [
    ...(why === 'copied' ? [] : [doubt.set(state, { at: ctx.now, why })]),
    ...waiting.map(({ id }) => patch(queue, id, { state: STOPPED[why], due: null, reason: WHY[why][ctx.lang] })),
    ...show(
      waiting.map(({ id }) => id),
      why,
      ctx,
    ),
    ...(why === 'lost' ? show(orphans(state, new Set(known.map(({ id }) => id))), 'gone', ctx) : []),
  ]
}
const STOPPED = { restored: 'held', lost: 'held', gone: 'cancelled', copied: 'cancelled' } as const

const show = (ids: readonly string[], why: Why, ctx: Ctx): readonly Act[] =>
  Array.from({ length: Math.ceil(ids.length / PART) }, (_, part) =>
    next(shownStopped(`${why} ${ctx.now} ${part}`, { ids: ids.slice(part * PART, (part + 1) * PART), why })),
  )

/** What people still see waiting and nobody knows any more. */
const orphans = (state: State, known: ReadonlySet<string>): readonly string[] =>
  state.sweep(upcoming).flatMap(({ id, record }) => {
    const waits = record.state === 'queued' || record.state === 'claimed' || record.state === 'held'
    return waits && id !== '' && !known.has(id) ? [id] : []
  })

export const showStopped = (
  state: State,
  { ids, why }: { readonly ids: readonly string[]; readonly why: Why },
  ctx: Ctx,
): readonly Act[] => {
  state.want(ids.map((id): Need => rowNeed(upcoming, id)))
  return ids.map((id) => patch(upcoming, id, { state: STOPPED[why], skip_reason: WHY[why][ctx.lang] }))
}
