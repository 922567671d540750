/** Somebody of the team answers a notice on their own WhatsApp: takes the task, solves it, passes it on, or answers the person. */
import { raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { messages } from '../messages/messages'
import { replyOfTask } from '../tasks/ask'
import { type Ask, taskAsked } from '../tasks/events'
import { taskTruth } from '../tasks/tables'
import { isOpen } from '../tasks/task'
import { type Member, membersOf } from '../team/members'
import { ASKS, SAYS, saidDeed, tapped } from './deeds'
import { noticeSent } from './tables'
import { personOf } from './tell'

const OUTCOME = t('Equipo', 'Equipe', 'Team')
const OVER = t('Esa tarea ya está resuelta.', 'Essa tarefa já está resolvida.', 'That task is solved already.')

interface Told {
  readonly member: Member
  readonly task: string
  readonly row: number
}

/** The notice that is tapped or quoted, and only by whoever got it. */
const noticeOf = (state: State, { message, person }: Heard): Told | undefined => {
  const id = tapped(message.choice?.id ?? '')?.notice ?? quoted(state, message.replyTo)
  const notice = state.all(noticeSent).find((row) => row.id === id)
  const member = membersOf(state).find((one) => one.id === notice?.member)
  return notice?.task && member && personOf(state, member)?.id === person.id
    ? { member, task: notice.task, row: notice.row ?? 0 }
    : undefined
}

const quoted = (state: State, wamid: string | null): string | undefined =>
  wamid === null || state.all(noticeSent).length === 0 ? undefined : (state.find(messages, 'wamid', wamid, 'soft')?.queue_id ?? undefined)

const say = ({ message }: Heard, words: Text, ctx: Ctx): Omit<Answer, 'acts'> => ({
  outcome: OUTCOME[ctx.lang],
  settled: true,
  reply: {
    key: `team ${message.wamid}`,
    body: { kind: 'text', text: words[ctx.lang] },
    preview: words[ctx.lang],
    name: OUTCOME[ctx.lang],
  },
})

export const teamAnswerer: Answerer = {
  phase: 'command',
  answer: (state, heard, ctx) => {
    const told = noticeOf(state, heard)
    if (!told) return undefined
    const { choice, text } = heard.message
    const deed = tapped(choice?.id ?? '')?.deed ?? saidDeed(choice?.title ?? text ?? '')
    if (!deed && (text ?? '').trim() === '') return undefined
    const task = state.get(taskTruth, told.task, told.row)
    if (!task || !isOpen(task)) return { ...say(heard, OVER, ctx), acts: [] }
    const ask: Ask = deed ? ASKS[deed] : { do: 'reply', text: text ?? '' }
    const able = ask.do === 'reply' ? replyOfTask(state, task, ask.text, told.member.id, ctx) : undefined
    if (able && !able.ok) return { ...say(heard, join(able.problem, ' ', able.next), ctx), acts: [] }
    return {
      ...say(heard, SAYS[deed ?? 'reply'], ctx),
      acts: [raise(taskAsked(`notice ${heard.message.wamid}`, { taskId: task.id, taskRow: task.own_row ?? 0, ask, by: told.member.id }))],
    }
  },
}
