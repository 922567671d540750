/** Orders on their way: a task that names an order has a delivery state, moved by a note, and the person is told of each step once. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { enqueue } from '../outbox/enqueue'
import { move, tell } from '../tasks/change'
import { type Task, type TaskFollower, taskFollower } from '../tasks/slots'
import { tasks, taskTruth } from '../tasks/tables'
import { isOpen } from '../tasks/task'
import { DELIVERY, type Delivery, readDelivery, sayDelivery } from './steps'

/** Data of a task that make it an order. */
const ORDER = 'order_no'
const STATE = 'delivery'

const deliveryOf = (task: Task): Delivery | undefined => DELIVERY.find((one) => one === task.data?.[STATE])

const CLOSED = t(
  'No se le pudo avisar: pasaron 24 h desde que escribió. Abrí el panel en su fila y tocá «retomar contacto».',
  'Não foi possível avisar: passaram 24 h desde que escreveu. Abra o painel na linha e toque em «retomar contato».',
  'They could not be told: 24 h have passed since they wrote. Open the panel on their row and press “resume contact”.',
)

/** An automatic word: it stops no clock of a person. */
const tellPerson = (state: State, task: Task, text: string, key: string, ctx: Ctx): readonly Act[] => {
  const person = state.get(people, task.contact_id, task.people_row)
  if (person?.last_in_at == null || after(person.last_in_at, DAY) <= ctx.now) return [patch(tasks, task.id, { reason: CLOSED[ctx.lang] })]
  return enqueue(
    state,
    {
      key,
      contactId: person.id,
      contactRow: task.contact_row ?? undefined,
      peopleRow: task.people_row ?? undefined,
      personName: state.get(contacts, person.id, task.contact_row)?.full_name ?? person.profile_name ?? '',
      origin: 'reply',
      originName: t('Entrega', 'Entrega', 'Delivery')[ctx.lang],
      author: 'Hilo',
      body: { kind: 'text', text },
      preview: text,
      notBefore: ctx.now,
      expiresAt: after(ctx.now, DAY / 2),
    },
    ctx,
  )
}

const moveTo = (state: State, task: Task, from: Delivery, to: Delivery, by: string, ctx: Ctx): readonly Act[] => {
  if (to === from || to === 'pending') return []
  const key = `delivery ${task.id} ${to}`
  return [
    patch(taskTruth, task.id, { data: { ...task.data, [STATE]: to } }),
    tell(task, 'delivery', { from, to, by }, ctx),
    ...tellPerson(state, task, sayDelivery(to, task.data?.[ORDER] ?? '', ctx.lang), key, ctx),
    ...(to === 'delivered' ? move(state, task, 'resolved', by, ctx) : []),
  ]
}

const deliveryFollower: TaskFollower = {
  name: 'delivery',
  follow: (state, task, change, ctx) => {
    if (change.kind === 'created')
      return task.data?.[ORDER] ? [patch(taskTruth, task.id, { data: { ...task.data, [STATE]: 'pending' } })] : []
    const from = deliveryOf(task)
    const to = change.kind === 'note' && from && isOpen(task) ? readDelivery(change.detail) : undefined
    return from && to ? moveTo(state, task, from, to, change.by, ctx) : []
  },
}

export const deliveryFeature: Feature = {
  name: 'delivery',
  module: 'tareas',
  title: t('Entregas', 'Entregas', 'Deliveries'),
  tables: [],
  fills: [taskFollower(deliveryFollower)],
}
