/** «Quiero que borren mis datos»: before the bot and any ordinary topic it becomes a task that is due as the law says, and is acknowledged once. */
import { patch } from '../../kernel/act'
import { join, t } from '../../kernel/text'
import { DAY } from '../../kernel/time'
import { sayDay } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { people } from '../contacts/contacts'
import { classifyShipped } from '../intent/classify'
import { DATA_THEME } from '../intent/shipped'
import { organisation } from '../settings/settings'
import type { Classifier } from '../tasks/slots'
import { dueBy, sayTerm } from './deadlines'
import { rightIn } from './rights'
import { dataRequests } from './tables'

export const classifyRequest: Classifier['classify'] = (state, heard, ctx) => {
  const found = classifyShipped(state, heard, DATA_THEME, ctx)
  if (found?.as !== 'task') return undefined
  const { message, person } = heard
  const { country } = organisation.of(state)
  const right = rightIn(message.text ?? '')
  const where = zone(ctx.zone)
  const due = dueBy(country, right, message.at, where)
  const wanted = { ...found.wanted, resolveBy: due, reason: `${found.wanted.reason} · ${sayTerm(country, right)[ctx.lang]}` }
  // Delivered late, or of somebody who said BAJA: nothing leaves by itself.
  if (person.consent === 'out' || message.at < ctx.now - DAY / 2) return { ...found, wanted }
  const text = join(
    t(
      'Recibimos tu pedido sobre tus datos. Te respondemos a más tardar el ',
      'Recebemos seu pedido sobre seus dados. Respondemos até ',
      'We have your request about your data. We will answer by ',
    ),
    sayDay(dayAt(due, where)),
    '.',
  )[ctx.lang]
  return {
    ...found,
    wanted,
    acts: [...(found.acts ?? []), patch(people, person.id, { acknowledged_at: message.at })],
    reply: { key: `data ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: dataRequests.heading[ctx.lang] },
  }
}
