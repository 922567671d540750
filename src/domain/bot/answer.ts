/** The bot takes a message: it goes on with its conversation, or begins one with whoever writes and waits for nothing else. */
import { type Act, later, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, HOUR, type Instant } from '../../kernel/time'
import { readCommand } from '../consent/words'
import { people } from '../contacts/contacts'
import { describe } from '../inbox/describe'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { waiting } from '../inbox/tables'
import { organisation } from '../settings/settings'
import { taskWanted } from '../tasks/events'
import { plainTask } from '../tasks/plain'
import { taskClassifier } from '../tasks/slots'
import { converse } from './converse'
import { doingsOf } from './doings'
import { quiet } from './events'
import { BOT, saidBy } from './said'
import { readScript } from './script'
import { type Session, sessions } from './session'
import { inWords, readMark } from './show'
import { needsOfBot, surroundings } from './surroundings'
import { bot } from './tables'
import type { Turn } from './turn'

const HANDED = t(
  'El bot pasó la conversación a una persona.',
  'O bot passou a conversa para uma pessoa.',
  'The bot handed the conversation over to a person.',
)

/** Old messages that Meta delivers late are recorded, not answered. */
const LATE = 12 * HOUR
/** Whoever got a send in these days and writes is answering it. */
const ANSWERS_A_SEND = 7 * DAY

export const botAnswerer = (fills: Fills): Answerer => {
  const around = surroundings(fills)
  const acts = doingsOf(fills)
  return {
    phase: 'bot',
    prefetch: () => needsOfBot(fills),
    answer: (state, heard, ctx) => {
      const { message, person } = heard
      if (message.groupId !== null || message.at < ctx.now - LATE || person.consent === 'out' || state.all(bot).length === 0)
        return undefined
      const before = current(state, heard, ctx)
      const read = message.text === null ? undefined : readCommand(message.text)
      const command = read?.certainty === 'sure' ? read.command : undefined
      if (!before && !begins(heard, command !== undefined)) return undefined
      const turn = converse(before, message, command, around(state, heard, ctx))
      return turn && answerOf(fills, state, heard, before, turn, acts(state, heard, before?.answers ?? {}, turn, ctx), ctx)
    },
  }
}

/** A conversation that a person had and answered is over a day later, where no task says when it is. */
const current = (state: State, { person }: Heard, ctx: Ctx): Session | undefined => {
  const session = sessions.of(person)
  if (session?.state !== 'handed' || organisation.of(state).uses.some((use) => use !== 'sends')) return session
  const answeredAt = person.last_out_at
  const isOver =
    !state.all(waiting).some(({ id }) => id === person.id) && answeredAt !== null && answeredAt > session.at && ctx.now - answeredAt > DAY
  return isOver ? undefined : session
}

const GREETS = /^\s*(?:¡\s*)?(?:hol[aá]|buen[oa]?s?|ol[aá]|oi|bom|boa|hi|hello|hey)\b/iu

/** Whoever answers a send or talks with somebody of the team is not interrupted by a menu, unless they greet or ask for it. */
const begins = ({ message, person }: Heard, isCommand: boolean): boolean => {
  if (isCommand || (message.choice && readMark(message.choice.id) !== undefined) || message.referral !== null) return true
  if (GREETS.test(message.text ?? '')) return true
  const wroteByHand = person.last_out_at !== null && person.last_out_at !== person.last_auto_at && message.at - person.last_out_at < DAY
  const wasSent = person.last_send !== null && person.last_auto_at !== null && message.at - person.last_auto_at < ANSWERS_A_SEND
  return message.replyTo === null && !wroteByHand && !wasSent
}

const answerOf = (
  fills: Fills,
  state: State,
  heard: Heard,
  before: Session | undefined,
  turn: Turn,
  doings: readonly Act[],
  ctx: Ctx,
): Answer => {
  const { message, person } = heard
  const handed = turn.outcome === 'handed over'
  const timer = turn.session.state === 'asking' && !before?.timed ? nudgeTimer(state, heard, turn.session.at, ctx) : []
  const session: Session = { ...turn.session, timed: (before?.timed ?? false) || timer.length > 0 }
  const preview = turn.body ? inWords(turn.body) : ''
  return {
    outcome: saidBy(turn.step),
    settled: !handed,
    acts: [
      ...sessions.keep(state, person.id, session),
      ...doings,
      ...timer,
      ...counted(state, turn),
      ...(handed ? [wanted(fills, state, { ...heard, person: sessions.after(person, session) }, themeOf(turn), ctx)] : []),
      ...(handed ? [patch(people, person.id, { acknowledged_at: message.at })] : []),
    ],
    ...(turn.body ? { reply: { key: `bot ${message.wamid}`, body: turn.body, preview, name: BOT[ctx.lang] } } : {}),
  }
}

/** One timer a conversation: it looks when the person was last spoken to, and sets itself anew. */
const nudgeTimer = (state: State, { person, messageId }: Heard, at: Instant, ctx: Ctx): readonly Act[] => {
  const key = `bot quiet ${messageId}`
  const { quietHours } = readScript(state.all(bot))
  return [
    later(
      after(ctx.now, quietHours * HOUR),
      key,
      quiet(key, { personId: person.id, peopleRow: state.rowOf(people, person.id) ?? null, at }),
      'fresh',
    ),
  ]
}

const counted = (state: State, { reached }: Turn): readonly Act[] =>
  [...new Set(reached)].flatMap((id) => {
    const row = state.get(bot, id)
    return row ? [patch(bot, id, { reached: (row.reached ?? 0) + reached.filter((one) => one === id).length })] : []
  })

/** The first step that names a topic says what it is about. */
const themeOf = ({ doings }: Turn): string =>
  doings.flatMap((one) => (one.does === 'hand over' && one.theme !== '' ? one.theme : []))[0] ?? ''

/** Where no step says it, a finer rule may say what it is about; else it is whatever a person makes of it. */
const wanted = (fills: Fills, state: State, heard: Heard, theme: string, ctx: Ctx): Act => {
  const { person, message, messageId, messageRow } = heard
  const known =
    theme !== ''
      ? undefined
      : fills
          .of(taskClassifier)
          .find(({ phase }) => phase === 'handed')
          ?.classify(state, heard, ctx)
  if (known?.as === 'task') return raise(taskWanted(`bot ${messageId}`, known.wanted))
  return plainTask(
    `bot ${messageId}`,
    {
      contactId: person.id,
      theme,
      subject: describe(message)[ctx.lang],
      messageId,
      messageRow,
      at: message.at,
      rule: 'bot',
      reason: HANDED[ctx.lang],
    },
    ctx,
  )
}
