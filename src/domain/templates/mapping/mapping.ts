/** Where the words of each gap of a message come from: a column, the person's name, or words that are always the same. */

import { isRecord, isText, parseJson } from '../../../kernel/json'
import { fail, type Outcome, ok } from '../../../kernel/outcome'
import { t } from '../../../kernel/text'

/**
 * How a cell becomes words: as it is shown · «Camila» of «Camila Pérez» · «lunes 1 de marzo» · «lunes 1 de marzo a las 18» · «18:00».
 */
export const SHAPES = ['shown', 'first name', 'day', 'day and hour', 'hour'] as const
export type Shape = (typeof SHAPES)[number]

/** `otherwise` stands in for an empty cell; without it the row is not sent. */
export type Source =
  /** What the person is called: «Cómo le decimos», else the first name. */
  | { readonly from: 'person'; readonly otherwise?: string }
  /** `column` is a key. */
  | { readonly from: 'column'; readonly column: string; readonly as: Shape; readonly otherwise?: string }
  | { readonly from: 'text'; readonly text: string }

/** By `TemplateVariable.id`. Plain JSON. */
export type Mapping = Readonly<Record<string, Source>>

const shapeOf = (value: unknown): Shape | undefined => SHAPES.find((shape) => shape === value)

const parseSource = (value: unknown): Source | undefined => {
  if (!isRecord(value)) return undefined
  const { from, column, text, as, otherwise } = value
  const fallback = isText(otherwise) && otherwise.trim() !== '' ? { otherwise } : {}
  if (from === 'person') return { from, ...fallback }
  if (from === 'text') return isText(text) ? { from, text } : undefined
  const shape = shapeOf(as)
  return from === 'column' && isText(column) && shape ? { from, column, as: shape, ...fallback } : undefined
}

/** `undefined` for what is no mapping at all; a single damaged source is left out, and then missing. */
export const parseMapping = (value: unknown): Mapping | undefined => {
  if (!isRecord(value)) return undefined
  const sources = Object.entries(value).flatMap(([id, raw]) => {
    const source = parseSource(raw)
    return source ? [[id, source] as const] : []
  })
  return Object.fromEntries(sources)
}

/** One line for a cell. */
export const writeMapping = (mapping: Mapping): string => JSON.stringify(mapping)

/** An empty cell maps nothing. */
export const readMapping = (cell: string): Outcome<Mapping> => {
  const mapping = cell.trim() === '' ? {} : parseMapping(parseJson(cell))
  return mapping
    ? ok(mapping)
    : fail(
        t(
          'No se entiende qué dato va en cada espacio del mensaje.',
          'Não se entende que dado vai em cada espaço da mensagem.',
          'It cannot be read what goes into each gap of the message.',
        ),
        t('Elegilo de nuevo en el panel.', 'Escolha de novo no painel.', 'Choose it again in the panel.'),
      )
}
