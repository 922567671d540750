/** What the answer to a send means; only an error that Meta itself words may lead to another attempt. */
import type { SendOutcome } from '../../../domain/outbox/message'
import type { HttpAnswer } from '../../../ports'
import { type GraphAnswer, readGraph, verdictOf } from '../answer'
import { type Fields, fields, list, text } from '../loose'

/** Template pacing keeps a new message back until the first people have judged it. */
const HELD: ReadonlySet<string | null> = new Set(['held_for_quality_assessment', 'paused'])

const accepted = (body: Fields): SendOutcome => {
  const message = fields(list(body.messages)[0])
  const contact = fields(list(body.contacts)[0])
  const wamid = text(message.id)
  if (wamid === null) return { kind: 'unknown', why: 'no_id', detail: '' }
  return { kind: 'accepted', wamid, waId: text(contact.wa_id), userId: text(contact.user_id), held: HELD.has(text(message.message_status)) }
}

const read = (graph: GraphAnswer, attempt: number): SendOutcome => {
  switch (graph.kind) {
    case 'done':
      return accepted(graph.body)
    case 'refused':
      return { kind: 'refused', ...verdictOf(graph.error, graph.http, attempt) }
    case 'silent':
      return { kind: 'unknown', why: 'no_answer', detail: graph.fault }
    case 'unreadable':
      return { kind: 'unknown', why: 'unreadable', detail: `HTTP ${graph.http}` }
  }
}

export const readSend = (answer: HttpAnswer, attempt: number): SendOutcome => read(readGraph(answer), attempt)
