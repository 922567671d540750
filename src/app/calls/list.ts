/** The calls that are decided on the spreadsheet, by name. */

import { answerPerson, resumePerson } from './answer'
import type { AnySheetCall } from './call'
import { checkSend } from './check-send'
import { importContacts, knownContacts, undoImport } from './contacts'
import { controlSend, readSend } from './control-send'
import { readHome } from './home'
import { changeConsent } from './permission'
import { readPerson } from './person'
import { resumeLine } from './resume-line'
import { scheduleSend } from './schedule-send'
import { listTabs, readColumns } from './tabs'
import { listTemplates, mapTemplate, syncTemplates } from './templates'
import { testSend } from './test-send'

export const sheetCalls: readonly AnySheetCall[] = [
  readHome,
  resumeLine,
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
