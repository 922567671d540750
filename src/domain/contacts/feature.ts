/** The people of the programme, as they keep them in the tab Contactos. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited } from '../../kernel/file'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { contacts, people } from './contacts'
import { noticeContacts, noticeNeeds } from './notice'

/** What people keep of a person; permission has a record of its own. */
const WATCHED = ['full_name', 'phone', 'preferred_name', 'labels', 'owner_id', 'notes', 'participation']

export const contactsFeature: Feature = {
  name: 'contacts',
  module: 'base',
  title: t('Contactos', 'Contatos', 'Contacts'),
  tables: [contacts, people],
  fills: [watched({ table: contacts, deed: 'contact', columns: WATCHED })],
  on: () => [on(edited, noticeContacts, noticeNeeds)],
}
