/** The people of the programme, as they keep them in the tab Contactos. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited } from '../../kernel/file'
import { t } from '../../kernel/text'
import { contacts, people } from './contacts'
import { noticeContacts, noticeNeeds } from './notice'

export const contactsFeature: Feature = {
  name: 'contacts',
  module: 'base',
  title: t('Contactos', 'Contatos', 'Contacts'),
  tables: [contacts, people],
  on: () => [on(edited, noticeContacts, noticeNeeds)],
}
