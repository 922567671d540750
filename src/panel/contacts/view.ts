/** Everybody, one person more, and groups that are kept. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'
import { Contacts } from './Contacts'
import type { SegmentGiven } from './SegmentForm'

declare module '../shell/routes' {
  interface Routes {
    readonly contacts: Nothing
    readonly addPerson: Nothing
    readonly segment: SegmentGiven
  }
}

export const contactsView: FeatureView<'contacts' | 'addPerson' | 'segment'> = {
  contacts: {
    title: t('Contactos', 'Contatos', 'Contacts'),
    tab: { icon: 'people', label: t('Contactos', 'Contatos', 'Contacts') },
    Draw: Contacts,
  },
  addPerson: {
    title: t('Agregar persona', 'Adicionar pessoa', 'Add a person'),
    Draw: late(async () => (await import('./AddPerson')).AddPerson),
  },
  segment: { title: t('Grupo', 'Grupo', 'Group'), Draw: late(async () => (await import('./SegmentForm')).SegmentForm) },
}
