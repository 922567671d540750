/** The headings of Contactos, from which gaps are filled when nobody has chosen another tab. */
import { type Read, useRead } from '../server/useRead'

export interface ContactsColumns extends Pick<Read<unknown>, 'trouble'> {
  readonly headings: readonly string[] | undefined
  again(): void
}

/** `wanted` false asks nothing. */
export const useContactsColumns = (wanted = true): ContactsColumns => {
  const tabs = useRead('tabs.list', wanted ? {} : undefined)
  const contacts = tabs.value?.tabs.find(({ isContacts }) => isContacts)
  const columns = useRead('tabs.columns', contacts && { sheetId: contacts.sheetId })
  return {
    headings: columns.value?.headings,
    trouble: tabs.trouble ?? columns.trouble,
    again: () => void (tabs.trouble ? tabs.reload() : columns.reload()),
  }
}
