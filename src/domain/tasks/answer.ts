/** What a message comes to: added to the open task, a new task, or nothing to do, always by a rule that is named. */
import { type Act, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { acknowledge } from '../inbox/acknowledge'
import { describe } from '../inbox/describe'
import { keptAnswer } from '../inbox/held'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { hear, reopen } from './change'
import { isCourtesy } from './courtesy'
import { BY_CONTACT, type TaskWanted, taskWanted } from './events'
import { plain } from './plain'
import { type Classified, type Classifier, type Task, taskClassifier } from './slots'
import { isOpen, mayReopen, tasksOf } from './task'

const NEW = t('Tarea nueva', 'Tarefa nova', 'New task')
const ADDED = t('Se sumó a la tarea', 'Somada à tarefa', 'Added to the task')
const REOPENED = t('Reabrió la tarea', 'Reabriu a tarefa', 'Reopened the task')
const COURTESY = t('Cortesía', 'Cortesia', 'Courtesy')
const IGNORED = t('Sin tarea', 'Sem tarefa', 'No task')
const ANYTHING = t('Ninguna regla lo reconoció.', 'Nenhuma regra reconheceu.', 'No rule knew what it is about.')

/** Signs that ask nobody for anything, and groups, in which Hilo only listens. */
const isForNobody = ({ message }: Heard): boolean =>
  message.kind === 'reaction' || message.kind === 'system' || message.kind === 'unsupported' || message.groupId !== null

/** The automatic word that would have gone without tasks: what was typed and kept, else one «te respondemos». */
const replyOf = (state: State, heard: Heard, ctx: Ctx, fills: Fills): Pick<Answer, 'acts' | 'reply'> => {
  const word = keptAnswer.answer(state, heard, ctx, fills) ?? acknowledge.answer(state, heard, ctx, fills)
  return { acts: word?.acts ?? [], ...(word?.reply ? { reply: word.reply } : {}) }
}

const classify = (fills: Fills, phase: Classifier['phase'], state: State, heard: Heard, ctx: Ctx): Classified | undefined => {
  for (const classifier of fills.of(taskClassifier)) {
    const found = classifier.phase === phase ? classifier.classify(state, heard, ctx) : undefined
    if (found) return found
  }
  return undefined
}

/** What nobody recognised is a task all the same: no message is left without somebody. */
export const anything = ({ message, person, messageId, messageRow }: Heard, ctx: Ctx): TaskWanted =>
  plain(
    {
      contactId: person.id,
      theme: '',
      subject: describe(message)[ctx.lang],
      messageId,
      messageRow,
      at: message.at,
      startedAt: message.at,
      reason: ANYTHING[ctx.lang],
    },
    ctx,
  )

const take = (state: State, heard: Heard, found: Classified, ctx: Ctx, fills: Fills): Answer => {
  if (found.as === 'ignored') return { outcome: `${IGNORED[ctx.lang]} · ${found.rule}`, acts: found.acts ?? [], settled: true }
  // In a delicate case nothing shows on the person's phone by itself.
  const word: Pick<Answer, 'acts' | 'reply'> = found.reply
    ? { acts: [], reply: found.reply }
    : found.wanted.sensitive
      ? { acts: [] }
      : replyOf(state, heard, ctx, fills)
  return {
    outcome: [NEW[ctx.lang], found.wanted.reason || found.wanted.theme].filter((part) => part !== '').join(' · '),
    ...word,
    acts: [...word.acts, ...(found.acts ?? []), raise(taskWanted(heard.message.wamid, found.wanted))],
  }
}

const add = (state: State, task: Task, heard: Heard, ctx: Ctx, fills: Fills): Answer => {
  const { message, messageId, person } = heard
  const courtesy = isCourtesy(message)
  // Once somebody has answered, people talk with people; in a delicate case nothing shows by itself.
  const silent = courtesy || task.sensitive === true || task.first_reply_at !== null
  const word = person.held_text || !silent ? replyOf(state, heard, ctx, fills) : { acts: [] }
  const acts: readonly Act[] = hear(task, { at: message.at, messageId, courtesy, detail: describe(message)[ctx.lang].slice(0, 200) }, ctx)
  return {
    outcome: courtesy ? COURTESY[ctx.lang] : ADDED[ctx.lang],
    ...word,
    acts: [...word.acts, ...acts],
    ...(courtesy ? { settled: true } : {}),
  }
}

const openAgain = (state: State, task: Task, heard: Heard, ctx: Ctx, fills: Fills): Answer => {
  const word = replyOf(state, heard, ctx, fills)
  const what = { by: BY_CONTACT, at: heard.message.at, messageId: heard.messageId, detail: describe(heard.message)[ctx.lang].slice(0, 200) }
  return { outcome: REOPENED[ctx.lang], ...word, acts: [...word.acts, ...reopen(state, task, what, ctx)] }
}

/** Delicate words come before the bot; the rest behind it, unless the person has a task open or was promised words that are kept. */
export const taskAnswerers: readonly Answerer[] = [
  {
    phase: 'protected',
    answer: (state, heard, ctx, fills) => {
      const found = isForNobody(heard) ? undefined : classify(fills, 'protected', state, heard, ctx)
      if (!found) return undefined
      const { wanted } = found.as === 'task' ? found : { wanted: undefined }
      const same = wanted && tasksOf(state, heard.person.id).find((task) => isOpen(task) && (task.theme ?? '') === wanted.theme)
      return same ? add(state, same, heard, ctx, fills) : take(state, heard, found, ctx, fills)
    },
  },
  {
    phase: 'rule',
    answer: (state, heard, ctx, fills) => {
      if (isForNobody(heard)) return undefined
      const known = tasksOf(state, heard.person.id)
      const open = known.find(isOpen)
      if (open) {
        const other = classify(fills, 'open', state, heard, ctx)
        const mine = other?.as === 'task' ? known.find((task) => isOpen(task) && task.theme === other.wanted.theme) : undefined
        return other && !mine ? take(state, heard, other, ctx, fills) : add(state, mine ?? open, heard, ctx, fills)
      }
      const found = classify(fills, 'rule', state, heard, ctx)
      if (!found && !heard.isNew && !heard.person.held_text && isCourtesy(heard.message))
        return { outcome: COURTESY[ctx.lang], acts: [], settled: true }
      const again = known.find((task) => mayReopen(task, heard.message.at))
      if (again && (!found || (found.as === 'task' && found.wanted.theme === (again.theme ?? ''))))
        return openAgain(state, again, heard, ctx, fills)
      if (found) return take(state, heard, found, ctx, fills)
      return heard.person.held_text ? last(fills, state, heard, ctx) : undefined
    },
  },
  {
    phase: 'fallback',
    answer: (state, heard, ctx, fills) => (isForNobody(heard) ? undefined : last(fills, state, heard, ctx)),
  },
]

const last = (fills: Fills, state: State, heard: Heard, ctx: Ctx): Answer =>
  take(state, heard, classify(fills, 'fallback', state, heard, ctx) ?? { as: 'task', wanted: anything(heard, ctx) }, ctx, fills)
