/** `ContentService`: bare text as the answer of a web app. */
import { type EnumValue, emulated, enumeration } from './emulated'

/** Google's names and what they mean over HTTP. */
const MIME = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
} as const

const mimeType = enumeration(['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'])

interface Text {
  readonly content: string
  readonly mime: string
  readonly file?: string
}
const texts = new WeakMap<object, () => Text>()

export const textOutput = (value: unknown): Text | undefined =>
  typeof value === 'object' && value !== null ? texts.get(value)?.() : undefined

const create = (content?: unknown): object => {
  const state: { content: string | null; mime: EnumValue; file: string | null } = {
    content: content === undefined ? '' : String(content),
    mime: mimeType.TEXT,
    file: null,
  }
  const output = emulated('TextOutput', {
    append: (more: unknown): object => {
      state.content = (state.content ?? '') + String(more)
      return output
    },
    clear: (): object => {
      state.content = null
      return output
    },
    getContent: () => state.content,
    setContent: (value: unknown): object => {
      state.content = String(value)
      return output
    },
    getMimeType: () => state.mime,
    setMimeType: (value: EnumValue): object => {
      state.mime = value
      return output
    },
    downloadAsFile: (name: string): object => {
      state.file = name
      return output
    },
    getFileName: () => state.file,
  })
  texts.set(output, () => {
    const name = Object.keys(MIME).find((known): known is keyof typeof MIME => known === String(state.mime)) ?? 'TEXT'
    return { content: state.content ?? '', mime: MIME[name], ...(state.file === null ? {} : { file: state.file }) }
  })
  return output
}

export const contentService = emulated('ContentService', { MimeType: mimeType, createTextOutput: create })
