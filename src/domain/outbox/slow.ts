/** A pause of everything that passes by itself: WhatsApp asked to slow down, nobody answered, or the day's requests are spent. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { MINUTE } from '../../kernel/time'
import { setting } from '../settings/settings'

/** Of the requests that Google gives an account a day; the rest is kept back for templates, media and the relay, which are not counted. */
export const SPENDABLE = 0.95
/** Of the readings and writings of properties that Google gives; the rest is for people's words, which cannot be kept without. */
export const FOR_CAMPAIGNS = 0.8

type Why = 'asked' | 'silent' | 'spent' | 'reserved'
const WHYS: readonly Why[] = ['asked', 'silent', 'spent', 'reserved']

export interface Slow {
  /** Nothing leaves before this moment (epoch ms; 0 = free). */
  readonly until: number
  readonly why: Why
  /** After a silence: so many at once, until an answer comes; 0 = as many as the door bears. */
  readonly most: number
}
export const FREE: Slow = { until: 0, why: 'asked', most: 0 }

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

export const slow = setting<Slow>('slow', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const { why } = value
  return { until: number(value['until']), why: WHYS.find((one) => one === why) ?? 'asked', most: number(value['most']) }
})

export const WHY_SLOW: Readonly<Record<Why, Text>> = {
  asked: t('WhatsApp pidió ir más despacio.', 'O WhatsApp pediu para ir mais devagar.', 'WhatsApp asked to slow down.'),
  silent: t('WhatsApp no contesta.', 'O WhatsApp não responde.', 'WhatsApp does not answer.'),
  spent: t(
    'Se acabaron los pedidos que Google da por día.',
    'Acabaram os pedidos que o Google dá por dia.',
    'The requests that Google gives a day are used up.',
  ),
  reserved: t(
    'Lo que queda de lo que Google da por día se guarda para contestar.',
    'O que resta do que o Google dá por dia fica para responder.',
    'What is left of what Google gives a day is kept for answers.',
  ),
}

/** The longer of two pauses holds. */
export const slowDown = (state: State, until: number, why: Why): readonly Act[] => {
  const before = slow.of(state)
  return until > before.until ? [slow.set(state, { ...before, until, why })] : []
}

const FIRST_WAIT = MINUTE
const NEXT_WAIT = 5 * MINUTE
/** After one message that was answered, so many; after them all (protocol, dispatch). */
const SECOND_STEP = 10

/** Of messages that nobody answered none is repeated: so that few are in doubt, it is tried with one. */
export const noteAnswered = (state: State, { answered }: { readonly answered: boolean }, { now }: Ctx): readonly Act[] => {
  const before = slow.of(state)
  if (answered) return before.most === 0 ? [] : [slow.set(state, { ...before, most: before.most === 1 ? SECOND_STEP : 0 })]
  return [slow.set(state, { until: Math.max(before.until, now + (before.most === 1 ? NEXT_WAIT : FIRST_WAIT)), why: 'silent', most: 1 })]
}

/** With nothing left of what Google gives a day it looks again as often as this. */
const SPENT_WAIT = 30 * MINUTE
export const noteSpent = (state: State, { now }: Ctx, why: 'spent' | 'reserved'): readonly Act[] => slowDown(state, now + SPENT_WAIT, why)
