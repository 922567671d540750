/** Before anything else: making the file ready, and connecting it to phones. */
import type { Start } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Connect } from './Connect'
import { Setup } from './Setup'

const TITLES: Readonly<Record<Start['state'], Text>> = {
  new: t('Empecemos', 'Vamos começar', 'Let us start'),
  ready: t('Todo en orden', 'Tudo em ordem', 'All in order'),
  broken: t('Hay algo para arreglar', 'Há algo para consertar', 'Something needs mending'),
  copy: t('Este archivo es una copia', 'Este arquivo é uma cópia', 'This file is a copy'),
}

export const setupView: FeatureView<'setup' | 'connect'> = {
  setup: { title: ({ state }) => TITLES[state], Draw: Setup },
  connect: { title: t('Conectar WhatsApp', 'Conectar o WhatsApp', 'Connect WhatsApp'), Draw: Connect },
}
