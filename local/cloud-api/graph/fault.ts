/** A refused Graph call: thrown by whatever rule refuses, turned into Meta's error JSON by the server. */
import type { JsonObject } from '../json'
import { errorEntry, TEMPLATE_ERRORS, type TemplateErrorName } from './errors'

export interface FaultExtra {
  readonly http?: number
  readonly message?: string
  readonly details?: string
  readonly subcode?: number
  readonly userTitle?: string
  readonly userMessage?: string
  readonly type?: string
  readonly transient?: boolean
  /** Codes that Meta prints without the "(#code)" prefix. */
  readonly bare?: boolean
}

export class GraphFault extends Error {
  override readonly name = 'GraphFault'
  constructor(
    readonly code: number,
    readonly extra: FaultExtra = {},
  ) {
    super(`(#${code}) ${extra.message ?? errorEntry(code).title}`)
  }

  get http(): number {
    return this.extra.http ?? errorEntry(this.code).http
  }

  /** The body of the HTTP answer. */
  body(traceId: string): JsonObject {
    const entry = errorEntry(this.code)
    const { extra } = this
    const details = extra.details ?? (extra.message === undefined ? entry.details : undefined)
    const text = extra.message ?? entry.title
    const bare = extra.bare ?? [0, 104, 190].includes(this.code)
    return {
      error: {
        message: bare ? text : `(#${this.code}) ${text}`,
        type: extra.type ?? entry.type ?? 'OAuthException',
        code: this.code,
        ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
        ...(extra.subcode === undefined ? {} : { error_subcode: extra.subcode }),
        ...(extra.transient === true || entry.transient ? { is_transient: true } : {}),
        ...(extra.userTitle === undefined ? {} : { is_transient: false, error_user_title: extra.userTitle }),
        ...(extra.userMessage === undefined ? {} : { error_user_msg: extra.userMessage }),
        fbtrace_id: traceId,
      },
    }
  }
}

/** Error 100: a parameter is missing, unknown, of the wrong type or too long. */
export const badParameter = (message: string, details?: string): GraphFault =>
  new GraphFault(100, details === undefined ? { message } : { message, details })

/** Error 100, subcode 33: wrong id, or the token may not see the object. */
export const noSuchObject = (id: string, method: string): GraphFault =>
  new GraphFault(100, {
    subcode: 33,
    type: 'GraphMethodException',
    bare: true,
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  })

/** A refusal by the template rules; `message` replaces the usual sentence. */
export const templateFault = (name: TemplateErrorName, message?: string): GraphFault => {
  const [subcode, userTitle, usual] = TEMPLATE_ERRORS[name]
  return new GraphFault(100, { message: 'Invalid parameter', bare: true, subcode, userTitle, userMessage: message ?? usual })
}
