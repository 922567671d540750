/** What WhatsApp tells of a template: reviewed, paused, rated by people, moved to another charge. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { Told } from '../inbox/events'
import type { TemplateRef } from '../inbox/update'
import { rowOf } from '../templates/row'
import { templateId, templates } from '../templates/tables'
import {
  TEMPLATE_CATEGORIES,
  TEMPLATE_STATUSES,
  type TemplateCategory,
  type TemplateInfo,
  type TemplateQuality,
  type TemplateStatus,
} from '../templates/template'

export type TemplateTold = Extract<Told, { type: 'template_status' | 'template_quality' | 'template_category' }>

/** Cloud API, `message_template_status_update`: events that leave a template as usable as it was. */
const STILL_APPROVED: readonly string[] = ['flagged', 'reinstated', 'unarchived']
const statusOf = (event: string): TemplateStatus => {
  const word = event.toLowerCase()
  return STILL_APPROVED.includes(word) ? 'approved' : (TEMPLATE_STATUSES.find((one) => one === word) ?? 'unknown')
}
const categoryOf = (name: string | null): TemplateCategory | undefined => TEMPLATE_CATEGORIES.find((one) => one === name?.toLowerCase())
const QUALITIES: readonly TemplateQuality[] = ['green', 'yellow', 'red']

const changed = (info: TemplateInfo, told: TemplateTold): TemplateInfo => {
  switch (told.type) {
    case 'template_status':
      return {
        ...info,
        status: statusOf(told.event),
        rejectedReason: told.reason === 'NONE' ? null : told.reason,
        category: categoryOf(told.category) ?? info.category,
      }
    case 'template_quality':
      return { ...info, quality: QUALITIES.find((one) => one === told.to.toLowerCase()) ?? 'unknown' }
    case 'template_category': {
      const category = categoryOf(told.category)
      return category
        ? { ...info, category, previousCategory: info.category }
        : { ...info, correctCategory: categoryOf(told.correct) ?? null }
    }
  }
}

const detailOf = (told: TemplateTold): string | null => (told.type === 'template_status' ? told.detail : null)

const rowsOf = (state: State, { name, language }: TemplateRef) => state.all(templates).filter(({ id }) => id === templateId(name, language))

export const takeNews = (state: State, told: TemplateTold, { lang }: Ctx): readonly Act[] =>
  rowsOf(state, told.template).flatMap((row) =>
    row.info ? [patch(templates, row.id, rowOf(changed(row.info, told), row.asked ?? row.info.category, lang, detailOf(told)))] : [],
  )
