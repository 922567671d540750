/** Tareas: what needs a person of the team; behind the tab, the truth that nobody sorts and a history that nobody edits. */
import * as column from '../../kernel/columns'
import { isRecord, isText, toJson } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { HISTORY_KINDS } from './history-kinds'

/** `waiting`: for the person; the clocks of the promise stand still. */
export const TASK_STATE = {
  new: t('Nueva', 'Nova', 'New'),
  assigned: t('Asignada', 'Atribuída', 'Assigned'),
  started: t('En curso', 'Em andamento', 'In progress'),
  waiting: t('Espera a la persona', 'Espera a pessoa', 'Waiting for the person'),
  resolved: t('Resuelta', 'Resolvida', 'Resolved'),
  closed: t('Cerrada', 'Fechada', 'Closed'),
} as const
export type TaskState = keyof typeof TASK_STATE
export const STATES = ['new', 'assigned', 'started', 'waiting', 'resolved', 'closed'] as const

export const PRIORITY = {
  urgent: t('Urgente', 'Urgente', 'Urgent'),
  high: t('Alta', 'Alta', 'High'),
  normal: t('Normal', 'Normal', 'Normal'),
  low: t('Baja', 'Baixa', 'Low'),
} as const
export type Priority = keyof typeof PRIORITY
/** Most urgent first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const

/** Nota, Responder and Enviar are mailboxes: a person types, Hilo takes it and empties the cell. */
export const tasks = table('tasks', 'growing', t('Tareas', 'Tarefas', 'Tasks'), {
  id: column.id(same('id')),
  contact_id: column.text('hilo', t('Persona', 'Pessoa', 'Person'), { width: 150, personal: true }),
  subject: column.text('hilo', t('Asunto', 'Assunto', 'Subject'), { width: 240, personal: true }),
  due_at: column.shownMoment('hilo', t('Vence', 'Vence', 'Due'), { width: 125 }),
  assignee_id: column.text('shared', t('Responsable', 'Responsável', 'Owner'), { width: 120 }),
  state: column.oneOf('shared', t('Estado', 'Estado', 'State'), TASK_STATE, { width: 130 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 240 }),
  type_key: column.text('shared', t('Tema', 'Tema', 'Topic'), { width: 110 }),
  priority: column.oneOf('shared', t('Prioridad', 'Prioridade', 'Priority'), PRIORITY, { width: 90 }),
  reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 240 }),
  note: column.text('shared', t('Nota', 'Nota', 'Note'), { late: true, width: 180, personal: true }),
  work_minutes: column.number('people', t('Minutos', 'Minutos', 'Minutes'), { late: true, width: 80 }),
  reply: column.text('shared', t('Responder', 'Responder', 'Answer'), { late: true, width: 260, personal: true }),
  send: column.tick('shared', t('Enviar', 'Enviar', 'Send'), { late: true, width: 70 }),
  /** Where the truth of this task stands. */
  truth_row: column.number('hilo', same('truth_row'), { hidden: true }),
  /** The shared cells as Hilo left them: whatever reads otherwise is a person's wish. */
  known: column.text('hilo', same('known'), { hidden: true }),
})

export const readTexts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.filter(isText) : undefined)
const rows = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : undefined
export type Extracted = Readonly<Record<string, string>>
export const readExtracted = (value: unknown): { readonly [key: string]: string } | undefined =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (isText(one) ? [[key, one] as const] : [])))
    : undefined

export const taskTruth = table(
  'task_truth',
  'growing',
  t('Tareas (registro)', 'Tarefas (registro)', 'Tasks (record)'),
  {
    /** The task's id. */
    id: column.id(same('id')),
    /** Its own place: rows of this tab never move. */
    own_row: column.number('hilo', same('own_row')),
    contact_id: column.text('hilo', same('contact_id')),
    contact_row: column.number('hilo', same('contact_row')),
    people_row: column.number('hilo', same('people_row')),
    /** Key of the topic; blank: none was found. */
    theme: column.text('hilo', same('theme')),
    /** The send that the person answered, when that is what made the task. */
    send_id: column.text('hilo', same('send_id'), { late: true }),
    labels: column.json(same('labels'), readTexts, { late: true }),
    area: column.text('hilo', same('area'), { late: true }),
    skills: column.json(same('skills'), readTexts, { late: true }),
    priority: column.code(same('priority'), PRIORITIES),
    /** Nothing of the person may stand in a notice. */
    sensitive: column.tick('hilo', same('sensitive'), { late: true, hidden: true }),
    state: column.code(same('state'), STATES),
    /** Two facts: whom Hilo chose, and whom a person chose, which wins (see `ownerOf`). */
    routed_to: column.text('hilo', same('routed_to'), { late: true }),
    set_to: column.text('hilo', same('set_to'), { late: true }),
    created_at: column.moment(same('created_at')),
    /** From when the first answer counts: hand-over from the bot, else creation. */
    started_at: column.moment(same('started_at')),
    assigned_at: column.moment(same('assigned_at'), { late: true }),
    first_reply_at: column.moment(same('first_reply_at'), { late: true }),
    /** The oldest word of the person that nobody has answered; blank while nobody waits. */
    waiting_since: column.moment(same('waiting_since')),
    resolved_at: column.moment(same('resolved_at'), { late: true }),
    closed_at: column.moment(same('closed_at'), { late: true }),
    reopened: column.number('hilo', same('reopened'), { late: true }),
    /** The nearest promise: what «Vence» shows. */
    due_at: column.moment(same('due_at')),
    resolve_by: column.moment(same('resolve_by')),
    /** The rule that made it, and why in words. */
    rule: column.text('hilo', same('rule')),
    reason: column.text('hilo', same('reason')),
    data: column.json(same('data'), readExtracted, { late: true, personal: true }),
    message_id: column.text('hilo', same('message_id')),
    message_row: column.number('hilo', same('message_row')),
    /** Rows of `taskEvents`, oldest first, and the mark of the last. */
    events: column.json(same('events'), rows),
    /** What was promised, and how far an overdue promise got: kept by the feature that keeps promises. */
    promise: column.json(same('promise'), toJson),
    mark: column.text('hilo', same('mark')),
  },
  { hidden: true, order: 'hilo', clock: 'created_at' },
)

/** Append-only: who did what to which task, and when; each row bears a mark of itself and of the one before it. */
export const taskEvents = table(
  'task_events',
  'growing',
  t('Historial de tareas', 'Histórico de tarefas', 'Task history'),
  {
    /** Task and number: `k_… 3`. */
    id: column.id(same('id')),
    task_id: column.text('hilo', t('Tarea', 'Tarefa', 'Task')),
    at: column.moment(t('Cuándo', 'Quando', 'When')),
    event: column.code(t('Qué', 'O quê', 'What'), HISTORY_KINDS),
    /** `hilo`, `contact`, a member's id, or the e-mail of somebody who is not in Equipo. */
    by: column.text('hilo', t('Quién', 'Quem', 'Who')),
    detail: column.text('hilo', t('Detalle', 'Detalhe', 'Detail'), { late: true, personal: true }),
    to: column.text('hilo', t('A', 'Para', 'To'), { late: true }),
    /** Message that belongs to it. */
    message_id: column.text('hilo', same('message_id'), { late: true }),
    from: column.text('hilo', t('De', 'De', 'From'), { late: true }),
    mark: column.text('hilo', same('mark')),
  },
  { hidden: true, clock: 'at' },
)

/** Tasks that nobody could take yet, each with its reason; what does not fit here finds its turn by its own timer. */
export const taskQueue = table(
  'task_queue',
  'bounded',
  t('Sin responsable', 'Sem responsável', 'Without an owner'),
  {
    /** The task's id. */
    id: column.id(same('id')),
    row: column.number('hilo', same('row')),
    since: column.moment(same('since')),
    /** Place of the priority: 0 is urgent. */
    rank: column.number('hilo', same('rank')),
    reason: column.text('hilo', same('reason')),
    /** When it may go on by itself: somebody's day begins, a promise comes near. */
    try_at: column.moment(same('try_at')),
  },
  { hidden: true },
)
