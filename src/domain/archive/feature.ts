/** Messages that nobody used for forty days leave for a file of their own: this one stays as quick and as small as in its first year. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, looked, rolledBack } from '../../kernel/file'
import { settings } from '../settings/settings'
import { aliases } from './aliases'
import { ARCHIVE } from './archive'
import { archiveSeen, archiveTurn } from './events'
import { forget, lookDaily, lookSoon, noteSeen, takeTurn } from './tend'

export const archiveFeature: Feature = {
  name: 'archive',
  module: 'base',
  title: ARCHIVE,
  tables: [settings, aliases],
  on: () => [on(looked, lookDaily), on(archiveTurn, takeTurn), on(archiveSeen, noteSeen), on(rolledBack, lookSoon), on(copied, forget)],
}
