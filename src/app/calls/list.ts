/** The calls that are decided on the spreadsheet, by name. */
import type { AnySheetCall } from './call'
import { importContacts, knownContacts, undoImport } from './contacts'
import { readHome } from './home'
import { answerPerson, changeConsent, readPerson, resumePerson } from './person'
import { checkSend, controlSend, readSend, scheduleSend, testSend } from './sends'
import { listTabs, readColumns } from './tabs'
import { listTemplates, mapTemplate, syncTemplates } from './templates'

export const sheetCalls: readonly AnySheetCall[] = [
  readHome,
  readPerson,
  answerPerson,
  resumePerson,
  changeConsent,
  listTemplates,
  syncTemplates,
  mapTemplate,
  listTabs,
  readColumns,
  checkSend,
  scheduleSend,
  testSend,
  readSend,
  controlSend,
  knownContacts,
  importContacts,
  undoImport,
]
