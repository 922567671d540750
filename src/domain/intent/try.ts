/** «Probar con los últimos 50»: what other words or one more rule would have done with the messages that came last. */
import type { Ctx } from '../../kernel/event'
import { inPlace } from '../../kernel/order'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { DAY, instant } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { IN_KINDS } from '../inbox/message'
import { messages } from '../messages/messages'
import { wantTasksOf } from '../tasks/task'
import { listen, sayDecision, themesNow } from './classify'
import type { Said } from './facts'
import { activeRules, asksOpenTask, findRule } from './find-rule'
import { inOrder } from './problems'
import { decideTheme, type RuleRow, readThemes, type Theme, type ThemeRow } from './rule'
import { type Heard, heardWords } from './words/find'

type MessageRow = RecordOf<typeof messages>

/** How far back, and how many. */
const BACK = 60 * DAY
const LAST = 50

export const lastHeard = (state: State, { now }: Pick<Ctx, 'now'>, count = LAST): readonly MessageRow[] =>
  state
    .recent(messages, instant(now - BACK))
    .filter(({ direction, text }) => direction === 'in' && (text ?? '') !== '')
    .slice(0, count)

const heardOf = (row: MessageRow): Heard =>
  listen(row.text ?? '', IN_KINDS.find((kind) => kind === row.kind) ?? 'text', row.reply_to === null ? '' : (row.send_id ?? '')).words

export interface Tried {
  readonly text: string
  readonly from: string
  readonly to: string
  readonly why: string
}

/** Themes with other words in some rows; the rest as it is. */
const changed = (rows: readonly ThemeRow[], words: Readonly<Record<string, string>>): readonly Theme[] =>
  inOrder(readThemes(rows.map((row) => ({ ...row, keywords: words[row.id] ?? row.keywords }))))

/** As of now where nobody wrote down how it was then: the last send, the bot. */
const saidIn = (state: State, row: MessageRow): Said => ({
  text: row.text ?? '',
  kind: row.kind ?? '',
  at: row.exact_at,
  messageId: row.id,
  person: row.contact_id === null ? undefined : state.get(people, row.contact_id),
})

const decide = (state: State, message: MessageRow, all: readonly Theme[], rules: readonly RuleRow[], ctx: Ctx) => {
  const heard = heardOf(message)
  const rule = rules.length === 0 ? undefined : findRule(state, rules, saidIn(state, message), heard, ctx, message.contact_row ?? undefined)
  if (rule) return { to: rule.row.does === 'ignore' ? '–' : (rule.row.theme ?? ''), why: rule.row.name ?? '' }
  const decision = decideTheme(all, heard)
  return { to: decision.theme?.name ?? '', why: sayDecision(decision)[ctx.lang] }
}

/** Only what would end elsewhere than now. A draft of a rule that cannot be read changes nothing. */
export const tryChange = (
  state: State,
  words: Readonly<Record<string, string>>,
  draft: RuleRow | undefined,
  ctx: Ctx,
): readonly Tried[] => {
  const before = inOrder(themesNow(state, ctx))
  const after = changed(
    before.map(({ row }) => row),
    words,
  )
  const rules = activeRules(state)
  const drafted = draft && draft.active !== false ? inPlace(rules, draft) : rules.filter(({ id }) => id !== draft?.id)
  const last = lastHeard(state, ctx)
  const writers = last.flatMap(({ contact_id: id }) => (id === null ? [] : [id]))
  if ([...rules, ...drafted].some(asksOpenTask)) wantTasksOf(state, writers)
  else if (rules.length + drafted.length > 0) state.want(writers.map((id): Need => rowNeed(people, id)))
  return last.flatMap((message): readonly Tried[] => {
    const was = decide(state, message, before, rules, ctx)
    const is = decide(state, message, after, draft ? drafted : rules, ctx)
    return was.to === is.to ? [] : [{ text: message.text ?? '', from: was.to, to: is.to, why: is.why }]
  })
}

/** Words too common to say a topic, and those that leave, which are heard before any topic. */
const COMMON = new Set(
  'para como donde cuando quien cual porque pero esta este esto estas estos estoy estan tengo tiene tienen puedo puede pueden quiero quiere necesito hola buenas buenos dias tardes noches gracias favor muchas sobre desde hasta todo toda todos hacer saber decir algo solo tambien ahora mismo mucho bien senor senora voce para como onde quando quem porque mas este essa esse isso estou tenho posso pode quero preciso obrigado obrigada bom boa tarde noite with from this that what when where have want need please thanks hello about there would could baja sair descadastro stop'.split(
    ' ',
  ),
)
const SHORTEST = 4
/** A word that one person alone writes may be a name. */
const PEOPLE = 2
const SHOWN = 20

export interface Unmatched {
  readonly word: string
  readonly people: number
}
export interface Coverage {
  readonly heard: number
  readonly known: number
  readonly words: readonly Unmatched[]
}

/** How many messages some theme knew, and what several people wrote in those that none did. */
export const coverage = (state: State, ctx: Ctx): Coverage => {
  const all = inOrder(themesNow(state, ctx))
  const last = lastHeard(state, ctx, 500)
  const unknown = last.filter((row) => decideTheme(all, heardOf(row)).by === 'rest')
  const people = new Map<string, Set<string>>()
  for (const row of unknown)
    for (const word of heardWords(row.text ?? '').words)
      if (word.length >= SHORTEST && !COMMON.has(word) && !/\d/.test(word))
        people.set(word, (people.get(word) ?? new Set()).add(row.contact_id ?? ''))
  const words = [...people]
    .map(([word, who]) => ({ word, people: who.size }))
    .filter((one) => one.people >= PEOPLE)
    .sort((a, b) => b.people - a.people || a.word.localeCompare(b.word))
    .slice(0, SHOWN)
  return { heard: last.length, known: last.length - unknown.length, words }
}
