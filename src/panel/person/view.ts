/** One person: who they are, what they allow, what was said, and what we say next. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'
import { Person } from './Person'

declare module '../shell/routes' {
  interface Routes {
    readonly personMore: { readonly id: string }
  }
}

export const personView: FeatureView<'person' | 'personMore'> = {
  person: {
    title: t('Persona', 'Pessoa', 'Person'),
    tab: { icon: 'person', label: t('Persona', 'Pessoa', 'Person') },
    calm: true,
    Draw: Person,
  },
  personMore: { title: t('Ficha', 'Ficha', 'File'), Draw: late(async () => (await import('./More')).More) },
}
