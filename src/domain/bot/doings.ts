/** What a turn does besides speaking, as acts: permission with its proof, labels, answers, a person who takes over. */
import { type Act, edit, later, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { hasLabel, withLabel } from '../audience/labels'
import { isNamed } from '../calendar/fold'
import { record } from '../consent/consents'
import { contacts } from '../contacts/contacts'
import type { Heard } from '../inbox/slots'
import { type Answered, answered, kept } from './events'
import { botAction, botField } from './slots'
import type { Doing, Turn } from './turn'

export const doingsOf = (fills: Fills) => {
  const actions = () => fills.of(botAction)
  return (
    state: State,
    { person, contact, message, messageId }: Heard,
    before: Readonly<Record<string, string>>,
    turn: Turn,
    ctx: Ctx,
  ): readonly Act[] => {
    const of = (doing: Doing): readonly Act[] => {
      switch (doing.does) {
        case 'consent':
          return record(state, { person, state: doing.word, at: message.at, method: 'form', evidence: messageId, by: '' }, ctx)
        case 'label':
          return contact && !hasLabel(contact.labels ?? '', doing.label)
            ? [edit(contacts, contact.id, { labels: withLabel(contact.labels ?? '', doing.label) })]
            : []
        case 'save': {
          const what: Answered = {
            contactId: person.id,
            contactRow: state.rowOf(contacts, person.id) ?? null,
            column: doing.column,
            value: doing.value,
            before: before[doing.column] ?? '',
            option: doing.option,
            messageId,
            tries: 0,
          }
          const key = `bot ${messageId} ${doing.column}`
          // The cell is looked at before it is written, which the person need not wait for.
          return [raise(answered(key, what)), later(ctx.now, key, kept(key, what), 'fresh')]
        }
        case 'other': {
          const action = actions().find(({ name }) => isNamed(name, doing.words))
          return action?.act(state, person, turn.session.answers, ctx) ?? []
        }
        case 'gap':
          return (
            fills
              .of(botField)
              .find((field) => field.knows(doing.key))
              ?.said?.(state, person, doing.key, turn.session.answers, ctx) ?? []
          )
        case 'hand over':
        case 'end':
          return []
      }
    }
    return turn.doings.flatMap(of)
  }
}
