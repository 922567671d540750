/** Takes in what people typed in Temas, fills the tab the first time, and writes beside each row what is wrong with it. */
import { type Act, adopt, append, next, patch, raise } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import { setting } from '../settings/settings'
import { team } from '../team/tables'
import { problemsOf } from './problems'
import { shippedRows } from './shipped'
import type { ThemeCheck } from './slots'
import { intentRules, themes } from './tables'

/** Something in Temas or Equipo changed: what is wrong is said anew. */
export const themesChanged = event<Record<string, never>>('intent.changed', () => ({}))

/** Filled once: whoever empties the tab wants it empty. */
const filled = setting<boolean>('themes_filled', (stored) => stored === true)

interface Span {
  readonly table: string
  readonly from: number
  readonly to: number
}

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === themes.key ? [{ need: 'span', table: themes, from, to }, whole(themes), whole(intentRules), whole(team)] : []

export const noticeThemes = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== themes.key) return []
  const fresh = state.span(themes, span.from, span.to).filter(({ id, record }) => id === '' && (record.type_key ?? '').trim() !== '')
  const changed = themesChanged(`${span.from} ${ctx.now}`, {})
  return [
    ...fresh.map(({ row }) => adopt(themes, row, ctx.id('th'), { hits: 0, week: null, problem: null })),
    // A new row is a theme from the next round on.
    fresh.length > 0 ? next(changed) : raise(changed),
  ]
}

export const lookAtThemes = (state: State, _: unknown, ctx: Ctx): readonly Act[] =>
  filled.of(state)
    ? [raise(themesChanged(`look ${ctx.now}`, {}))]
    : [
        ...(state.all(themes).length > 0 ? [] : shippedRows(ctx.lang).map((row) => append(themes, row))),
        filled.set(state, true),
        raise(themesChanged(`fill ${ctx.now}`, {})),
      ]

export const showProblems =
  (checks: readonly ThemeCheck[]) =>
  (state: State, _: unknown, ctx: Ctx): readonly Act[] =>
    [...problemsOf(state, checks)].map(([id, problem]) => patch(themes, id, { problem: problem?.[ctx.lang] ?? null }))
