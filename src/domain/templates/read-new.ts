/** A message to be handed in, as it comes from outside: read field by field, and nothing that is not one. */
import { isRecord, isText, listOf } from '../../kernel/json'
import type { NewTemplate } from './new-template'

type NewButton = NewTemplate['buttons'][number]

const readButton = (raw: unknown): readonly NewButton[] => {
  if (!isRecord(raw) || !isText(raw['text'])) return []
  const { kind, text, url, phone, example } = raw
  if (kind === 'quick_reply') return [{ kind, text }]
  if (kind === 'url' && isText(url)) return [{ kind, text, url, ...(isText(example) ? { example } : {}) }]
  return kind === 'phone' && isText(phone) ? [{ kind, text, phone }] : []
}

const isSaid = (words: unknown): words is string => isText(words) && words.trim() !== ''

export const readNewTemplate = (raw: unknown): NewTemplate | undefined => {
  if (!isRecord(raw)) return undefined
  const { name, language, category, body, examples, title, header, footer, replaces } = raw
  if (!isText(name) || !isText(language) || !isText(body) || (category !== 'utility' && category !== 'marketing')) return undefined
  const known = isRecord(examples) ? Object.entries(examples).flatMap(([gap, value]) => (isText(value) ? [[gap, value] as const] : [])) : []
  return {
    name,
    language,
    category,
    body,
    ...(isText(title) ? { title } : {}),
    ...(isText(replaces) && /^\d+$/.test(replaces) ? { replaces } : {}),
    ...(isSaid(header) ? { header } : {}),
    ...(isSaid(footer) ? { footer } : {}),
    examples: Object.fromEntries(known),
    buttons: listOf(raw['buttons']).flatMap(readButton),
  }
}
