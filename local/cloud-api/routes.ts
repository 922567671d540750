/** Every Graph call that is answered, with the permission it needs. */
import { debugToken } from './account/debug-token'
import { historyEvents, messageHistory } from './account/history'
import { changeNumberCallback, deregisterNumber, listNumbers, readNumber, registerNumber } from './account/number'
import { listFields, listSubscribed, subscribeApp, subscribeFields, unsubscribeApp } from './account/subscriptions'
import { finishUpload, startUpload } from './account/uploads'
import { readWaba } from './account/waba'
import type { Route, Routes } from './graph/router'
import { deleteMedia, readMedia } from './media/read'
import { uploadMedia } from './media/upload'
import { sendMessage } from './send/send'
import { createTemplate } from './templates/create'
import { deleteTemplates } from './templates/delete'
import { editTemplate } from './templates/edit'
import { listTemplates, readTemplate } from './templates/list'

const messaging = (handle: Route['handle']): Route => ({ handle, scopes: ['whatsapp_business_messaging'], managed: false })
const management = (handle: Route['handle']): Route => ({ handle, scopes: ['whatsapp_business_management'], managed: true })
/** The handler looks at the caller itself. */
const open = (handle: Route['handle']): Route => ({ handle, scopes: [], managed: false })

export const ROUTES: Routes = {
  'POST number messages': messaging(sendMessage),
  'GET number message_history': messaging(messageHistory),
  'GET history events': messaging(historyEvents),

  'POST number media': messaging(uploadMedia),
  'GET media': messaging(readMedia),
  'DELETE media': messaging(deleteMedia),

  'GET waba message_templates': management(listTemplates),
  'POST waba message_templates': management(createTemplate),
  'DELETE waba message_templates': management(deleteTemplates),
  'GET template': management(readTemplate),
  'POST template': management(editTemplate),
  'POST app uploads': management(startUpload),
  'POST upload': management(finishUpload),

  'GET waba': management(readWaba),
  'GET waba phone_numbers': management(listNumbers),
  'GET number': management(readNumber),
  'POST number': management(changeNumberCallback),
  'POST number register': management(registerNumber),
  'POST number deregister': management(deregisterNumber),

  'POST waba subscribed_apps': management(subscribeApp),
  'GET waba subscribed_apps': management(listSubscribed),
  'DELETE waba subscribed_apps': management(unsubscribeApp),
  'POST app subscriptions': open(subscribeFields),
  'GET app subscriptions': open(listFields),
  'GET debug_token': open(debugToken),
}
