/** The approved messages: which can be sent, why not the others, and what fills their gaps. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Template } from './Template'
import { Templates } from './Templates'

declare module '../shell/routes' {
  interface Routes {
    readonly templates: Nothing
    readonly template: { readonly id: string }
  }
}

export const templatesView: FeatureView<'templates' | 'template'> = {
  templates: {
    title: t('Plantillas', 'Modelos', 'Templates'),
    tab: { icon: 'template', label: t('Plantillas', 'Modelos', 'Templates') },
    Draw: Templates,
  },
  template: { title: t('Plantilla', 'Modelo', 'Template'), Draw: Template },
}
