/** What Meta decides about templates: the review, pauses for low quality, changes of category. */
import { TIME } from '../limits'
import type { Sim } from '../sim'
import type { Template } from '../world'
import { tellCategory, tellQuality, tellTemplateStatus } from './tell'

export const templateById = (sim: Sim, id: string): Template | undefined => sim.world.templates.find((template) => template.id === id)

export const setStatus = (sim: Sim, template: Template, status: string, reason = 'NONE'): void => {
  template.status = status
  template.rejectedReason = reason
  template.updatedAt = sim.now()
  tellTemplateStatus(sim, template)
}

/** Plans the verdict; a verdict `PENDING` never comes by itself. */
export const startReview = (sim: Sim, template: Template): void => {
  const { verdict, afterMs } = sim.world.settings.review
  sim.cancel((task) => task.kind === 'review' && task.template === template.id)
  if (verdict !== 'PENDING') sim.later(sim.now() + afterMs, { kind: 'review', template: template.id })
}

export const finishReview = (sim: Sim, id: string): void => {
  const template = templateById(sim, id)
  const { verdict, reason } = sim.world.settings.review
  if (template === undefined || !['PENDING', 'IN_APPEAL'].includes(template.status) || verdict === 'PENDING') return
  setStatus(sim, template, verdict, verdict === 'REJECTED' ? reason : 'NONE')
}

/** Length of the first and second pause; the third time the template is disabled (M:templates/template-pausing). */
const PAUSES = [3 * TIME.HOUR, 6 * TIME.HOUR] as const

/** A new quality; RED pauses an approved template, the third time for good. */
export const setQuality = (sim: Sim, template: Template, score: string): void => {
  const before = template.quality.score
  template.quality = { score, at: sim.now() }
  if (before !== score) tellQuality(sim, template, before)
  if (score !== 'RED' || template.status !== 'APPROVED') return
  const pause = PAUSES[template.pauses]
  template.pauses++
  setStatus(sim, template, pause === undefined ? 'DISABLED' : 'PAUSED')
  if (pause !== undefined) sim.later(sim.now() + pause, { kind: 'unpause', template: template.id })
}

export const unpause = (sim: Sim, id: string): void => {
  const template = templateById(sim, id)
  if (template?.status === 'PAUSED') setStatus(sim, template, 'APPROVED')
}

export const changeCategory = (sim: Sim, id: string, category: string): void => {
  const template = templateById(sim, id)
  if (template === undefined || template.category === category) return
  const before = template.category
  template.previousCategory = before
  template.category = category
  template.updatedAt = sim.now()
  delete template.correctCategory
  tellCategory(sim, template, before)
}
