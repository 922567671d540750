/** A body that Meta posted, as a list of updates; one that cannot be understood never spoils its batch. */
import type { Envelope, Skipped, Update, WebhookReading } from '../../../domain/inbox/update'
import { isRecord, parseJson } from '../../../kernel/json'
import type { Instant } from '../../../kernel/time'
import { judge } from '../errors/judge'
import { canonical, type Fields, fields, list, moment, text } from '../loose'
import { isAccountNews, readAccountNews } from './account-news'
import { readErrors } from './content'
import { type Found, happened, skip } from './found'
import { readEchoes, readMessages } from './messages'
import { readPreferences } from './preferences'
import { readStatuses } from './statuses'
import { isTemplateNews, readTemplateNews } from './template-news'

const OBJECT = 'whatsapp_business_account'

interface Change {
  readonly field: string
  readonly value: Fields
  readonly wabaId: string
  readonly phoneNumberId: string | null
  readonly at: Instant | null
  /** Identity of what has no id of its own. */
  keyOf(part: unknown): string
}

const readGeneral = (change: Change): readonly Found[] => {
  const { value, phoneNumberId, at } = change
  const found = [...readMessages(value, phoneNumberId), ...readStatuses(value)]
  const errors = readErrors(value.errors)
  const first = errors[0]
  if (first === undefined) return found
  return [...found, happened({ type: 'fault', errors, verdict: judge(first, { attempt: 1 }), at }, change.keyOf(value.errors))]
}

const readChange = (change: Change): readonly Found[] => {
  const { field, value, at } = change
  const key = change.keyOf(value)
  if (field === 'messages') return readGeneral(change)
  if (field === 'user_preferences') return readPreferences(value, change.keyOf)
  if (field === 'smb_message_echoes') return readEchoes(value)
  if (isTemplateNews(field)) return readTemplateNews(field, value, at, key)
  if (isAccountNews(field)) return readAccountNews(field, value, at, key)
  return [happened({ type: 'ignored', field }, key)]
}

/** Some of Meta's own samples misplace `field` beside the entry's id or inside the value. */
const fieldOf = (change: Fields, entry: Fields, value: Fields): string => {
  const named = text(change.field) ?? text(entry.field) ?? text(value.field)
  return named ?? (Array.isArray(value.messages) || Array.isArray(value.statuses) ? 'messages' : '')
}

const openChange = (raw: unknown, entry: Fields): Change | null => {
  if (!isRecord(raw) || !isRecord(raw.value)) return null
  const wabaId = text(entry.id) ?? ''
  const field = fieldOf(raw, entry, raw.value)
  const phoneNumberId = text(fields(raw.value.metadata).phone_number_id)
  const keyOf = (part: unknown) => canonical([wabaId, phoneNumberId, field, entry.time, part])
  return { field, value: raw.value, wabaId, phoneNumberId, at: moment(entry.time), keyOf }
}

const isOurs = (body: unknown): body is Fields =>
  isRecord(body) && Array.isArray(body.entry) && (body.object === OBJECT || body.object === undefined)

/**
 * Reads a whole POST body (≤ 3 MB, ≤ 1,000 updates). Order is kept, repeats are kept: identity is `key`.
 * The `object` may be missing, as in some of Meta's samples, but not be another.
 */
export const readWebhook = (raw: string): WebhookReading => {
  const body = parseJson(raw)
  if (body === undefined) return { ok: false, why: 'not_json' }
  if (!isOurs(body)) return { ok: false, why: 'not_whatsapp' }
  const updates: Update[] = []
  const skipped: Skipped[] = []
  const put = (found: Found, envelope: Omit<Envelope, 'key'>) => {
    if ('skipped' in found) skipped.push(found.skipped)
    else updates.push({ ...envelope, key: found.key, ...found.happening })
  }
  for (const rawEntry of list(body.entry)) {
    const entry = fields(rawEntry)
    for (const rawChange of list(entry.changes)) {
      const change = openChange(rawChange, entry)
      const envelope = { wabaId: change?.wabaId ?? '', phoneNumberId: change?.phoneNumberId ?? null }
      const found = change === null ? [skip('not_an_object', '', rawChange)] : readChange(change)
      for (const one of found) put(one, envelope)
    }
  }
  return { ok: true, updates, skipped }
}
