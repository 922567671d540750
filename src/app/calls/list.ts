/** The calls that are decided on the spreadsheet, by name. */

import { addContact } from './add-contact'
import { answerPerson, resumePerson } from './answer'
import { answerLater } from './answer-later'
import { attentionCalls } from './attention'
import { listAudit } from './audit'
import { botCalls } from './bot'
import type { AnySheetCall } from './call'
import { listCanned, saveCanned } from './canned'
import { checkSend } from './check-send'
import { goOnImporting, importContacts, knownContacts, lastImport, undoImport } from './contacts'
import { indexContacts } from './contacts-index'
import { controlSend, readSend } from './control-send'
import { courseCalls } from './courses'
import { editPerson } from './edit-person'
import { readHome } from './home'
import { labelContacts } from './label-contacts'
import { mergeCalls } from './merge'
import { moveSend } from './move-send'
import { changeConsent } from './permission'
import { readPerson } from './person'
import { personHistory } from './person-history'
import { readPractice, sayInPractice } from './practice'
import { erasePerson, exportPerson } from './privacy'
import { saveRates } from './rates'
import { reminderCalls } from './reminders'
import { replaceSend } from './replace-send'
import { resultCalls } from './results'
import { resumeLine } from './resume-line'
import { routingCalls } from './routing'
import { saveCap } from './save-cap'
import { scheduleSend } from './schedule-send'
import { listSegments, saveSegment } from './segments'
import { listSends, sendAgain, sendPeople } from './send-people'
import { readSettings, saveSettings } from './settings'
import { acceptSharing } from './sharing'
import { submitTemplates } from './submit-templates'
import { listTabs, readColumns } from './tabs'
import { listTasks } from './task-lines'
import { askOfTask, readTask } from './tasks'
import { readTeamHours, saveAbsence, saveTeamHours } from './team'
import { acceptCategory, listTemplates, mapTemplate, syncTemplates } from './templates'
import { testSend } from './test-send'
import { topicCalls } from './topics'
import { confirmTwoStep } from './two-step'

export const sheetCalls: readonly AnySheetCall[] = [
  readHome,
  readPractice,
  sayInPractice,
  resumeLine,
  saveCap,
  readPerson,
  answerPerson,
  resumePerson,
  changeConsent,
  listTemplates,
  syncTemplates,
  mapTemplate,
  submitTemplates,
  acceptCategory,
  listTabs,
  readColumns,
  checkSend,
  scheduleSend,
  replaceSend,
  testSend,
  readSend,
  controlSend,
  knownContacts,
  importContacts,
  goOnImporting,
  lastImport,
  undoImport,
  indexContacts,
  addContact,
  labelContacts,
  listSegments,
  saveSegment,
  editPerson,
  answerLater,
  personHistory,
  exportPerson,
  erasePerson,
  ...mergeCalls,
  listCanned,
  saveCanned,
  listSends,
  moveSend,
  sendPeople,
  sendAgain,
  readSettings,
  saveSettings,
  saveRates,
  listAudit,
  acceptSharing,
  confirmTwoStep,
  ...attentionCalls,
  ...topicCalls,
  ...routingCalls,
  ...resultCalls,
  ...courseCalls,
  ...reminderCalls,
  ...botCalls,
  listTasks,
  readTask,
  askOfTask,
  readTeamHours,
  saveTeamHours,
  saveAbsence,
]
