/** Takes in what WhatsApp says of templates, number and account, and what a person decided in WhatsApp itself. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { people } from '../contacts/contacts'
import { recognise } from '../contacts/recognise'
import type { Told } from '../inbox/events'
import { stopAll } from '../outbox/beyond'
import { account } from '../settings/settings'
import { explainRejection, STATUS_WORDS } from '../templates/explain'
import { templateId, templates } from '../templates/tables'
import { TEMPLATE_STATUSES } from '../templates/template'

export const takeTold = (state: State, told: Told, ctx: Ctx): readonly Act[] => {
  switch (told.type) {
    case 'preference': {
      const person = recognise(state, told.person)
      if (!person) return []
      return [patch(people, person.id, { marketing_stopped_at: told.marketing === 'stop' ? told.at : null })]
    }
    case 'identity': {
      const person = recognise(state, told.old)
      if (!person || told.change === 'security_code') return []
      return [patch(people, person.id, { wa_id: told.new.waId ?? person.wa_id, user_id: told.new.userId ?? person.user_id })]
    }
    case 'template_status':
      return templateStatus(state, told, ctx)
    case 'number_quality':
    case 'capability':
      return told.peoplePerDay === null
        ? []
        : [account.set(state, { ...account.of(state), peoplePerDay: told.peoplePerDay === 'unlimited' ? 0 : told.peoplePerDay })]
    case 'fault':
      return told.verdict.decision === 'stop all' ? stopAll(state, told.verdict, ctx) : []
    // The inbox keeps a row of these; the others change nothing that Hilo decides by.
    case 'edit':
    case 'revoke':
    case 'echo':
    case 'template_quality':
    case 'template_category':
    case 'template_components':
    case 'number_name':
    case 'account':
    case 'account_alert':
    case 'account_review':
    case 'ignored':
      return []
  }
}

const templateStatus = (state: State, told: Extract<Told, { type: 'template_status' }>, ctx: Ctx): readonly Act[] => {
  const id = templateId(told.template.name, told.template.language)
  const row = state.all(templates).find((one) => one.id === id)
  const word = told.event.toLowerCase()
  const status =
    word === 'flagged' || word === 'reinstated' || word === 'unarchived'
      ? 'approved'
      : (TEMPLATE_STATUSES.find((one) => one === word) ?? 'unknown')
  if (!row) return []
  return [
    patch(templates, id, {
      status,
      status_reason: explainRejection(told.reason === 'NONE' ? null : told.reason)?.[ctx.lang] ?? told.detail,
      next_step: STATUS_WORDS[status].next[ctx.lang],
    }),
  ]
}
