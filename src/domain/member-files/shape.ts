/** The tabs of a member's file: their columns by key, who types in which, and how each is read. */
import { LANGS, type Lang, type Text, t } from '../../kernel/text'
import type { Cell } from '../../ports'
import { fold } from '../calendar/fold'

export type Values = Readonly<Record<string, Readonly<Record<string, string>>>>
export interface Line {
  /** '' for a row that is nobody's of ours: whatever somebody typed there stays. */
  readonly id: string
  readonly cells: Readonly<Record<string, Cell>>
}
export interface Sheet {
  readonly keys: readonly string[]
  readonly lines: readonly Line[]
}

export const MARKS = {
  came: t('Vino', 'Veio', 'Came'),
  missed: t('Faltó', 'Faltou', 'Missed'),
  told: t('Avisó', 'Avisou', 'Told'),
} as const
const MARK_KEYS = ['came', 'missed', 'told'] as const
export type Mark = (typeof MARK_KEYS)[number]
export const markOf = (word: string): Mark | undefined =>
  MARK_KEYS.find((key) => LANGS.some((lang) => fold(MARKS[key][lang]) === fold(word)))

/** Mailboxes of «Mi gente»: what is typed is taken in, and the cell emptied. */
export const MAILBOXES = ['write', 'send', 'note', 'help'] as const
export const TICKS: ReadonlySet<string> = new Set(['send', 'help'])
const DAY = /^\d{4}-\d{2}-\d{2}$/
export const isDay = (key: string): boolean => DAY.test(key)
/** Cells of «Asistencia» that both sides may write. */
export const isShared = (key: string): boolean => key === 'outcome' || isDay(key)
export const isTyped = (key: string): boolean => isShared(key) || MAILBOXES.some((one) => one === key)

/** Longer words than this are cut: a message of WhatsApp's has at most as many. */
const MOST = 4096
export const wordsOf = (cell: Cell | undefined): string =>
  cell === undefined || cell === null || cell === false ? '' : String(cell).trim().slice(0, MOST)

/** A mark in any language is the same mark. */
export const sharedWords = (key: string, cell: Cell | undefined, lang: Lang): string => {
  const words = wordsOf(cell)
  const mark = isDay(key) ? markOf(words) : undefined
  return mark ? MARKS[mark][lang] : words
}

export interface Column {
  readonly key: string
  readonly heading: Text
  readonly width: number
}
export const PEOPLE: readonly Column[] = [
  { key: 'name', heading: t('Persona', 'Pessoa', 'Person'), width: 110 },
  { key: 'id', heading: t('id', 'id', 'id'), width: 20 },
  { key: 'next', heading: t('Sigue', 'Próximo passo', 'Next'), width: 170 },
  { key: 'last', heading: t('Último', 'Último', 'Latest'), width: 170 },
  { key: 'write', heading: t('Escribirle', 'Escrever', 'Write'), width: 180 },
  { key: 'send', heading: t('Enviar', 'Enviar', 'Send'), width: 60 },
  { key: 'note', heading: t('Nota', 'Nota', 'Note'), width: 150 },
  { key: 'help', heading: t('Pedir ayuda', 'Pedir ajuda', 'Ask for help'), width: 100 },
]
export const [NAME, ID] = [PEOPLE[0], PEOPLE[1]] as readonly [Column, Column]
export const OUTCOME: Column = { key: 'outcome', heading: t('Resultado', 'Resultado', 'Outcome'), width: 120 }

/** Rows above the first line: what A1 says, the hidden keys, the headings. */
export const HEAD = 3

/** A tab as it was read: columns are known by their hidden keys, wherever they stand; a column of somebody's own by its place. */
export const readSheet = (rows: readonly (readonly Cell[])[]): Sheet => {
  const written = rows[1] ?? []
  const width = Math.max(written.length, ...rows.map((row) => row.length))
  const taken = new Set<string>()
  const keys = Array.from({ length: width }, (_, at) => {
    const key = wordsOf(written[at])
    if (key === '' || key.startsWith('#') || taken.has(key)) return `#${at}`
    taken.add(key)
    return key
  })
  if (!taken.has('id')) return { keys: [], lines: [] }
  const seen = new Set<string>()
  const lines = rows.slice(HEAD).flatMap((row): readonly Line[] => {
    const cells = Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null]))
    if (Object.values(cells).every((cell) => wordsOf(cell) === '')) return []
    const id = wordsOf(cells['id'])
    const own = seen.has(id) ? '' : id
    seen.add(id)
    return [{ id: own, cells: { ...cells, id: own } }]
  })
  const used = keys.filter((key) => !key.startsWith('#') || lines.some(({ cells }) => wordsOf(cells[key]) !== ''))
  return { keys: used, lines }
}

/** What stands in the cells that somebody types in, by line; blank cells of a line that is there are ''. */
export const typedIn = ({ keys, lines }: Sheet, lang: Lang): Values => {
  const fields = keys.filter(isTyped)
  return Object.fromEntries(
    lines.flatMap(({ id, cells }) =>
      id === '' ? [] : [[id, Object.fromEntries(fields.map((key) => [key, sharedWords(key, cells[key], lang)]))]],
    ),
  )
}
