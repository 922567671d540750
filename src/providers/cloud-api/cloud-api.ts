/** WhatsApp through Meta's own Cloud API. */
import { ok } from '../../kernel/outcome'
import type { Provider } from '../provider'
import { graphGet } from './graph'
import { readSend } from './send/outcome'
import { buildSeen, buildSend } from './send/send'
import { readWebhook } from './webhook/read'

export const cloudApi: Provider = {
  name: 'cloud_api',
  readWebhook,
  buildSend: (channel, message) => {
    const request = buildSend(channel, message)
    return request.ok ? ok({ via: 'http', request: request.value }) : request
  },
  readSend,
  buildKnock: ({ token, phoneNumberId }) => graphGet(token, [phoneNumberId], { fields: 'id' }),
  buildSeen,
}
