/** Makes a task of what was wanted: its row, its record, its place with the person, and an owner in the same commit. */
import { type Act, append, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { contacts, people } from '../contacts/contacts'
import { tell } from './change'
import { BY_CONTACT, BY_HILO, routingWanted, type TaskWanted } from './events'
import { shown } from './show'
import { type Task, taskTopics } from './slots'
import { tasks, taskTruth } from './tables'
import { KEPT } from './task'

/** What people read of a case that nobody but its owner should know. */
const SUBJECT = 120

/** What a feature asks for by the name of its topic goes to the area of that topic. */
export const createTask =
  (fills: Fills) =>
  (state: State, wanted: TaskWanted, ctx: Ctx): readonly Act[] => {
    const person = state.get(people, wanted.contactId)
    if (!person) return []
    const contact = state.get(contacts, wanted.contactId)
    const topic =
      wanted.theme === '' || wanted.area !== '' ? undefined : fills.of(taskTopics).flatMap((one) => one.named(state, wanted.theme) ?? [])[0]
    const id = ctx.id('k')
    const row = state.nextRow(taskTruth)
    const task: Task = {
      ...BLANK,
      id,
      own_row: row,
      contact_id: person.id,
      contact_row: state.rowOf(contacts, person.id) ?? null,
      people_row: state.rowOf(people, person.id) ?? null,
      theme: topic?.name ?? (wanted.theme || null),
      area: wanted.area || topic?.area || null,
      skills: orBlank(wanted.skills),
      priority: wanted.priority,
      sensitive: wanted.sensitive || null,
      state: 'new',
      created_at: ctx.now,
      started_at: wanted.startedAt,
      waiting_since: wanted.messageId === '' ? null : wanted.at,
      reopened: null,
      due_at: wanted.dueAt,
      resolve_by: wanted.resolveBy,
      rule: wanted.rule || null,
      reason: wanted.reason || null,
      data: Object.keys(wanted.data).length > 0 ? wanted.data : null,
      labels: orBlank(wanted.labels),
      send_id: wanted.sendId || null,
      message_id: wanted.messageId || null,
      message_row: wanted.messageRow,
      events: [],
    }
    return [
      append(taskTruth, task),
      append(tasks, {
        id,
        contact_id: contact?.full_name ?? person.profile_name ?? '',
        subject: wanted.subject.slice(0, SUBJECT),
        reason: wanted.reason || null,
        truth_row: row,
        ...shown(state, task, ctx),
      }),
      patch(people, person.id, { tasks: [{ id, row }, ...(person.tasks ?? [])].slice(0, KEPT) }),
      tell(
        task,
        'created',
        {
          by: wanted.messageId === '' ? BY_HILO : BY_CONTACT,
          at: wanted.at,
          detail: wanted.subject.slice(0, SUBJECT),
          messageId: wanted.messageId,
        },
        ctx,
      ),
      ...(wanted.rule === '' ? [] : [tell(task, 'matched_rule', { by: BY_HILO, to: wanted.rule, detail: wanted.reason }, ctx)]),
      raise(routingWanted(`${id} created`, { taskId: id, taskRow: row, not: wanted.not ?? [] })),
    ]
  }

/** What says nothing is no cell to write. */
const orBlank = (words: readonly string[]): readonly string[] | null => (words.length > 0 ? [...words] : null)

const BLANK = {
  routed_to: null,
  set_to: null,
  assigned_at: null,
  first_reply_at: null,
  resolved_at: null,
  closed_at: null,
  mark: null,
  promise: null,
} as const
