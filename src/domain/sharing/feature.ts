/** A file that is open to anybody with the link stops what leaves by itself. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked } from '../../kernel/file'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { outboxGuard } from '../outbox/slots'
import { settings } from '../settings/settings'
import { askNowAndThen, noteSharing, sharingGuard, sharingSeen } from './sharing'

const own = () => [whole(settings)]

export const sharingFeature: Feature = {
  name: 'sharing',
  module: 'base',
  title: t('Archivo compartido', 'Arquivo compartilhado', 'Shared file'),
  tables: [],
  fills: [outboxGuard(sharingGuard)],
  on: () => [on(looked, askNowAndThen, own), on(sharingSeen, noteSharing, own)],
}
