/** Inicio in the panel: the same lines as in the tab, fresh. */

import { sayDistance } from '../../domain/calendar/say'
import { limitLines, problemLines, todayLines } from '../../domain/home/home'
import { waiting } from '../../domain/inbox/tables'
import { reached } from '../../domain/outbox/queue'
import { sends } from '../../domain/sends/tables'
import { account, settings } from '../../domain/settings/settings'
import { templates } from '../../domain/templates/tables'
import { ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { type Lang, t } from '../../kernel/text'
import type { Light } from '../api'
import { sheetCall } from './call'
import { nothing } from './parse'

const LINE = t('Línea de WhatsApp', 'Linha de WhatsApp', 'WhatsApp line')
const NONE = t('Sin conectar', 'Sem conectar', 'Not connected')
const CONNECT = t(
  'Conectá WhatsApp, o probá con la práctica.',
  'Conecte o WhatsApp, ou teste com a prática.',
  'Connect WhatsApp, or try the practice.',
)
const PRACTICE = t('Modo práctica: nada sale de verdad.', 'Modo prática: nada sai de verdade.', 'Practice: nothing really leaves.')

export const lineLight = (state: State, lang: Lang): Light => {
  const line = account.of(state)
  if (line.provider === 'none') return { name: LINE[lang], state: 'off', says: NONE[lang], next: CONNECT[lang] }
  const says = line.provider === 'practice' ? PRACTICE[lang] : `${line.name} ${line.displayPhone}`.trim()
  return { name: LINE[lang], state: 'good', says, next: '' }
}

export const readHome = sheetCall<'home.read'>({
  name: 'home.read',
  parse: nothing,
  prefetch: () => [waiting, sends, settings, templates, reached].map((table) => ({ need: 'all', table })),
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
        problems: problemLines(state).map((one) => ({ says: one.says[lang], next: one.next[lang] })),
        lights: [lineLight(state, lang)],
      },
    })
  },
})
