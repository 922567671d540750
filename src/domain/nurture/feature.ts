/** Who answers a send and is of the topic that takes such answers is a lead: their task says so, and they get the series, unless they ask not to. */
import { type Act, later, patch } from '../../kernel/act'
import { type Ctx, event, on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { isRecord, isText } from '../../kernel/json'
import { rowNeed, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, instant } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { themesNow } from '../intent/classify'
import { enqueue } from '../outbox/enqueue'
import { filledFor } from '../sends/filled'
import { tell } from '../tasks/change'
import { BY_HILO } from '../tasks/events'
import { type TaskFollower, taskFollower } from '../tasks/slots'
import { taskTruth } from '../tasks/tables'
import { templates } from '../templates/tables'
import { series } from './series'

interface StepDue {
  readonly contactId: string
  readonly sendId: string
  readonly step: number
  /** Epoch ms. */
  readonly at: number
  /** Where it was begun: in a copy of the file it does not go on, for the original goes on with it. */
  readonly install: string
}
const stepDue = event<StepDue>('nurture.due', (raw) => {
  if (!isRecord(raw)) return undefined
  const { contactId, sendId, step, at, install } = raw
  return isText(contactId) && isText(sendId) && typeof step === 'number' && typeof at === 'number' && isText(install)
    ? { contactId, sendId, step, at, install }
    : undefined
})

const LEAD = t('interesado/a', 'interessado/a', 'lead')
const NAME = t('Nutrir', 'Nutrir', 'Nurture')

/** Whose words say something else (a fault, a delivery, an appointment) wants that, and no series. */
const takesAnswers = (state: State, theme: string, ctx: Ctx): boolean =>
  themesNow(state, ctx).some(({ name, keywords }) => name === theme && keywords.signs.includes('reply'))

const leadFollower: TaskFollower = {
  name: 'nurture',
  follow: (state, task, change, ctx) => {
    const { send_id: sendId, contact_id: contactId } = task
    if (change.kind !== 'created' || !sendId || !contactId || task.sensitive === true || !takesAnswers(state, task.theme ?? '', ctx))
      return []
    const label = LEAD[ctx.lang]
    const labels = [...(task.labels ?? []), label]
    return [
      patch(taskTruth, task.id, { labels }),
      tell(task, 'labels_changed', { by: BY_HILO, from: (task.labels ?? []).join(', '), to: labels.join(', ') }, ctx),
      ...series.of(state).map(({ days }, step): Act => {
        // Whoever answers the same send again is in the series already.
        const key = `nurture ${contactId} ${sendId} ${step}`
        const at = after(change.at, days * DAY)
        return later(at, key, stepDue(key, { contactId, sendId, step, at, install: ctx.install }))
      }),
    ]
  },
}

/** Permission, hours, gap and limits are asked when it leaves, as of every message that nobody waits for. */
const sendStep = (state: State, { contactId, sendId, step, at, install }: StepDue, ctx: Ctx): readonly Act[] => {
  const { template } = series.of(state)[step] ?? { template: '' }
  const person = state.get(people, contactId)
  const contact = state.get(contacts, contactId)
  const filled = person && filledFor(state, contactId, state.rowOf(contacts, contactId), template)
  if (install !== ctx.install || !filled?.ok) return []
  return enqueue(
    state,
    {
      key: `nurture ${contactId} ${sendId} ${step}`,
      contactId,
      peopleRow: state.rowOf(people, contactId),
      personName: contact?.full_name ?? person?.profile_name ?? '',
      origin: 'notice',
      originName: NAME[ctx.lang],
      author: 'Hilo',
      ...filled.value,
      notBefore: instant(at),
      expiresAt: after(ctx.now, 2 * DAY),
    },
    ctx,
  )
}

export const nurtureFeature: Feature = {
  name: 'nurture',
  module: 'tareas',
  title: NAME,
  tables: [],
  fills: [taskFollower(leadFollower)],
  on: () => [on(stepDue, sendStep, ({ contactId }) => [rowNeed(people, contactId), whole(templates)])],
}
