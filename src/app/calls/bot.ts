/** The conversation in the panel: each step with where it leads, what is wrong with it, and how many stopped there. */

import { looksOf } from '../../domain/bot/looks'
import { knownTo } from '../../domain/bot/notice'
import { problemsOf } from '../../domain/bot/problems'
import { readScript } from '../../domain/bot/script'
import { bot } from '../../domain/bot/tables'
import { account } from '../../domain/settings/settings'
import { starter } from '../../domain/settings/starter'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { type AnySheetCall, sheetCall } from './call'
import { nothing } from './parse'

const readBot = sheetCall<'bot.read'>({
  name: 'bot.read',
  parse: nothing,
  decide: (state, _input, { lang, fills }) => {
    const rows = state.all(bot)
    const { steps } = readScript(rows)
    const problems = problemsOf(rows, knownTo(fills, state))
    return ok({
      value: {
        canTry: account.of(state).provider === 'practice',
        steps: rows.map((row) => {
          const step = [...steps.values()].find(({ id }) => id === row.id)
          return {
            id: row.id,
            name: row.step_id ?? '',
            text: row.text ?? '',
            options: (step?.options ?? []).map((part) =>
              part.from === 'words' ? part.title : part.from === 'source' ? `[${part.source}]` : '…',
            ),
            leads: step?.next ? [step.next] : [],
            reached: row.reached ?? 0,
            left: row.dropped ?? 0,
            looks: step ? looksOf(step)[lang] : '',
            problem: problems.get(row.id)?.[lang] ?? '',
          }
        }),
      },
    })
  },
})

const BEGUN = t('Listo: hay un ejemplo para empezar.', 'Pronto: há um exemplo para começar.', 'Done: there is an example to start from.')

const begin = sheetCall<'starters.begin'>({
  name: 'starters.begin',
  parse: nothing,
  decide: (state, _input, ctx) =>
    ok({
      value: { says: BEGUN[ctx.lang] },
      acts: ctx.fills.of(starter).flatMap((one) => one(state, ctx)),
    }),
})

export const botCalls: readonly AnySheetCall[] = [readBot, begin]
