/** One person: who they are, what they allow, what was said, and what we say next. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Person } from './Person'

export const personView: FeatureView<'person'> = {
  person: {
    title: t('Persona', 'Pessoa', 'Person'),
    tab: { icon: 'person', label: t('Persona', 'Pessoa', 'Person') },
    calm: true,
    Draw: Person,
  },
}
