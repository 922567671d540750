/** What a step does besides speaking, as people write it in «Además». */
import { nameKey } from '../calendar/fold'

export type Action =
  | { readonly does: 'consent'; readonly word: 'yes' | 'no' | 'out' }
  /** `theme`: what the task is about; '' for what its words say. */
  | { readonly does: 'hand over'; readonly theme: string }
  | { readonly does: 'end' }
  | { readonly does: 'label'; readonly label: string }
  /** Something another feature knows how to do. */
  | { readonly does: 'other'; readonly words: string }

const KNOWN: readonly (readonly [readonly string[], Action])[] = [
  [['anota permiso si', 'anota permissao sim', 'notes permission yes'], { does: 'consent', word: 'yes' }],
  [['anota permiso no', 'anota permissao nao', 'notes permission no'], { does: 'consent', word: 'no' }],
  [['anota baja', 'anota descadastro', 'notes opt out'], { does: 'consent', word: 'out' }],
  [['termina', 'fim', 'ends'], { does: 'end' }],
  [['anota interes', 'anota interesse', 'notes interest'], { does: 'label', label: 'Interés' }],
]

/** «Pasa a una persona: Programa». */
const HAND_OVER = /^\s*(?:pasa a una persona|passa para uma pessoa|hands over to a person)\s*(?::\s*(.*))?$/i
const LABEL = /^\s*(?:etiqueta|label)\s*:\s*(.+)$/i

const read = (words: string): Action => {
  const label = LABEL.exec(words)?.[1]?.trim()
  if (label) return { does: 'label', label }
  const person = HAND_OVER.exec(words)
  if (person) return { does: 'hand over', theme: person[1]?.trim() ?? '' }
  const key = nameKey(words)
  const known = KNOWN.find(([names]) => names.includes(key))
  return known ? known[1] : { does: 'other', words: words.trim() }
}

/** Several stand one below the other, or between semicolons. */
export const readActions = (cell: string | null): readonly Action[] =>
  (cell ?? '')
    .split(/[;\n]/)
    .filter((words) => words.trim() !== '')
    .map(read)
