/** Takes in what people typed in Equipo: new rows get their identity, every row says what it means, and whoever hands out work looks again. */
import { type Act, adopt, next, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Need, State } from '../../kernel/state'
import { teamChanged } from './events'
import { team } from './tables'

interface Span {
  readonly table: string
  readonly from: number
  readonly to: number
}

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === team.key ? [{ need: 'span', table: team, from, to }] : []

export const noticeTeam = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== team.key) return []
  const fresh = state.span(team, span.from, span.to).filter(({ id, record }) => id === '' && (record.name ?? '').trim() !== '')
  const changed = teamChanged(`${span.from} ${ctx.now}`, {})
  return [
    ...fresh.map(({ row }) => adopt(team, row, ctx.id('m'), { open_now: 0, state: null, file_url: null })),
    // Somebody new is one of the team from the next round on.
    fresh.length > 0 ? next(changed) : raise(changed),
  ]
}
