/** What a message is about: protection before all else, then finer rules, then the themes in their order; each with the rule that decided. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, LANGS, type Text, t } from '../../kernel/text'
import { HOUR } from '../../kernel/time'
import { isoOf, plusDays, weekdayOf } from '../calendar/day'
import { alike } from '../calendar/fold'
import { wallOf, zone } from '../calendar/zone'
import { describe } from '../inbox/describe'
import type { Heard } from '../inbox/slots'
import { messages } from '../messages/messages'
import { sends } from '../sends/tables'
import { isCourtesy } from '../tasks/courtesy'
import type { Classified } from '../tasks/slots'
import type { Priority } from '../tasks/tables'
import { placeBefore, saidOf } from './facts'
import { activeRules, asksOpenTask, findRule } from './find-rule'
import { type Decision, decideTheme, keywordsOf, type Rule, type RuleRow, readThemes, restOf, type Theme } from './rule'
import { SHIPPED, shippedRows } from './shipped'
import { themes } from './tables'
import { extract } from './words/data'
import { type Heard as HeardWords, heardWords } from './words/find'
import type { Sign } from './words/keywords'

/** Before the first look at the file nothing stands in Temas yet; protection is on all the same. */
export const themesNow = (state: State, { lang }: Pick<Ctx, 'lang'>): readonly Theme[] => {
  const rows = state.all(themes)
  return readThemes(rows.length > 0 ? rows : shippedRows(lang))
}

/** A reply counts for the send it quotes, whose button it presses, or that was the last thing said within this time (M-04). */
const REPLY_WITHIN = 72 * HOUR

/** The send that this message answers; '' when none. */
export const answeredSend = (state: State, heard: Heard): string => {
  const { message, person } = heard
  const quoted = message.replyTo ? state.find(messages, 'wamid', message.replyTo, 'soft') : undefined
  if (quoted) return quoted.send_id ?? ''
  const send = person.last_send ? state.all(sends).find(({ id }) => id === person.last_send) : undefined
  if (send?.at == null || message.at - send.at > REPLY_WITHIN) return ''
  return placeBefore(heard)?.send === send.id ? send.id : ''
}

const BORNE: Partial<Readonly<Record<Heard['message']['kind'], Sign>>> = {
  audio: 'audio',
  image: 'photo',
  document: 'document',
  location: 'place',
}

export interface Listened {
  readonly words: HeardWords
  readonly data: Readonly<Record<string, string>>
}
/** The words by which the topic is looked for, the data that were given, and what kind of message it is. */
export const listen = (text: string, kind: Heard['message']['kind'], repliesTo: string): Listened => {
  const { data, rest } = extract(text)
  const sign = BORNE[kind]
  return { data, words: heardWords(rest, [...(sign ? [sign] : []), ...(repliesTo === '' ? [] : (['reply'] as const))]) }
}

const textOf = ({ message }: Heard): string => message.choice?.title ?? message.text ?? ''

/** Only themes that are both sensitive and urgent go before the bot and before an open task. */
export const isProtected = ({ row }: Theme): boolean => row.sensitive === true && row.default_priority === 'urgent'

export const classifyProtected = (state: State, heard: Heard, ctx: Ctx): Classified | undefined => {
  const listened = listen(textOf(heard), heard.message.kind, '')
  const decision = decideTheme(themesNow(state, ctx).filter(isProtected), listened.words)
  return decision.by === 'words' ? wantTask(state, heard, decision, { listened, sendId: '' }, ctx) : undefined
}

/** The shipped topic of this id, as its row is written; also by the words it is shipped with in the other languages. */
export const classifyShipped = (state: State, heard: Heard, id: string, ctx: Ctx): Classified | undefined => {
  const theme = themesNow(state, ctx).find(({ row }) => row.id === id)
  if (!theme) return undefined
  const listened = listen(textOf(heard), heard.message.kind, '')
  const shipped = SHIPPED.filter((one) => one.id === id)
  const others = LANGS.flatMap((lang) => (lang === ctx.lang ? [] : shipped.map(({ keywords }) => keywordsOf(theme, keywords[lang]))))
  const decision = decideTheme([theme, ...others], listened.words)
  return decision.by === 'words' ? wantTask(state, heard, decision, { listened, sendId: '' }, ctx) : undefined
}

interface Understood {
  readonly listened: Listened
  readonly sendId: string
}
const understand = (state: State, heard: Heard): Understood => {
  const sendId = answeredSend(state, heard)
  return { listened: listen(textOf(heard), heard.message.kind, sendId), sendId }
}

const byRule = (
  state: State,
  heard: Heard,
  rows: readonly RuleRow[],
  said: Understood,
  all: readonly Theme[],
  ctx: Ctx,
): Classified | undefined => {
  const rule = rows.length === 0 ? undefined : findRule(state, rows, saidOf(heard), said.listened.words, ctx)
  if (rule?.row.does === 'ignore') return { as: 'ignored', rule: nameOfRule(rule)[ctx.lang] }
  const theme = rule && all.find(({ name }) => alike(name, rule.row.theme ?? ''))
  return rule && theme ? wantTask(state, heard, { by: 'rule', theme, rule }, said, ctx) : undefined
}

/** Undefined where no rule and no word of a theme says anything: a resolved task may be meant, and else the rest is. */
export const classifyByRules = (state: State, heard: Heard, ctx: Ctx): Classified | undefined => {
  const said = understand(state, heard)
  const all = themesNow(state, ctx)
  const ruled = byRule(state, heard, activeRules(state), said, all, ctx)
  if (ruled) return ruled
  const decision = decideTheme(all, said.listened.words)
  // «¡Gracias!» to a send asks for nothing, as it does anywhere else.
  const says = decision.by !== 'rest' && !(decision.by === 'sign' && isCourtesy(heard.message))
  return says ? wantTask(state, heard, decision, said, ctx) : undefined
}

/** The bot has asked already: only finer rules say more. */
export const classifyHanded = (state: State, heard: Heard, ctx: Ctx): Classified | undefined =>
  byRule(state, heard, activeRules(state), understand(state, heard), themesNow(state, ctx), ctx)

/** Only rules that ask about the open task take a message away from it. */
export const classifyOverOpen = (state: State, heard: Heard, ctx: Ctx): Classified | undefined => {
  const rows = activeRules(state).filter(asksOpenTask)
  return rows.length === 0 ? undefined : byRule(state, heard, rows, understand(state, heard), themesNow(state, ctx), ctx)
}

export const classifyRest = (state: State, heard: Heard, ctx: Ctx): Classified =>
  wantTask(state, heard, { by: 'rest', theme: restOf(themesNow(state, ctx)) }, understand(state, heard), ctx)

type Decided = Decision | { readonly by: 'rule'; readonly theme: Theme; readonly rule: Rule }

const nameOfRule = ({ row }: Rule): Text => join(t('Regla ', 'Regra ', 'Rule '), row.name ?? '')

/** One sentence for the row: the theme, and the word, rule or sign that chose it. */
export const sayDecision = (decision: Decided): Text => {
  const name = decision.theme?.name ?? ''
  switch (decision.by) {
    case 'words':
      return join(name, ': «', decision.words, '»')
    case 'rule':
      return join(name, ': ', nameOfRule(decision.rule))
    case 'sign':
      return join(name, t(': por el tipo de mensaje', ': pelo tipo de mensagem', ': by the kind of message'))
    case 'rest':
      return join(name, name && ': ', t('ninguna palabra conocida', 'nenhuma palavra conhecida', 'no known word'))
  }
}

const listOf = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const SUBJECT = 120

/** A reply names the send that it answers. */
const reasonOf = (state: State, decision: Decided, sendId: string): Text => {
  const send = sendId === '' ? undefined : state.all(sends).find(({ id }) => id === sendId)?.name
  return send
    ? join(sayDecision(decision), t(` · respondió a «${send}»`, ` · respondeu a «${send}»`, ` · answered “${send}”`))
    : sayDecision(decision)
}

const wantTask = (
  state: State,
  heard: Heard,
  decision: Decided,
  said: { readonly listened: Listened; readonly sendId: string },
  ctx: Ctx,
): Classified => {
  const { theme } = decision
  const row = theme?.row
  const own = decision.by === 'rule' ? decision.rule.row : undefined
  const priority: Priority = own?.priority ?? row?.default_priority ?? 'normal'
  const sensitive = row?.sensitive === true
  return {
    as: 'task',
    acts: row ? countHit(theme, heard, ctx) : [],
    wanted: {
      contactId: heard.person.id,
      theme: theme?.name ?? '',
      // Whoever may not see a sensitive matter must not read it in the list either.
      subject: sensitive ? (theme?.name ?? '') : describe(heard.message)[ctx.lang].slice(0, SUBJECT),
      priority,
      messageId: heard.messageId,
      messageRow: heard.messageRow,
      at: heard.message.at,
      startedAt: heard.message.at,
      dueAt: null,
      resolveBy: null,
      rule: decision.by === 'rule' ? decision.rule.row.id : (row?.id ?? ''),
      reason: reasonOf(state, decision, said.sendId)[ctx.lang],
      data: said.listened.data,
      skills: listOf(row?.required_skills ?? null),
      area: (row?.team ?? '').trim(),
      sensitive,
      labels: listOf(own?.labels ?? null),
      sendId: said.sendId,
    },
  }
}

/** «Esta semana» counts from Monday. */
const countHit = ({ row }: Theme, { message }: Heard, ctx: Ctx): readonly Act[] => {
  const { day } = wallOf(message.at, zone(ctx.zone))
  const week = isoOf(plusDays(day, -weekdayOf(day)))
  return [patch(themes, row.id, { hits: row.week === week ? (row.hits ?? 0) + 1 : 1, week })]
}
