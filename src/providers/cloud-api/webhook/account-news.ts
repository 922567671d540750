/** What Meta tells about the account and its numbers: quality, name, limits, violations, alerts. */
import type { Happening } from '../../../domain/inbox/update'
import type { Instant } from '../../../kernel/time'
import { type Fields, fields, list, moment, text, texts } from '../loose'
import { readPeoplePerDay } from '../tiers'
import { type Found, happened } from './found'

type News = (value: Fields, at: Instant | null) => Happening

const account: News = (value, at) => {
  const ban = fields(value.ban_info)
  const states = [...texts(ban.waba_ban_state), ...(text(ban.waba_ban_state) === null ? [] : [text(ban.waba_ban_state) ?? ''])]
  return {
    type: 'account',
    event: text(value.event) ?? '',
    violation: text(fields(value.violation_info).violation_type),
    restrictions: list(value.restriction_info)
      .map(fields)
      .map((entry) => ({ type: text(entry.restriction_type) ?? '', until: moment(entry.expiration) })),
    ban: states.length > 0 ? { state: states.join(', '), date: text(ban.waba_ban_date) } : null,
    at,
  }
}

const NEWS = new Map<string, News>([
  ['account_update', account],
  [
    'account_alerts',
    (value, at) => {
      const alert = { ...value, ...fields(value.alert_info) }
      return {
        type: 'account_alert',
        severity: text(alert.alert_severity) ?? '',
        alert: text(alert.alert_type) ?? '',
        status: text(alert.alert_status),
        description: text(alert.alert_description),
        at,
      }
    },
  ],
  ['account_review_update', (value, at) => ({ type: 'account_review', decision: text(value.decision) ?? '', at })],
  [
    'phone_number_quality_update',
    (value, at) => ({
      type: 'number_quality',
      displayPhone: text(value.display_phone_number),
      event: text(value.event) ?? '',
      peoplePerDay: readPeoplePerDay(value.max_daily_conversations_per_business ?? value.current_limit),
      at,
    }),
  ],
  [
    'phone_number_name_update',
    (value, at) => ({
      type: 'number_name',
      displayPhone: text(value.display_phone_number),
      decision: text(value.decision) ?? '',
      name: text(value.requested_verified_name),
      reason: text(value.rejection_reason),
      at,
    }),
  ],
  [
    'business_capability_update',
    (value, at) => ({
      type: 'capability',
      peoplePerDay: readPeoplePerDay(value.max_daily_conversations_per_business ?? value.max_daily_conversation_per_phone),
      at,
    }),
  ],
])

export const isAccountNews = (field: string): boolean => NEWS.has(field)

export const readAccountNews = (field: string, value: Fields, at: Instant | null, key: string): readonly Found[] => {
  const read = NEWS.get(field)
  return read === undefined ? [] : [happened(read(value, at), key)]
}
