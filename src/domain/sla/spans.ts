/** What a theme promises, by priority: «4 h; urgente 15 min corridos; baja 2 días»; and what happens when it is not kept. */
import { once } from '../../kernel/once'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import { readSpan, type Span } from '../calendar/span'
import { PRIORITIES, PRIORITY, type Priority } from '../tasks/tables'

export interface SpansByPriority {
  readonly usual: Span | null
  readonly by: Partial<Readonly<Record<Priority, Span | null>>>
}

/** «si es urgente: », by the name of a priority. */
const saying = once((name) => new RegExp(`^(?:si es |se for |if )?${fold(name)}\\b[: ]*`))

const priorityIn = (words: string): { readonly priority: Priority; readonly rest: string } | undefined => {
  for (const priority of PRIORITIES)
    for (const name of Object.values(PRIORITY[priority])) {
      const found = saying(name).exec(words)
      if (found) return { priority, rest: words.slice(found[0].length) }
    }
  return undefined
}

export const readSpans = (cell: string): Outcome<SpansByPriority> => {
  let usual: Span | null = null
  const by: Partial<Record<Priority, Span | null>> = {}
  for (const part of cell.split(/[;\n]/)) {
    const special = priorityIn(fold(part))
    const span = readSpan(special?.rest ?? part)
    if (!span.ok) return span
    if (special) by[special.priority] = span.value
    else if (span.value !== null) usual = span.value
  }
  return ok({ usual, by })
}

export const spanFor = ({ usual, by }: SpansByPriority, priority: Priority): Span | null => {
  const own = by[priority]
  return own === undefined ? usual : own
}

/** `tell`: whoever leads is told; `lead`: and takes it over; `other`: the next one of the area; else the member of that name. */
export type StepKind = 'tell' | 'lead' | 'other' | 'member'
export interface Step {
  /** Minutes after the promise was missed, on the task's own clock. */
  readonly after: number
  readonly kind: StepKind
  /** `member` only. */
  readonly name: string
}

const TELL = /^(?:avisar|avisa|tell|notify)\b/
const LEAD = /^(?:pasar|pasa|passar|passa|hand over|give)\b.*\b(?:coordina\w*|coordenac\w*|lidera|leads?)\b/
const OTHER =
  /^(?:pasar|pasa|passar|passa|hand over|give)\b.*\b(?:otra persona|otro|otra|siguiente|outra pessoa|outro|proxim[oa]|somebody else|next)\b/
const MEMBER = /^(?:pasar|pasa|passar|passa|hand over|give)(?: a| para| ao?| to)? (.+)$/
const NOTHING = /^(?:nada|nothing)$/
/** «a los 60 min pasar …», «2 h: avisar …». */
const DELAY = /^(?:a l[oa]s? |depois de |despues de |after |em |en )?(\d[\d.,]*\s*[a-z]+)\s*[:,]?\s+/

const unreadable = (typed: string) =>
  fail(
    t(`No entiendo «${typed}» en Si vence.`, `Não entendo «${typed}» em Se vencer.`, `“${typed}” does not read in If overdue.`),
    t(
      'Puede decir: «avisar a quien coordina», «pasar a quien coordina», «pasar a otra persona», «pasar a Ana», «nada»; y después de un rato: «avisar; a los 60 min pasar a otra persona».',
      'Pode dizer: «avisar a coordenação», «passar para a coordenação», «passar para outra pessoa», «passar para Ana», «nada»; e depois: «avisar; depois de 60 min passar para outra pessoa».',
      'It may say: “tell who leads”, “hand over to who leads”, “hand over to somebody else”, “hand over to Ana”, “nothing”; and later: “tell; after 60 min hand over to somebody else”.',
    ),
  )

/** Undefined: the cell is empty, and what is usual for the team's size happens. */
export const readSteps = (cell: string): Outcome<readonly Step[] | undefined> => {
  const parts = cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return ok(undefined)
  const steps: Step[] = []
  for (const part of parts) {
    const words = fold(part)
    const delay = DELAY.exec(words)
    const span = delay ? readSpan(delay[1] ?? '') : ok<Span | null>(null)
    if (!span.ok) return span
    const does = delay ? words.slice(delay[0].length) : words
    const after = span.value?.minutes ?? 0
    if (NOTHING.test(does)) continue
    if (TELL.test(does)) steps.push({ after, kind: 'tell', name: '' })
    else if (LEAD.test(does)) steps.push({ after, kind: 'lead', name: '' })
    else if (OTHER.test(does)) steps.push({ after, kind: 'other', name: '' })
    else {
      const name = MEMBER.exec(does)?.[1]
      if (name === undefined) return unreadable(part)
      steps.push({ after, kind: 'member', name })
    }
  }
  return ok(steps.sort((a, b) => a.after - b.after))
}
