/** Asking Meta to approve a message (Cloud API, "Templates": creation). */
import { gapsIn, type NewTemplate } from '../../../domain/templates/new-template'
import type { TemplateCategory, TemplateStatus } from '../../../domain/templates/template'
import type { Json } from '../../../kernel/json'
import type { Outcome } from '../../../kernel/outcome'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphPost } from '../graph'
import { text } from '../loose'
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

export const createTemplateRequest = (token: string, wabaId: string, template: NewTemplate): HttpRequest => {
  const { header, body, footer, buttons, examples } = template
  const top = header === undefined ? [] : [{ type: 'header', format: 'text', text: header, ...exampleOf('header', header, examples) }]
  const bottom = footer === undefined ? [] : [{ type: 'footer', text: footer }]
  const taps = buttons.length === 0 ? [] : [{ type: 'buttons', buttons: buttons.map(newButton) }]
  return graphPost(token, [wabaId, 'message_templates'], {
    name: template.name,
    language: template.language,
    category: template.category,
    parameter_format: 'named',
    components: [...top, { type: 'body', text: body, ...exampleOf('body', body, examples) }, ...bottom, ...taps],
  })
}

export interface Created {
  readonly id: string
  readonly status: TemplateStatus
  /** Meta may choose another than was asked for. */
  readonly category: TemplateCategory | null
}

export const readCreated = (answer: HttpAnswer): Outcome<Created> =>
  outcomeOf(answer, (body) => {
    const id = text(body.id)
    return id === null ? null : { id, status: readStatus(body.status), category: readCategory(body.category) }
  })
