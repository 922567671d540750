/** Requests about personal data whose time is nearly over, as a line of Inicio. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { after, DAY } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { openRequests } from './keep'
import { RIGHT } from './rights'
import { dataRequests } from './tables'

/** Time enough to look for everything of a person. */
const NEAR = 2 * DAY

export const nearRequests = (state: State, { now, zone: where }: Ctx): readonly { readonly says: Text; readonly next: Text }[] =>
  openRequests(state).flatMap(({ person, right, due_at }) =>
    due_at === null || due_at > after(now, NEAR)
      ? []
      : [
          {
            says: join(
              due_at < now ? '🔴 ' : '',
              dataRequests.heading,
              ` · ${person ?? ''} · `,
              RIGHT[right ?? 'access'],
              ' · ',
              dataRequests.columns.due_at.heading,
              ' ',
              sayMoment(due_at, now, zone(where)),
            ),
            next: t(
              'Panel › Persona: descargá o borrá todo lo suyo.',
              'Painel › Pessoa: baixe ou apague tudo dela.',
              'Panel › Person: download or erase all of theirs.',
            ),
          },
        ],
  )
