/** Participa: who pauses or leaves gets no more dated messages, and who comes back gets only what is still to come. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited } from '../../kernel/file'
import { t } from '../../kernel/text'
import { outboxGuard } from '../outbox/slots'
import { noticeNeeds, noticeParticipation } from './notice'
import { outside } from './participation'

export const participationFeature: Feature = {
  name: 'participation',
  module: 'avisos',
  title: t('Participa', 'Participa', 'Takes part'),
  tables: [],
  fills: [
    outboxGuard({
      name: 'participation',
      refuse: (_state, row, person) => {
        const reason = row.origin === 'notice' ? outside(person) : undefined
        return reason && { reason }
      },
    }),
  ],
  on: () => [on(edited, noticeParticipation, noticeNeeds)],
}
