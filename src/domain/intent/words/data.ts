/** What a message gives beside its topic: the number of an order, a size; found after the word that announces it. */
import { fold } from '../../calendar/fold'

export const SHAPES = {
  number: String.raw`\d[\d.\-]{0,19}`,
  size: String.raw`\d{1,3}(?:[.,]\d)?|x{0,3}[sml]|xx?l`,
  code: String.raw`(?=[a-z]*\d)[a-z\d\-]{2,20}`,
} as const
export type Shape = keyof typeof SHAPES

export interface Datum {
  /** Where it is kept on the task. */
  readonly key: string
  /** Bare words that announce it. */
  readonly after: readonly string[]
  readonly shape: Shape
  /**
   * Whether the announcing word also says what the message is about: «pedido 4471» is about an order, «talle 8» may be part of any
   * message and is not looked at for its topic.
   */
  readonly topic: boolean
}

export const DATA: readonly Datum[] = [
  {
    key: 'order_no',
    after: ['pedido', 'orden', 'compra', 'reclamo', 'tramite', 'ticket', 'encomenda', 'order'],
    shape: 'number',
    topic: true,
  },
  { key: 'talle', after: ['talle', 'talla', 'tamanho', 'size'], shape: 'size', topic: false },
]

export interface Extracted {
  readonly data: Readonly<Record<string, string>>
  /** The text by which its topic is looked for. */
  readonly rest: string
}

/** Between the announcing word and what it announces: «pedido n.º 4471», «talle: 8», «orden #12». */
const BETWEEN = String.raw`\s*(?:es|:|el|o|e|is)?\s*(?:n[.°ºo]*|nro\.?|num(?:ero)?\.?|no\.)?\s*[#:°º]?\s*`

const pattern = ({ after, shape }: Datum): RegExp =>
  new RegExp(`\\b(?:${after.join('|')})${BETWEEN}(${SHAPES[shape]})(?![\\p{L}\\p{N}])`, 'u')

export const extract = (text: string, wanted: readonly Datum[] = DATA): Extracted => {
  const data: Record<string, string> = {}
  let rest = fold(text)
  for (const datum of wanted) {
    const found = pattern(datum).exec(rest)
    if (!found?.[1]) continue
    data[datum.key] = found[1].replace(/[.-]+$/, '')
    if (!datum.topic) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  return { data, rest }
}
