/** `user_preferences[]`: a person stops or resumes marketing messages in WhatsApp itself. */
import { type Fields, fields, list, moment, text } from '../loose'
import { type Found, happened, skip } from './found'
import { completed, known, NOBODY, person, readContacts } from './people'

const FIELD = 'user_preferences'

export const readPreferences = (value: Fields, keyOf: (item: unknown) => string): readonly Found[] => {
  const raws = list(value.user_preferences)
  const people = raws.map(fields).map((raw) => person(raw.wa_id, raw.user_id, raw.parent_user_id))
  const complete = completed(people, readContacts(value))
  return raws.map((item, index) => {
    const raw = fields(item)
    const marketing = text(raw.value)
    const at = moment(raw.timestamp)
    const who = complete(people[index] ?? NOBODY)
    if (text(raw.category) !== 'marketing_messages' || (marketing !== 'stop' && marketing !== 'resume'))
      return skip('not_used', FIELD, item)
    if (at === null) return skip('no_time', FIELD, item)
    if (!known(who)) return skip('no_sender', FIELD, item)
    return happened({ type: 'preference', person: who, marketing, at }, keyOf(item))
  })
}
