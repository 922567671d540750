/** Short links through the relay: each opening is a row, and an event for whoever made the link. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { clicks, countOpening, needsOfOpening } from './clicks'
import { linkOpened } from './events'

export const linksFeature: Feature = {
  name: 'links',
  module: 'base',
  title: t('Enlaces', 'Links', 'Links'),
  tables: [clicks],
  on: () => [on(linkOpened, countOpening, needsOfOpening)],
}
