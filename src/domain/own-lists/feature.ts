/** A tab of the coordinator's own from which something was sent shows what became of it, in one grey column. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { sweepNeed, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { upcoming } from '../outbox/queue'
import { sends } from '../sends/tables'
import { settings } from '../settings/settings'
import { listDue, lookAtList } from './look'

export const ownListsFeature: Feature = {
  name: 'own-lists',
  module: 'base',
  title: t('Listas propias', 'Listas próprias', 'Own lists'),
  tables: [],
  on: () => [on(listDue, lookAtList, ({ sheetId }) => [{ need: 'grid', sheetId }, whole(sends), whole(settings), sweepNeed(upcoming)])],
}
