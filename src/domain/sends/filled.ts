/** An approved message filled for one person by what was chosen for it once, with the words of their row. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { contacts } from '../contacts/contacts'
import type { OutBody } from '../outbox/message'
import { fillTemplate } from '../templates/fill'
import { previewTemplate } from '../templates/preview'
import { templates } from '../templates/tables'
import type { TemplateInfo } from '../templates/template'
import { extrasOf, readMapping, valuesFor } from './fill'

export interface Filled {
  /** `name|language`. */
  readonly template: string
  readonly category: TemplateInfo['category']
  readonly body: OutBody
  readonly preview: string
}

const NOT_USABLE = fail(
  t(
    'WhatsApp no deja usar esa plantilla ahora.',
    'O WhatsApp não deixa usar esse modelo agora.',
    'WhatsApp does not allow that template now.',
  ),
  t('Elegí otra de la lista.', 'Escolha outro da lista.', 'Choose another one from the list.'),
)

export const filledFor = (state: State, contactId: string, contactRow: number | undefined, template: string): Outcome<Filled> => {
  const row = state.all(templates).find((one) => one.id === template)
  if (row?.status !== 'approved' || !row.info) return NOT_USABLE
  const { info } = row
  const shown = state.shown(contacts, contactId, contactRow) ?? {}
  const values = valuesFor(info, readMapping(row.mapping), Object.keys(shown), Object.values(shown))
  const filled = fillTemplate(info, values, extrasOf(values))
  if (!filled.ok) return filled
  return ok({
    template,
    category: info.category,
    body: { kind: 'template', name: info.name, language: info.language, components: filled.value },
    preview: previewTemplate(info, values).body,
  })
}
