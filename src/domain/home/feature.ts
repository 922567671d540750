/** Inicio, brought up to date with every minute in which something happened. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { stirred } from '../../kernel/file'
import { t } from '../../kernel/text'
import { heard, received, told } from '../inbox/events'
import { statusChanged } from '../outbox/events'
import { settings } from '../settings/settings'
import { home, rewriteHome } from './home'
import { measured, noteHeard, notePulse, noteWait } from './pulse'

export const homeFeature: Feature = {
  name: 'home',
  module: 'base',
  title: t('Inicio', 'Início', 'Home'),
  tables: [home, settings],
  on: () => [
    on(measured, notePulse),
    on(received, noteHeard),
    on(heard, noteWait),
    on(statusChanged, noteHeard),
    on(told, noteHeard),
    on(stirred, rewriteHome),
  ],
}
