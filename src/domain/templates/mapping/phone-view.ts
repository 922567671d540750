/** A message as it will stand on the phone of one row's person, for the panel to draw. */
import type { Text } from '../../../kernel/text'
import { previewTemplate } from '../preview'
import type { TemplateButton, TemplateHeader, TemplateInfo } from '../template'
import type { Mapping } from './mapping'
import { gapName } from './names'
import { fillGaps, type MappedRow, type MappingContext } from './resolve'

export interface PhoneView {
  /** Words, or the kind of file or place that stands on top. */
  readonly header: { readonly kind: 'text'; readonly text: string } | { readonly kind: Exclude<TemplateHeader['kind'], 'text'> } | null
  /** A gap without words stays in its braces. */
  readonly body: string
  readonly footer: string | null
  /** `target`: the address with its ending, or the number, that a tap leads to. */
  readonly buttons: readonly Pick<TemplateButton, 'kind' | 'text' | 'target'>[]
  readonly missing: readonly { readonly name: Text; readonly why: Text }[]
}

const GAP = /\{\{[^{}]*\}\}/

export const phoneView = (info: TemplateInfo, mapping: Mapping, row: MappedRow, context: MappingContext): PhoneView => {
  const { values, gaps } = fillGaps(info, mapping, row, context)
  const { header, body, footer } = previewTemplate(info, values)
  const button = ({ kind, text, target }: TemplateButton, place: number): PhoneView['buttons'][number] => {
    const value = info.variables.find(({ where, index }) => where === 'button' && index === place)
    const ending = value && values[value.id]
    if (ending === undefined) return { kind, text, target }
    return { kind, text, target: target !== null && GAP.test(target) ? target.replace(GAP, () => ending) : ending }
  }
  return {
    header: header !== null ? { kind: 'text', text: header } : info.mediaHeader === null ? null : { kind: info.mediaHeader },
    body,
    footer,
    buttons: info.buttons.map(button),
    missing: gaps.map(({ variable, why }) => ({ name: gapName(info, variable), why })),
  }
}
