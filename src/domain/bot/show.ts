/** A step as a bubble: buttons for up to three short options, a list for up to ten, pages of a list for more. */
import { hash } from '../../kernel/hash'
import { type Lang, type Text, t } from '../../kernel/text'
import { LIMITS } from '../outbox/limits'
import type { ListRow, OutBody } from '../outbox/message'
import type { Option } from './match'

const OPEN: Text = t('Ver opciones', 'Ver opções', 'See options')
const MORE: Text = t('Ver más', 'Ver mais', 'See more')
const FIRST: Text = t('Volver al principio', 'Voltar ao início', 'Back to the top')

/** An option with the key of the step that offers it, which may be another one than the step that speaks. */
export interface Offered extends Option {
  readonly step: string
}

/** Short, however long the step's name is. */
export const stepMark = (step: string): string => hash(step)
/** What a tapped option brings back: the step that offers it, and itself. */
export const markOf = ({ step, id }: Offered): string => `bot/${stepMark(step)}/${hash(id)}`
/** What turns a page brings back. */
const pageMark = (step: string, page: number): string => `bot/${stepMark(step)}/>${page}`

export interface Mark {
  readonly step: string
  readonly option: string
  readonly page: number | undefined
}
export const readMark = (id: string): Mark | undefined => {
  const [, step, option] = /^bot\/([^/]+)\/([^/]+)$/.exec(id) ?? []
  if (step === undefined || option === undefined) return undefined
  return { step, option, page: option.startsWith('>') ? Number(option.slice(1)) : undefined }
}
/** Never half of a pair of surrogates. */
const cut = (words: string, most: number): string => {
  if (words.length <= most) return words
  let short = ''
  for (const sign of words) {
    if (short.length + sign.length > most - 1) break
    short += sign
  }
  return `${short.trimEnd()}…`
}

const rowOf = (offered: Offered): ListRow => {
  const { title, detail } = offered
  const { list } = LIMITS
  const description = title.length > list.title ? [title, detail].filter(Boolean).join(' · ') : detail
  return { id: markOf(offered), title: cut(title, list.title), ...(description ? { description: cut(description, list.description) } : {}) }
}

/** Which of many options stand on a page: all that fit, or one less than fits and the way to the next. */
export const pageOf = <O>(
  options: readonly O[],
  page: number,
): { readonly here: readonly O[]; readonly pages: number; readonly page: number } => {
  const { rows } = LIMITS.list
  if (options.length <= rows) return { here: options, pages: 1, page: 0 }
  const pages = Math.ceil(options.length / (rows - 1))
  const now = page % pages
  return { here: options.slice(now * (rows - 1), (now + 1) * (rows - 1)), pages, page: now }
}

/** Two titles that were cut to the same words are told apart by their number. */
const distinct = (rows: readonly ListRow[]): readonly ListRow[] => {
  const seen = new Set<string>()
  return rows.map((row, at) => {
    const title = seen.has(row.title) ? `${at + 1}. ${cut(row.title, LIMITS.list.title - 4)}` : row.title
    seen.add(title)
    return { ...row, title }
  })
}

const fitsButtons = (text: string, options: readonly Offered[]): boolean => {
  const { buttons } = LIMITS
  return (
    options.length <= buttons.most &&
    text.length <= buttons.text &&
    options.every(({ title, detail }) => title.length <= buttons.title && !detail)
  )
}

/** `page` of the list, from 0; what is longer than WhatsApp takes is cut with «…». */
export const show = (text: string, options: readonly Offered[], page: number, lang: Lang): OutBody => {
  const [first] = options
  if (!first) return { kind: 'text', text: cut(text, LIMITS.text) }
  if (fitsButtons(text, options)) return { kind: 'buttons', text, buttons: options.map((one) => ({ id: markOf(one), title: one.title })) }
  const { here, pages, page: now } = pageOf(options, page)
  const turn: ListRow = { id: pageMark(first.step, now + 1), title: (now + 1 < pages ? MORE : FIRST)[lang] }
  return {
    kind: 'list',
    text: cut(text, LIMITS.list.text),
    open: OPEN[lang],
    sections: [{ rows: [...distinct(here.map(rowOf)), ...(pages > 1 ? [turn] : [])] }],
  }
}

/** The bubble as words, for Mensajes: «¿Qué curso? [Gastronomía] [Oficios]». */
export const inWords = (body: OutBody): string => {
  switch (body.kind) {
    case 'buttons':
      return [body.text, body.buttons.map(({ title }) => `[${title}]`).join(' ')].join('\n')
    case 'list':
      return [body.text, body.sections.flatMap(({ rows }) => rows.map(({ title }) => `[${title}]`)).join(' ')].join('\n')
    case 'text':
      return body.text
    default:
      return ''
  }
}
