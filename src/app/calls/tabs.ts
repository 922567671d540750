/** What tabs there are and which columns they have: for audiences and for gaps. */

import { phoneColumn } from '../../domain/audience/match'
import { contacts } from '../../domain/contacts/contacts'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { nothing, read } from './parse'

export const listTabs = sheetCall<'tabs.list'>({
  name: 'tabs.list',
  parse: nothing,
  decide: (state) =>
    ok({
      value: {
        tabs: state
          .tabs()
          .filter((tab) => !tab.hidden && (tab.table === null || tab.table === contacts.key))
          .map((tab) => ({ sheetId: tab.sheetId, title: tab.title, isContacts: tab.table === contacts.key })),
      },
    }),
})

const GONE = fail(
  t('Esa pestaña ya no está.', 'Essa aba já não existe.', 'That tab is gone.'),
  t('Elegí otra.', 'Escolha outra.', 'Choose another one.'),
)

export const readColumns = sheetCall<'tabs.columns'>({
  name: 'tabs.columns',
  parse: (input) => read(input, { sheetId: 'number' }),
  decide: (state, { sheetId }) => {
    const grid = state.grid(sheetId)
    if (!grid) return GONE
    return ok({
      value: {
        headings: grid.headings.filter(
          (heading, at) => heading !== '' && !(grid.table !== null && isTechnical(heading, at, phoneColumn(grid.headings))),
        ),
        rows: grid.rows.length,
        visible: grid.rows.filter((row) => !row.hidden).length,
      },
    })
  },
})

/** Hidden columns of Hilo's own carry plain keys as headings; nobody fills a message from them. */
const TECHNICAL = new Set(['id', 'persona', 'importación'])
const isTechnical = (heading: string, at: number, phoneAt: number): boolean => at !== phoneAt && TECHNICAL.has(heading)
