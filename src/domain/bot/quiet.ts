/** Somebody who stopped half way is asked once whether to go on, while WhatsApp still allows it; then the step counts one who left. */
import { type Act, later, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR, type Instant, MINUTE } from '../../kernel/time'
import { nameKey } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { enqueue } from '../outbox/enqueue'
import type { Quiet } from './events'
import { quiet } from './events'
import { type Session, sessions } from './session'
import { inWords } from './show'
import { needsOfBot, surroundings } from './surroundings'
import { bot } from './tables'
import { sayOver } from './walk'

const NUDGE = t('Bot: ¿seguimos?', 'Bot: continuamos?', 'Bot: shall we go on?')
/** The 24 hours in which anything may be written, with a little left for the way. */
const OPEN = 24 * HOUR - 10 * MINUTE

export const quietNeeds = (fills: Fills) => {
  const small = needsOfBot(fills)
  return ({ personId, peopleRow }: Quiet): readonly Need[] => [...small, rowNeed(people, personId, peopleRow)]
}

export const afterQuiet = (fills: Fills) => {
  const around = surroundings(fills)
  return (state: State, { personId, peopleRow, at }: Quiet, ctx: Ctx): readonly Act[] => {
    const person = state.get(people, personId, peopleRow)
    const session = person && sessions.of(person)
    if (!person || !session) return []
    const again = (next: Session, when: Instant): readonly Act[] => {
      const key = `bot quiet ${personId} ${next.at} ${when}`
      return [
        ...sessions.keep(state, personId, { ...next, timed: true }),
        later(when, key, quiet(key, { personId, peopleRow, at: next.at }), 'fresh'),
      ]
    }
    const { script } = around(state, { person, contact: undefined }, ctx)
    if (session.state !== 'asking' || person.consent === 'out') return sessions.keep(state, personId, { ...session, timed: false })
    // They went on: the clock begins again with what was said last.
    if (session.at > at) return again(session, after(session.at, script.quietHours * HOUR))
    if (session.nudged) return gone(state, personId, session)
    const special = script.special.get('quiet')
    const closes = after(person.last_in_at ?? session.at, OPEN)
    if (!special || ctx.now >= closes) return gone(state, personId, session)
    const contact = state.get(contacts, personId)
    const turn = sayOver(special, session, around(state, { person, contact }, ctx), null)
    if (!turn.body || turn.outcome === 'handed over') return gone(state, personId, session)
    return [
      ...enqueue(
        state,
        {
          key: `bot nudge ${personId} ${session.at}`,
          contactId: personId,
          contactRow: state.rowOf(contacts, personId),
          peopleRow: state.rowOf(people, personId),
          personName: contact?.full_name ?? person.profile_name ?? '',
          origin: 'notice',
          originName: NUDGE[ctx.lang],
          author: 'Hilo',
          body: turn.body,
          preview: inWords(turn.body),
          // Its hour: what was asked before an older version came back is not asked again.
          notBefore: after(session.at, script.quietHours * HOUR),
          expiresAt: closes,
          fresh: true,
        },
        ctx,
      ),
      ...turn.reached.flatMap((id) => count(state, id, 'reached')),
      // The moment of the last words stays: by it the conversation is forgotten a day after the person was there.
      ...again({ ...turn.session, at: session.at, nudged: true }, closes),
    ]
  }
}

/** Whoever did not go on left at the step that waits. */
const gone = (state: State, personId: string, session: Session): readonly Act[] => {
  const step = state.all(bot).find(({ step_id }) => step_id !== null && nameKey(step_id) === session.step)
  return [
    ...(step ? count(state, step.id, 'dropped') : []),
    ...sessions.keep(state, personId, { ...session, state: 'ended', over: '', timed: false }),
  ]
}

const count = (state: State, id: string, what: 'reached' | 'dropped'): readonly Act[] => {
  const row = state.get(bot, id)
  return row ? [patch(bot, id, { [what]: (row[what] ?? 0) + 1 })] : []
}
