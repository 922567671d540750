/** Before anything else: making the file ready, mending it, or saying what a copy is. */
import type { Start } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

const TITLES: Readonly<Record<Start['state'], Text>> = {
  new: t('Empecemos', 'Vamos começar', 'Let us start'),
  ready: t('Todo en orden', 'Tudo em ordem', 'All in order'),
  broken: t('Hay algo para arreglar', 'Há algo para consertar', 'Something needs mending'),
  copy: t('Este archivo es una copia', 'Este arquivo é uma cópia', 'This file is a copy'),
}

export const startView: FeatureView<'setup'> = {
  setup: { title: ({ state }) => TITLES[state], Draw: late(async () => (await import('./Setup')).Setup) },
}
