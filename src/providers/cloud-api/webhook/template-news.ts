/** What Meta tells about templates: reviewed, paused, re-rated, moved to another category, changed. */
import type { TemplateRef } from '../../../domain/inbox/update'
import type { Instant } from '../../../kernel/time'
import { type Fields, fields, moment, text } from '../loose'
import { type Found, happened, skip } from './found'

/** Webhooks write `en-US` where the API has `en_US`. */
const language = (value: unknown): string => (text(value) ?? '').replace('-', '_')

const readRef = (value: Fields): TemplateRef | null => {
  const name = text(value.message_template_name)
  return name === null ? null : { id: text(value.message_template_id), name, language: language(value.message_template_language) }
}

/** Meta writes "NONE" for no reason. */
const reasonOf = (value: unknown): string | null => {
  const reason = text(value)
  return reason === 'NONE' ? null : reason
}

type News = (value: Fields, template: TemplateRef, at: Instant | null, key: string) => Found

const status: News = (value, template, at, key) => {
  const rejection = fields(value.rejection_info)
  const other = fields(value.other_info)
  return happened(
    {
      type: 'template_status',
      template,
      event: text(value.event) ?? '',
      category: text(value.message_template_category),
      reason: reasonOf(value.reason) ?? text(rejection.reason),
      detail: text(rejection.recommendation) ?? text(other.description) ?? text(other.title),
      at,
    },
    key,
  )
}

const quality: News = (value, template, at, key) =>
  happened(
    { type: 'template_quality', template, from: text(value.previous_quality_score), to: text(value.new_quality_score) ?? 'UNKNOWN', at },
    key,
  )

const category: News = (value, template, at, key) =>
  happened(
    {
      type: 'template_category',
      template,
      category: text(value.new_category),
      previous: text(value.previous_category),
      correct: text(value.correct_category),
      effectiveAt: moment(value.category_update_timestamp),
      at,
    },
    key,
  )

const components: News = (value, template, at, key) =>
  happened({ type: 'template_components', template, body: text(value.message_template_element), at }, key)

const NEWS = new Map<string, News>([
  ['message_template_status_update', status],
  ['message_template_quality_update', quality],
  ['template_category_update', category],
  ['template_correct_category_detection', category],
  ['message_template_components_update', components],
])

/** Meta's page prints the wrong field for a quality change, so that one is known by its keys. */
const newsOf = (field: string, value: Fields): News | undefined => (value.new_quality_score !== undefined ? quality : NEWS.get(field))

export const isTemplateNews = (field: string): boolean => NEWS.has(field)

export const readTemplateNews = (field: string, value: Fields, at: Instant | null, key: string): readonly Found[] => {
  const template = readRef(value)
  const read = newsOf(field, value)
  return [template === null || read === undefined ? skip('no_template', field, value) : read(value, template, at, key)]
}
