/** Every Graph call that is answered, with the permission it needs. */
import type { Route, Routes } from './graph/router'
import { sendMessage } from './send/send'
import { listTemplates, readTemplate } from './templates/list'

const messaging = (handle: Route['handle']): Route => ({ handle, scopes: ['whatsapp_business_messaging'], managed: false })
const management = (handle: Route['handle']): Route => ({ handle, scopes: ['whatsapp_business_management'], managed: true })

export const ROUTES: Routes = {
  'POST number messages': messaging(sendMessage),
  'GET waba message_templates': management(listTemplates),
  'GET template': management(readTemplate),
}
