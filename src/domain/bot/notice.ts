/** Takes in what people typed in Bot: new steps get their identity, and every step says what is wrong with it. */

import { type Act, adopt, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, type State, whole } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import { nameKeys } from '../calendar/fold'
import type { Span } from '../contacts/notice'
import { columnsWanted } from './events'
import { isOneOf, NAME, ORGANISATION, SAID, WHEN } from './fields'
import { fillableOf, isHilosOwn } from './keep'
import { type Known, problemsOf } from './problems'
import type { BotRow } from './script'
import { botAction, botField, botList } from './slots'
import { bot } from './tables'

/** Without a state it is not asked whether what fills a gap is there now. */
export const knownTo = (fills: Fills, state?: State): Known => {
  const names = (texts: readonly { readonly name: Text }[]): readonly string[] => texts.flatMap(({ name }) => nameKeys(name))
  return {
    lists: names(fills.of(botList)),
    actions: names(fills.of(botAction)),
    knowsField: (key) =>
      [WHEN, SAID, NAME, ORGANISATION].some((own) => isOneOf(key, own)) || fills.of(botField).some((field) => field.knows(key)),
    lacks: (key) =>
      state &&
      fills
        .of(botField)
        .find((field) => field.knows(key))
        ?.lacks?.(state, key),
  }
}

export const needsOfProblems = (fills: Fills): readonly Need[] => [whole(bot), ...fills.of(botField).flatMap(({ needs = [] }) => needs)]

export const noticeNeeds =
  (fills: Fills) =>
  ({ table, from, to }: Span): readonly Need[] =>
    table === bot.key ? [...needsOfProblems(fills), { need: 'span', table: bot, from, to }] : []

const problemOfEach = (rows: readonly BotRow[], fills: Fills, state: State, { lang }: Ctx) => {
  const problems = problemsOf(rows, knownTo(fills, state))
  return (id: string): string | null => problems.get(id)?.[lang] ?? null
}
const sayAll = (state: State, problemOf: (id: string) => string | null): readonly Act[] =>
  state.all(bot).map(({ id }) => patch(bot, id, { problem: problemOf(id) }))

/** Now and then, too: a form is linked, closes or goes without anybody touching the bot. */
export const lookAtBot =
  (fills: Fills) =>
  (state: State, _looked: unknown, ctx: Ctx): readonly Act[] =>
    sayAll(state, problemOfEach(state.all(bot), fills, state, ctx))

const isBlank = ({ step_id, text, options }: BotRow): boolean => step_id === null && text === null && options === null

export const noticeBot =
  (fills: Fills) =>
  (state: State, span: Span, ctx: Ctx): readonly Act[] => {
    if (span.table !== bot.key) return []
    const named = new Set(state.all(bot).map(({ id }) => id))
    const fresh = state
      .span(bot, span.from, span.to)
      .filter(({ id, record }) => (id === '' || !named.has(id)) && !isBlank(record))
      .map(({ row, record }) => ({ row, record: { ...record, id: ctx.id('b') } }))
    const rows = [...state.all(bot), ...fresh.map(({ record }) => record)]
    const problemOf = problemOfEach(rows, fills, state, ctx)
    const headings = rows.flatMap(({ save_to }) => (save_to && !fillableOf(save_to) && !isHilosOwn(save_to) ? [save_to.trim()] : []))
    return [
      ...fresh.map(({ row, record }) => adopt(bot, row, record.id, { problem: problemOf(record.id), reached: null, dropped: null })),
      ...sayAll(state, problemOf),
      ...(headings.length > 0 ? [columnsWanted({ headings: [...new Set(headings)] })] : []),
    ]
  }
