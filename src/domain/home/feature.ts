/** Inicio, brought up to date with every minute in which something happened. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { looked, stirred } from '../../kernel/file'
import { t } from '../../kernel/text'
import { home, rewriteHome } from './home'

export const homeFeature: Feature = {
  name: 'home',
  module: 'base',
  title: t('Inicio', 'Início', 'Home'),
  tables: [home],
  on: () => [on(looked, rewriteHome), on(stirred, rewriteHome)],
}
