/** Takes in what WhatsApp says of templates, number and account, and what a person decided in WhatsApp itself. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { momentMemory } from '../contacts/memory'
import { type PersonRow, recognise } from '../contacts/recognise'
import type { Told } from '../inbox/events'
import { stopAll } from '../outbox/beyond'
import { account } from '../settings/settings'
import { takeNews } from './template-news'

export const takeTold = (state: State, told: Told, ctx: Ctx): readonly Act[] => {
  switch (told.type) {
    case 'preference': {
      const person = recognise(state, told.person)
      if (!person) return []
      return prefer(state, person, told.marketing, told.at)
    }
    case 'identity': {
      const person = recognise(state, told.old)
      if (!person || told.change === 'security_code') return []
      return [patch(people, person.id, { wa_id: told.new.waId ?? person.wa_id, user_id: told.new.userId ?? person.user_id })]
    }
    case 'template_status':
    case 'template_quality':
    case 'template_category':
      return takeNews(state, told, ctx)
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
    case 'template_components':
    case 'number_name':
    case 'account':
    case 'account_alert':
    case 'account_review':
    case 'ignored':
      return []
  }
}

/** When the person last let promotions come again: a stop from before that may come late. */
const resumed = momentMemory('resumed')

/** The last word in Meta's time stands, in whatever order they come; of two in one second the stop. */
const prefer = (state: State, person: PersonRow, marketing: 'stop' | 'resume', at: Instant): readonly Act[] => {
  const stoppedAt = person.marketing_stopped_at ?? 0
  const resumedAt = resumed.of(person) ?? 0
  if (marketing === 'stop') return at < resumedAt || at <= stoppedAt ? [] : [patch(people, person.id, { marketing_stopped_at: at })]
  return [
    ...(at > resumedAt ? resumed.keep(state, person.id, at) : []),
    ...(at > stoppedAt ? [patch(people, person.id, { marketing_stopped_at: null })] : []),
  ]
}
