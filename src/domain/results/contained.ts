/** Solved by the bot: of the conversations that people had with it, how many came to an end without a person. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, type Instant, instant } from '../../kernel/time'
import { stepSaid } from '../bot/said'
import { asks, readScript, type Script } from '../bot/script'
import { FORGOTTEN } from '../bot/session'
import { bot } from '../bot/tables'
import { nameKey } from '../calendar/fold'
import { messages } from '../messages/messages'
import { factOf, type Measured } from './measured'
import { LOOKS_BACK } from './saved'
import type { OwnIndicator } from './slots'
import type { Period } from './story'

interface Turn {
  readonly id: string
  readonly at: Instant
  /** `asks`: an answer is awaited; `ends`: all was said; `person`: somebody of the team has it. */
  readonly step: 'asks' | 'ends' | 'person'
}

const stepOf = (name: string, { steps, special }: Script): Turn['step'] => {
  const step = steps.get(nameKey(name))
  // A step that was renamed since says nothing any more: it counts as one that did not come to its end.
  if (!step || asks(step)) return 'asks'
  return step === special.get('person') || step.actions.some(({ does }) => does === 'hand over') ? 'person' : 'ends'
}

/** The turns of one person as conversations: one is over when all was said, a person took it, or a day passed. */
const conversations = (turns: readonly Turn[]): readonly (readonly [Turn, ...Turn[]])[] => {
  const found: [Turn, ...Turn[]][] = []
  for (const turn of [...turns].sort((a, b) => a.at - b.at)) {
    const open = found.at(-1)
    const last = open?.at(-1)
    if (open && last?.step === 'asks' && turn.at - last.at < FORGOTTEN) open.push(turn)
    else found.push([turn])
  }
  return found
}

const facts = (state: State, { from, to }: Period, ctx: Ctx): readonly Measured[] => {
  const script = readScript(state.all(bot))
  if (script.steps.size === 0) return []
  const since = instant(Math.max(from, ctx.now - LOOKS_BACK))
  const turns = new Map<string, Turn[]>()
  for (const { id, contact_id, origin, exact_at } of state.recent(messages, since)) {
    const step = stepSaid(origin)
    if (contact_id === null || exact_at === null || exact_at >= to || step === undefined) continue
    turns.set(contact_id, [...(turns.get(contact_id) ?? []), { id, at: exact_at, step: stepOf(step, script) }])
  }
  // What began on the first day may be the rest of an older conversation, which was counted on the nights before.
  const whole = after(since, DAY)
  return [...turns.values()].flatMap(conversations).flatMap((conversation): readonly Measured[] => {
    const [first] = conversation
    if (first.at < whole) return []
    return [factOf(first.id, first.at, conversation.at(-1)?.step === 'ends' ? 1 : 0)]
  })
}

export const botContainment: OwnIndicator = {
  key: 'bot_containment',
  unit: 'share',
  block: t('Mensajes', 'Mensagens', 'Messages'),
  name: t('Resuelto por el bot', 'Resolvido pelo bot', 'Solved by the bot'),
  definition: t(
    'De las conversaciones que empezaron con el bot, cuántas llegaron al final sin pasar a una persona.',
    'Das conversas que começaram com o bot, quantas chegaram ao fim sem passar para uma pessoa.',
    'Of the conversations begun with the bot, how many came to their end without a person.',
  ),
  facts,
}
