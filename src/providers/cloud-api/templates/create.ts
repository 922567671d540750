/** Asking Meta to approve a message (Cloud API, "Templates": creation). */
import { gapsIn, type NewTemplate } from '../../../domain/templates/new-template'
import type { TemplateCategory, TemplateStatus } from '../../../domain/templates/template'
import type { Json } from '../../../kernel/json'
import type { Outcome } from '../../../kernel/outcome'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphPost } from '../graph'
import { flag, text } from '../loose'
import { readCategory, readStatus } from './parse'

const exampleOf = (where: 'header' | 'body', words: string, examples: NewTemplate['examples']): { readonly [key: string]: Json } => {
  const keys = gapsIn(words)
  const params = keys.map((key) => ({ param_name: key, example: examples[key] ?? '' }))
  return keys.length === 0 ? {} : { example: { [`${where}_text_named_params`]: params } }
}

const newButton = (button: NewTemplate['buttons'][number]): Json => {
  switch (button.kind) {
    case 'quick_reply':
      return { type: 'quick_reply', text: button.text }
    case 'url':
      return { type: 'url', text: button.text, url: button.url, ...(button.example === undefined ? {} : { example: [button.example] }) }
    case 'phone':
      return { type: 'phone_number', text: button.text, phone_number: button.phone }
  }
}

/** The template as Meta is told it, and as it lists it later. */
export const templateBody = (template: NewTemplate): { readonly [key: string]: Json } => {
  const { header, body, footer, buttons, examples } = template
  const top = header === undefined ? [] : [{ type: 'header', format: 'text', text: header, ...exampleOf('header', header, examples) }]
  const bottom = footer === undefined ? [] : [{ type: 'footer', text: footer }]
  const taps = buttons.length === 0 ? [] : [{ type: 'buttons', buttons: buttons.map(newButton) }]
  return {
    name: template.name,
    language: template.language,
    category: template.category,
    parameter_format: 'named',
    components: [...top, { type: 'body', text: body, ...exampleOf('body', body, examples) }, ...bottom, ...taps],
  }
}

/** A correction replaces all parts of the refused one; name and language stay (Cloud API, "Edit templates"). */
export const createTemplateRequest = (token: string, wabaId: string, template: NewTemplate): HttpRequest => {
  const { name: _, language: _language, ...parts } = templateBody(template)
  return template.replaces === undefined
    ? graphPost(token, [wabaId, 'message_templates'], templateBody(template))
    : graphPost(token, [template.replaces], parts)
}

export interface Created {
  readonly id: string
  readonly status: TemplateStatus
  /** Meta may choose another than was asked for. */
  readonly category: TemplateCategory | null
}

/** A correction is answered with `{"success":true}` alone and is looked at anew. */
export const readCreated = (answer: HttpAnswer, { replaces }: Pick<NewTemplate, 'replaces'> = {}): Outcome<Created> =>
  outcomeOf(answer, (body) => {
    if (replaces !== undefined && flag(body.success) === true) return { id: replaces, status: 'pending', category: null }
    const id = text(body.id)
    return id === null ? null : { id, status: readStatus(body.status), category: readCategory(body.category) }
  })
