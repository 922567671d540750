/** After an erasure the copies of rows that commits are mended by are emptied too: asked for until it is done. */
import { type Act, effect, later, never } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, MINUTE } from '../../kernel/time'

const nothing = (): Record<string, never> => ({})
export const wipe = effect<Record<string, never>>('privacy.wipe')
export const wipeAgain = event('privacy.wipe_again', nothing)
export const wiped = event('privacy.wiped', nothing)

const TIMER = 'privacy wipe'
const AGAIN = 5 * MINUTE

export const askToWipe = ({ now }: Ctx): readonly Act[] => [wipe({}), later(after(now, AGAIN), TIMER, wipeAgain(`${now}`, {}))]
export const retryWipe = (_state: State, _: unknown, ctx: Ctx): readonly Act[] => askToWipe(ctx)
export const noteWiped = (): readonly Act[] => [never(TIMER)]
