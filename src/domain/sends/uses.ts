/** Counts how often a template was used, on its row in Plantillas. */
import { patch } from '../../kernel/act'
import type { Follower } from '../outbox/slots'
import { templates } from '../templates/tables'

export const usesFollower: Follower = {
  follow: (state, { row, to, from }) => {
    if (to !== 'accepted' || (from !== 'sending' && from !== 'unknown') || !row?.template) return []
    const template = state.all(templates).find((one) => one.id === row.template)
    return template ? [patch(templates, template.id, { uses_30d: (template.uses_30d ?? 0) + 1 })] : []
  },
}
