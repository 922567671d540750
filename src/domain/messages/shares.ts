/** How a message did, as shares: arrived of what WhatsApp took, read, answered and confirmed of what arrived. */
import type { Lang } from '../../kernel/text'
import { sayPercent } from '../calendar/say'

export interface Way {
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly replied: number
  readonly confirmed?: number
}
export type Step = Exclude<keyof Way, 'sent'>

/** 0 to 1; undefined where nobody could. What failed after WhatsApp took it stays below the line. */
export const shareOf = (way: Way, step: Step): number | undefined => {
  const all = step === 'delivered' ? way.sent : way.delivered
  const part = way[step]
  return all === 0 || part === undefined ? undefined : part / all
}

/** «87,5 %»; '' where there is none. */
export const sayShare = (way: Way, step: Step, lang: Lang): string => {
  const share = shareOf(way, step)
  return share === undefined ? '' : sayPercent(share)[lang]
}
