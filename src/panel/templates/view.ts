/** The messages WhatsApp approves: which can be sent, why not the others, what fills their gaps, and writing new ones. */
import type { NewTemplate } from '../../domain/templates/new-template'
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'
import { Templates } from './Templates'

declare module '../shell/routes' {
  interface Routes {
    readonly templates: Nothing
    readonly template: { readonly id: string }
    readonly library: Nothing
    readonly writing: { readonly template?: NewTemplate }
  }
}

export const templatesView: FeatureView<'templates' | 'template' | 'library' | 'writing'> = {
  templates: {
    title: t('Plantillas', 'Modelos', 'Templates'),
    tab: { icon: 'template', label: t('Plantillas', 'Modelos', 'Templates') },
    Draw: Templates,
  },
  template: {
    title: t('Plantilla', 'Modelo', 'Template'),
    Draw: late(async () => (await import('./Template')).Template),
  },
  library: {
    title: t('Textos listos', 'Textos prontos', 'Ready texts'),
    Draw: late(async () => (await import('./Library')).Library),
  },
  writing: {
    title: t('Escribir una plantilla', 'Escrever um modelo', 'Write a template'),
    Draw: late(async () => (await import('./Writing')).Writing),
  },
}
