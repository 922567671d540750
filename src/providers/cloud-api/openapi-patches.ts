/** Where Meta's own OpenAPI file (Business Messaging, v23.0) contradicts its examples, its pages, or what came after it. */

/** Changes `components.schemas`, freshly parsed, in place. */
export interface Patch {
  readonly why: string
  readonly apply: (schemas: unknown) => void
}

interface Schema {
  [key: string]: unknown
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

const at = (root: unknown, ...path: readonly (string | number)[]): Schema => {
  const found = path.reduce<unknown>((value, key) => (isSchema(value) ? value[key] : undefined), root)
  if (!isSchema(found)) throw new Error(`Meta's file has no ${path.join('/')}: the patch list is out of date`)
  return found
}

const add = (schema: Schema, key: 'enum' | 'oneOf', ...more: readonly unknown[]): void => {
  schema[key] = [...(Array.isArray(schema[key]) ? schema[key] : []), ...more]
}

const MESSAGES = ['Text', 'Audio', 'Video', 'Document', 'Image', 'Location', 'Sticker', 'Reaction', 'Interactive', 'Template'] as const

export const PATCHES: readonly Patch[] = [
  {
    why: '`additionalProperties: false` in one part of an `allOf` forbids what the other part demands; it is meant for the whole',
    apply: (schemas) => {
      for (const name of MESSAGES) {
        const whole = at(schemas, `${name}Message`)
        for (const part of Array.isArray(whole.allOf) ? whole.allOf.filter(isSchema) : []) delete part.additionalProperties
        whole.unevaluatedProperties = false
      }
    },
  },
  {
    why: 'the send call takes `biz_opaque_callback_data` (page "Messages"), and since 2026-05 `recipient` in place of `to`',
    apply: (schemas) => {
      const base = at(schemas, 'BaseMessageProperties')
      base.required = ['messaging_product', 'type']
      base.oneOf = [{ required: ['to'] }, { required: ['recipient'] }]
      Object.assign(at(base, 'properties'), {
        recipient: { type: 'string' },
        biz_opaque_callback_data: { type: 'string', maxLength: 512 },
      })
    },
  },
  {
    why: '`language.policy` is demanded, but gone since 2024 and missing in the file’s own examples',
    apply: (schemas) => {
      at(schemas, 'LanguageObject').required = ['code']
    },
  },
  {
    why: 'the pattern of `index`, `^[2-6, 11-14]$`, is a list of footnotes; Meta’s own example is "0"',
    apply: (schemas) => {
      at(schemas, 'TemplateComponent', 'properties', 'index').pattern = '^[0-9]$'
      at(schemas, 'ButtonComponent', 'allOf', 1, 'properties', 'index').pattern = '^[0-9]$'
    },
  },
  {
    why: 'buttons that copy a code or open a form, and a place as header, stand on the page "Template components" only',
    apply: (schemas) => {
      add(at(schemas, 'TemplateComponent', 'properties', 'sub_type'), 'enum', 'copy_code', 'flow')
      add(at(schemas, 'ButtonComponent', 'allOf', 1, 'properties', 'sub_type'), 'enum', 'copy_code', 'flow')
      add(at(schemas, 'ButtonParameterObject', 'properties', 'type'), 'enum', 'coupon_code', 'action')
      add(at(schemas, 'ParameterObject', 'properties', 'type'), 'enum', 'location')
    },
  },
  {
    why: 'links and requests for a place or a number stand on their own pages only',
    apply: (schemas) => {
      const kinds = at(schemas, 'InteractiveObject', 'properties', 'type')
      add(kinds, 'enum', 'cta_url', 'location_request_message', 'request_contact_info')
      const url = {
        type: 'object',
        required: ['display_text', 'url'],
        properties: { display_text: { maxLength: 20 }, url: { type: 'string' } },
      }
      const named = (name: string) => ({ required: ['name'], properties: { name: { enum: [name] } } })
      const link = { required: ['name', 'parameters'], properties: { name: { enum: ['cta_url'] }, parameters: url } }
      add(at(schemas, 'ActionObject'), 'oneOf', link, named('send_location'), named('request_contact_info'))
    },
  },
]
