/** Reads the stored components of a template as typed parts. */
import { isJsonObject, isText, type JsonObject } from '../json'
import type { Template } from '../world'

export interface TemplateButton {
  readonly type: string
  readonly text: string
  readonly url?: string
  readonly phone?: string
  readonly example?: string
}
export interface TemplateParts {
  readonly header?: { readonly format: string; readonly text: string }
  readonly body: string
  readonly footer?: string
  readonly buttons: readonly TemplateButton[]
}

const word = (value: unknown): string => (isText(value) ? value : '')
const upper = (value: unknown): string => word(value).toUpperCase()

const buttonOf = (given: JsonObject): TemplateButton => ({
  type: upper(given.type),
  text: word(given.text),
  ...(isText(given.url) ? { url: given.url } : {}),
  ...(isText(given.phone_number) ? { phone: given.phone_number } : {}),
  ...(isText(given.example) ? { example: given.example } : {}),
})

export const componentOf = (components: readonly JsonObject[], type: string): JsonObject | undefined =>
  components.find((component) => upper(component.type) === type)

export const partsOf = ({ components }: Pick<Template, 'components'>): TemplateParts => {
  const header = componentOf(components, 'HEADER')
  const footer = componentOf(components, 'FOOTER')
  const buttons = componentOf(components, 'BUTTONS')?.buttons
  return {
    ...(header === undefined ? {} : { header: { format: upper(header.format) || 'TEXT', text: word(header.text) } }),
    body: word(componentOf(components, 'BODY')?.text),
    ...(footer === undefined ? {} : { footer: word(footer.text) }),
    buttons: (Array.isArray(buttons) ? buttons : []).filter(isJsonObject).map(buttonOf),
  }
}
