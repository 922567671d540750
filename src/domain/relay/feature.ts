/** The relay in front of this file, if there is one: asked how it fares whenever everything is looked at. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { settings } from '../settings/settings'
import { askRelay, relaySaid, relayState } from './state'

export const relayFeature: Feature = {
  name: 'relay',
  module: 'base',
  title: t('Retransmisor', 'Retransmissor', 'Relay'),
  tables: [settings],
  on: () => [
    on(looked, (state) => {
      const { url, programme } = relayState.of(state)
      return url === '' ? [] : [askRelay({ url, programme })]
    }),
    on(
      relaySaid,
      (state, { answered, ...said }, { now }) => {
        const before = relayState.of(state)
        return [relayState.set(state, { ...before, askedAt: now, ...(answered ? { answeredAt: now, ...said } : {}) })]
      },
      () => [whole(settings)],
    ),
  ],
}
