/** The rows of Bot as a conversation: steps by name, options that lead to them, the steps with a meaning of their own. */
import type { RecordOf } from '../../kernel/table'
import { nameKey } from '../calendar/fold'
import { type Action, readActions } from './actions'
import { hoursIn, meansOptionsBefore, type Special, specialOf } from './names'
import type { bot } from './tables'

/** Written in full, filled from a list of another feature («[Cursos abiertos]»), or those of the step before. */
export type OptionPart =
  | { readonly from: 'words'; readonly title: string }
  | { readonly from: 'source'; readonly source: string }
  | { readonly from: 'before' }

export interface Step {
  /** Id of its row. */
  readonly id: string
  readonly name: string
  readonly key: string
  readonly text: string
  readonly options: readonly OptionPart[]
  /** Column of Contactos in which the answer is kept. */
  readonly saveTo: string | null
  /** As written in «Sigue con»; '' when nothing is. */
  readonly next: string
  readonly actions: readonly Action[]
}

export interface Script {
  readonly steps: ReadonlyMap<string, Step>
  readonly special: ReadonlyMap<Special, Step>
  /** Hours after which somebody who stopped is asked once whether to go on. */
  readonly quietHours: number
}

export type BotRow = RecordOf<typeof bot>

/** One nudge at 20 hours: still inside the 24 in which anything may be written. */
const QUIET_HOURS = 20
const LATEST = 23

const partOf = (words: string): OptionPart => {
  const source = /^\[(.+)\]$/.exec(words)?.[1]
  if (source !== undefined) return { from: 'source', source: source.trim() }
  const inside = /^\((.+)\)$/.exec(words)?.[1]
  return inside !== undefined && meansOptionsBefore(inside) ? { from: 'before' } : { from: 'words', title: words }
}

/** Options stand one below the other or between strokes; a stroke inside a word or a date belongs to it. */
export const readOptions = (cell: string | null): readonly OptionPart[] => {
  const text = (cell ?? '').trim()
  const spaced = text.split(/\n|\||\s+\/\s+|\s+\/|\/\s+/)
  const parts = spaced.length > 1 ? spaced : text.split(/(?<=\p{L})\/(?=\p{L})/u)
  return parts
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map(partOf)
}

const stepOf = (row: BotRow): Step | undefined => {
  const name = (row.step_id ?? '').trim()
  if (nameKey(name) === '') return undefined
  return {
    id: row.id,
    name,
    key: nameKey(name),
    text: (row.text ?? '').trim(),
    options: readOptions(row.options),
    saveTo: row.save_to?.trim() || null,
    next: row.next_step?.trim() ?? '',
    actions: readActions(row.action),
  }
}

/** Of two steps with one name the first counts; `problems` tells about the other. */
export const readScript = (rows: readonly BotRow[]): Script => {
  const steps = new Map<string, Step>()
  const special = new Map<Special, Step>()
  for (const row of rows) {
    const step = stepOf(row)
    if (!step || steps.has(step.key)) continue
    steps.set(step.key, step)
    const meaning = specialOf(step.name)
    if (meaning && !special.has(meaning)) special.set(meaning, step)
  }
  const hours = hoursIn(special.get('quiet')?.name ?? '') ?? QUIET_HOURS
  return { steps, special, quietHours: Math.min(Math.max(1, hours), LATEST) }
}

/** Whether the bot waits for an answer after this step. */
export const asks = (step: Step): boolean => step.options.length > 0 || step.saveTo !== null
