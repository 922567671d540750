/** Inicio in the panel: the same lines as in the tab, fresh. */

import { sayDistance } from '../../domain/calendar/say'
import { lights, type Light as SaidLight } from '../../domain/home/lights'
import { limitLines, problemLines, todayLines } from '../../domain/home/lines'
import { waiting } from '../../domain/inbox/tables'
import { monthlyCap } from '../../domain/money/tables'
import { account } from '../../domain/settings/settings'
import { ok } from '../../kernel/outcome'
import type { Lang } from '../../kernel/text'
import type { Light } from '../api'
import { sheetCall } from './call'
import { nothing } from './parse'

export const inWords =
  (lang: Lang) =>
  ({ name, state, says, next }: SaidLight): Light => ({ name: name[lang], state, says: says[lang], next: next[lang] })

export const readHome = sheetCall<'home.read'>({
  name: 'home.read',
  parse: nothing,
  decide: (state, _input, ctx) => {
    const { lang, now } = ctx
    return ok({
      value: {
        waiting: [...state.all(waiting)]
          .sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
          .map((row) => ({
            id: row.id,
            name: row.name ?? '',
            text: row.text ?? '',
            since: row.since === null ? '' : sayDistance(row.since, now)[lang],
          })),
        today: [...todayLines(state, ctx), ...limitLines(state, ctx)].map((one) =>
          [one.says[lang], one.next[lang]].filter(Boolean).join(' · '),
        ),
        problems: problemLines(state, ctx).map((one) => ({ says: one.says[lang], next: one.next[lang], resumes: one.resumes === true })),
        lights: lights(state, ctx).map(inWords(lang)),
        cap: account.of(state).provider === 'cloud_api' ? monthlyCap.of(state) : null,
      },
    })
  },
})
