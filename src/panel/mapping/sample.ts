/** An approved message with its gaps filled by what is known before any row is looked at: fixed words, or the name of the column. */
import type { MappingInput } from '../../app/api'
import { type Preview, previewTemplate } from '../../domain/templates/preview'
import type { TemplateInfo } from '../../domain/templates/template'

const wordsFor = (mapping: MappingInput, variable: TemplateInfo['variables'][number]): string => {
  const source = mapping[variable.id]
  if (!source || source.value === '') return variable.example ?? ''
  return source.from === 'fixed' ? source.value : `‹${source.value}›`
}

export const sampleBubble = (info: TemplateInfo, mapping: MappingInput): Preview =>
  previewTemplate(info, Object.fromEntries(info.variables.map((variable) => [variable.id, wordsFor(mapping, variable)])))
