/** Who got, read and answered the messages of reminders, and with which words: by the quoted or tapped message, else by time. */
import type { RecordOf } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import { HOUR } from '../../kernel/time'
import { ARRIVED, type messages, READ } from '../messages/messages'

type Message = RecordOf<typeof messages>

export interface Heard {
  readonly message: Message
  /** What the person wrote or tapped, oldest first. */
  readonly replies: readonly string[]
}

/** Later words belong to nothing that was sent (kpis: replies within 72 hours). */
const ANSWERS = 72 * HOUR

/** A tap is kept as «Tocó «Confirmo»». */
const COMES = /(?:^|[«“])\s*(?:s[ií],?\s+)?(?:confirm|voy\b|vou\b)/i

/** To which message of ours this word answers: the one it quotes, else the latest before it. */
const answered = (word: Message, sent: readonly Message[]): Message | undefined => {
  const before = sent.filter(({ exact_at }) => {
    const waited = (word.exact_at ?? 0) - (exact_at ?? 0)
    return waited >= 0 && waited <= ANSWERS
  })
  return before.filter(({ text }) => word.reply_to !== null && text === word.reply_to).at(-1) ?? before.at(-1)
}

/** `names`: of the reminders whose messages are meant. Messages in the order in which they were said. */
export const heardOf = (all: readonly Message[], names: ReadonlySet<string>): readonly Heard[] => {
  const ordered = [...all].sort((a, b) => (a.exact_at ?? 0) - (b.exact_at ?? 0))
  const outByPerson = new Map<string, Message[]>()
  const replies = new Map<string, string[]>()
  for (const one of ordered) {
    const person = one.contact_id ?? ''
    if (one.direction === 'out') {
      outByPerson.set(person, [...(outByPerson.get(person) ?? []), one])
      continue
    }
    const to = answered(one, outByPerson.get(person) ?? [])
    if (to) replies.set(to.id, [...(replies.get(to.id) ?? []), one.text ?? ''])
  }
  return ordered
    .filter(
      ({ direction, author, origin, status }) =>
        direction === 'out' && author === 'Hilo' && names.has(origin ?? '') && status !== 'refused',
    )
    .map((message) => ({ message, replies: replies.get(message.id) ?? [] }))
}

export interface Count {
  readonly sent: number
  readonly delivered: number
  readonly read: number
  readonly replied: number
  /** Said that they come. */
  readonly confirmed: number
  readonly failed: number
}
/** Whoever answered has read it, even where receipts are switched off. */
export const countHeard = (heard: readonly Heard[]): Count => {
  const of = (fits: (one: Heard) => boolean): number => heard.filter(fits).length
  return {
    sent: heard.length,
    delivered: of(({ message, replies }) => ARRIVED.has(message.status) || replies.length > 0),
    read: of(({ message, replies }) => READ.has(message.status) || replies.length > 0),
    replied: of(({ replies }) => replies.length > 0),
    confirmed: of(({ replies }) => replies.some((words) => COMES.test(words))),
    failed: of(({ message }) => message.status === 'failed'),
  }
}

/** Since when a list of who answered looks back. */
export const since = (now: Instant): number => now - 31 * 24 * HOUR
