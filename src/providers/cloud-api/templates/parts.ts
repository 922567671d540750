/** The parts of an approved message and the gaps in them. */
import type { TemplateButton, TemplateHeader, TemplateInfo, TemplateVariable } from '../../../domain/templates/template'
import { type Fields, fields, list, text } from '../loose'

type Parts = Pick<TemplateInfo, 'format' | 'header' | 'body' | 'footer' | 'buttons' | 'variables' | 'mediaHeader'>

const lower = (value: unknown): string => (text(value) ?? '').toLowerCase()

const GAP = /\{\{\s*([^{}\s]+)\s*\}\}/g

const keysOf = (words: string): readonly string[] => [...new Set([...words.matchAll(GAP)].map((gap) => gap[1] ?? ''))]

/** Old templates do not say how their gaps are named: digits only means by position. */
const formatOf = (declared: string, keys: readonly string[]): Parts['format'] => {
  if (declared === 'named' || declared === 'positional') return declared
  return keys.some((key) => !/^\d+$/.test(key)) ? 'named' : 'positional'
}

/** `example` of a part: named ones by name; positional ones as a list, or as a list in a list. */
const examples = (example: Fields, where: 'header' | 'body'): ((key: string) => string | null) => {
  const named = list(example[`${where}_text_named_params`]).map(fields)
  const rows = list(example[`${where}_text`])
  const row = Array.isArray(rows[0]) ? list(rows[0]) : rows
  return (key) => text(named.find((entry) => text(entry.param_name) === key)?.example) ?? text(row[Number(key) - 1])
}

const gapsOf = (words: string, where: 'header' | 'body', part: Fields, format: Parts['format']): readonly TemplateVariable[] => {
  const example = examples(fields(part.example), where)
  const keys = format === 'positional' ? [...keysOf(words)].sort((a, b) => Number(a) - Number(b)) : keysOf(words)
  return keys.map((key, index) => ({ id: `${where}.${key}`, where, key, index, example: example(key) }))
}

type MediaHeader = Exclude<TemplateHeader['kind'], 'text'>
const MEDIA_HEADERS = new Map<string, MediaHeader>([
  ['image', 'image'],
  ['video', 'video'],
  ['document', 'document'],
  ['gif', 'gif'],
  ['location', 'location'],
])

const readHeader = (part: Fields | undefined): TemplateHeader | null => {
  if (part === undefined) return null
  const media = MEDIA_HEADERS.get(lower(part.format))
  if (media !== undefined) return { kind: media, example: text(list(fields(part.example).header_handle)[0]) }
  const words = text(part.text)
  return words === null ? null : { kind: 'text', text: words }
}

const BUTTONS = new Map<string, TemplateButton['kind']>([
  ['quick_reply', 'quick_reply'],
  ['url', 'url'],
  ['phone_number', 'phone'],
  ['copy_code', 'copy_code'],
  ['flow', 'flow'],
  ['request_contact_info', 'ask_phone'],
  ['otp', 'code'],
])

const readButton = (raw: Fields): TemplateButton => ({
  kind: BUTTONS.get(lower(raw.type)) ?? 'other',
  text: text(raw.text) ?? '',
  target: text(raw.url) ?? text(raw.phone_number) ?? text(raw.flow_id) ?? text(raw.example) ?? null,
})

/** An address ends in a gap, or a code must be copied: both are filled in per person. */
const buttonGaps = (buttons: readonly TemplateButton[], raws: readonly Fields[]): readonly TemplateVariable[] =>
  buttons.flatMap((button, index) => {
    const key = button.kind === 'copy_code' ? 'code' : keysOf(button.kind === 'url' ? (button.target ?? '') : '')[0]
    if (key === undefined) return []
    const example = text(list(raws[index]?.example)[0]) ?? text(raws[index]?.example)
    return [{ id: `button.${index}`, where: 'button', key, index, example }]
  })

export const readParts = (components: readonly Fields[], declaredFormat: string): Parts => {
  const part = (type: string) => components.find((one) => lower(one.type) === type)
  const header = readHeader(part('header'))
  const headerWords = header?.kind === 'text' ? header.text : ''
  const body = text(part('body')?.text) ?? ''
  const rawButtons = list(part('buttons')?.buttons).map(fields)
  const buttons = rawButtons.map(readButton)
  const format = formatOf(declaredFormat, [...keysOf(headerWords), ...keysOf(body)])
  return {
    format,
    header,
    body,
    footer: text(part('footer')?.text),
    buttons,
    variables: [
      ...gapsOf(headerWords, 'header', fields(part('header')), format),
      ...gapsOf(body, 'body', fields(part('body')), format),
      ...buttonGaps(buttons, rawButtons),
    ],
    mediaHeader: header === null || header.kind === 'text' ? null : header.kind,
  }
}
