/** Approved messages as Meta lists them, whatever is missing and in whatever case (Cloud API, "Templates"). */
import {
  TEMPLATE_STATUSES,
  type TemplateCategory,
  type TemplateInfo,
  type TemplateQuality,
  type TemplateStatus,
} from '../../../domain/templates/template'
import { type Fields, fields, list, text } from '../loose'
import { readParts } from './parts'

const lower = (value: unknown): string => (text(value) ?? '').toLowerCase()

const STATUSES = new Map<string, TemplateStatus>(TEMPLATE_STATUSES.map((status) => [status, status]))
const CATEGORIES = new Map<string, TemplateCategory>([
  ['marketing', 'marketing'],
  ['utility', 'utility'],
  ['authentication', 'authentication'],
])
const QUALITIES = new Map<string, TemplateQuality>([
  ['green', 'green'],
  ['yellow', 'yellow'],
  ['red', 'red'],
])

/** Meta's status under Hilo's name; also used for the `event` of a webhook. */
export const readStatus = (value: unknown): TemplateStatus => STATUSES.get(lower(value)) ?? 'unknown'

export const readCategory = (value: unknown): TemplateCategory | null => {
  const name = lower(value)
  return name === '' ? null : (CATEGORIES.get(name) ?? 'other')
}

/** Null for what has neither id nor name: nothing could be sent with it. */
export const parseTemplate = (raw: Fields): TemplateInfo | null => {
  const id = text(raw.id)
  const name = text(raw.name)
  const language = text(raw.language) ?? text(fields(raw.language).code)
  if (id === null || name === null || language === null) return null
  const reason = text(raw.rejected_reason)
  const category = readCategory(raw.category) ?? 'other'
  const correct = readCategory(raw.correct_category)
  return {
    id,
    name,
    language: language.replace('-', '_'),
    status: readStatus(raw.status),
    category,
    previousCategory: readCategory(raw.previous_category),
    correctCategory: correct === category ? null : correct,
    quality: QUALITIES.get(lower(fields(raw.quality_score).score)) ?? QUALITIES.get(lower(raw.quality_score)) ?? 'unknown',
    rejectedReason: reason === 'NONE' ? null : reason,
    ...readParts(list(raw.components).map(fields), lower(raw.parameter_format)),
  }
}
