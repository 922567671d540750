/** Webhooks about templates: status, quality, category. Ids go as numbers here, as texts over REST. */
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import { notify } from '../webhooks/outbox'
import type { Template } from '../world'

const named = (template: Template): JsonObject => ({
  message_template_id: Number(template.id),
  message_template_name: template.name,
  message_template_language: template.language.replace('_', '-'),
})

const PAUSE_TITLES = ['FIRST_PAUSE', 'SECOND_PAUSE', 'DISABLED'] as const

/** `event` defaults to the template's state. */
export const tellTemplateStatus = (sim: Sim, template: Template, event: string = template.status): void => {
  const paused =
    event === 'PAUSED'
      ? { other_info: { title: PAUSE_TITLES[template.pauses - 1] ?? 'RATE_LIMITING_PAUSE', description: 'Low quality' } }
      : {}
  const disabled = event === 'DISABLED' ? { disable_info: { disable_date: new Date(sim.now()).toISOString().slice(0, 10) } } : {}
  const rejected =
    event === 'REJECTED'
      ? { rejection_info: { reason: template.rejectedReason, recommendation: 'Edit the template and submit it again.' } }
      : {}
  const value = {
    event,
    ...named(template),
    reason: template.rejectedReason,
    message_template_category: template.category,
    ...paused,
    ...disabled,
    ...rejected,
  }
  notify(sim, { field: 'message_template_status_update', value })
  sim.emit({ type: 'template', id: template.id, name: template.name, language: template.language, status: event })
}

export const tellQuality = (sim: Sim, template: Template, before: string): void =>
  notify(sim, {
    field: 'message_template_quality_update',
    value: { previous_quality_score: before, new_quality_score: template.quality.score, ...named(template) },
  })

/** The notice 24 hours ahead. */
export const tellCategoryAhead = (sim: Sim, template: Template, correct: string, at: number): void =>
  notify(sim, {
    field: 'template_category_update',
    value: {
      ...named(template),
      new_category: template.category,
      correct_category: correct,
      category_update_timestamp: Math.floor(at / 1_000),
    },
  })

export const tellCategory = (sim: Sim, template: Template, before: string): void =>
  notify(sim, {
    field: 'template_category_update',
    value: { ...named(template), previous_category: before, new_category: template.category },
  })
