/** Words that the team typed while the 24 hours were over leave as soon as the person writes. */
import { patch } from '../../kernel/act'
import { t } from '../../kernel/text'
import { people } from '../contacts/contacts'
import type { Answerer } from './slots'

const KEPT = t('Respuesta guardada', 'Resposta guardada', 'Kept answer')

export const keptAnswer: Answerer = {
  phase: 'rule',
  answer: (_state, { person, message }, ctx) => {
    const text = person.held_text
    if (!text || person.consent === 'out' || message.kind === 'reaction') return undefined
    return {
      outcome: KEPT[ctx.lang],
      acts: [patch(people, person.id, { held_text: null })],
      reply: { key: `held ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: KEPT[ctx.lang] },
    }
  },
}
