/** Answers and webhooks as Meta writes them, small enough to read in a test. */
import type { HttpAnswer, HttpRequest } from '../../src/ports'

export const json = (status: number, body: unknown): HttpAnswer => ({ ok: true, status, body: JSON.stringify(body), headers: {} })

export const TEMPLATE = {
  id: '1',
  name: 'recordatorio_clase',
  language: 'es_AR',
  status: 'APPROVED',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Hola {{nombre}}, mañana hay clase.',
      example: { body_text_named_params: [{ param_name: 'nombre', example: 'Camila' }] },
    },
  ],
  quality_score: { score: 'GREEN' },
}

let counter = 0
/** Accepts every send; `wamid` tells which. */
export const friendly = (request: HttpRequest): HttpAnswer => {
  if (request.url.includes('message_templates')) return json(200, { data: [TEMPLATE], paging: {} })
  if (request.url.includes('/messages')) {
    const body: { to?: string } = JSON.parse(request.body ?? '{}')
    const digits = (body.to ?? '').replace(/\D/g, '')
    return json(200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: body.to, wa_id: digits }],
      messages: [{ id: `wamid.${++counter}` }],
    })
  }
  return json(404, { error: { message: 'not in this test', code: 100 } })
}

const wrap = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '100',
      changes: [
        {
          field: 'messages',
          value: { messaging_product: 'whatsapp', metadata: { display_phone_number: '1', phone_number_id: '200' }, ...value },
        },
      ],
    },
  ],
})

export const textFrom = (from: string, body: string, id: string, at: number, name = 'Camila') =>
  wrap({
    contacts: [{ profile: { name }, wa_id: from }],
    messages: [{ from, id, timestamp: String(Math.floor(at / 1000)), type: 'text', text: { body } }],
  })

export const statusOf = (wamid: string, status: string, to: string, at: number, opaque?: string) =>
  wrap({
    statuses: [
      {
        id: wamid,
        status,
        timestamp: String(Math.floor(at / 1000)),
        recipient_id: to,
        ...(opaque ? { biz_opaque_callback_data: opaque } : {}),
      },
    ],
  })

interface Body {
  readonly object: string
  readonly entry: readonly { readonly id: string; readonly changes: readonly unknown[] }[]
}
/** Several updates as Meta batches them: one body with all of them. */
export const together = (bodies: readonly Body[]): Body => ({
  object: 'whatsapp_business_account',
  entry: bodies.flatMap(({ entry }) => entry),
})
