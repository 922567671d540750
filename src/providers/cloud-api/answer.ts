/** An answer of the Graph API: what was asked for, or Meta's error read apart from gateways and broken texts. */
import type { Verdict } from '../../domain/outbox/message'
import { isRecord, parseJson } from '../../kernel/json'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { HttpAnswer } from '../../ports'
import { type GraphError, judge } from './errors/judge'
import { type Fields, fields, flag, number, text } from './loose'

/** `silent`: no answer came; `unreadable`: one that is no JSON object, or an error without Meta's code. */
export type GraphAnswer =
  | { readonly kind: 'done'; readonly body: Fields }
  | { readonly kind: 'refused'; readonly error: GraphError; readonly http: number }
  | { readonly kind: 'silent'; readonly fault: string }
  | { readonly kind: 'unreadable'; readonly http: number }

/** `error_data` is an object, or a text in answers about templates; what is meant for people comes first. */
const readError = (raw: Fields): GraphError => {
  const details = text(fields(raw.error_data).details) ?? text(raw.error_data)
  const forPeople = [text(raw.error_user_title), text(raw.error_user_msg)].filter((words) => words !== null).join(': ')
  return {
    code: number(raw.code),
    subcode: number(raw.error_subcode),
    title: text(raw.message) ?? '',
    details: forPeople !== '' ? forPeople : details,
    transient: flag(raw.is_transient) ?? false,
  }
}

export const readGraph = (answer: HttpAnswer): GraphAnswer => {
  if (!answer.ok) return { kind: 'silent', fault: answer.fault }
  const body = parseJson(answer.body)
  if (!isRecord(body)) return { kind: 'unreadable', http: answer.status }
  if (isRecord(body.error)) {
    const error = readError(body.error)
    return error.code === null ? { kind: 'unreadable', http: answer.status } : { kind: 'refused', error, http: answer.status }
  }
  return answer.status >= 200 && answer.status < 300 ? { kind: 'done', body } : { kind: 'unreadable', http: answer.status }
}

export const verdictOf = (error: GraphError, http: number, attempt: number): Verdict => judge(error, { attempt, http })

const AGAIN = t('Probá de nuevo en unos minutos.', 'Tente de novo em alguns minutos.', 'Try again in some minutes.')
const SILENT = fail(t('Meta no contestó.', 'A Meta não respondeu.', 'Meta did not answer.'), AGAIN)
const UNREADABLE = fail(
  t('Meta contestó algo que no se entiende.', 'A Meta respondeu algo que não se entende.', 'Meta gave an answer that makes no sense.'),
  AGAIN,
)

/** For everything but sending: the answer's body as `read` understands it, or what went wrong in plain words. */
export const outcomeOf = <V>(answer: HttpAnswer, read: (body: Fields) => V | null): Outcome<V> => {
  const graph = readGraph(answer)
  switch (graph.kind) {
    case 'done': {
      const value = read(graph.body)
      return value === null ? UNREADABLE : ok(value)
    }
    case 'refused': {
      const { reason, next } = verdictOf(graph.error, graph.http, 1)
      return fail(reason, next)
    }
    case 'silent':
      return SILENT
    case 'unreadable':
      return UNREADABLE
  }
}
