/** Each Monday morning, whoever leads is told by mail where last week got stuck: topics, days and counts, never a person or their words. */
import { type Act, later } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { HOUR, instant } from '../../kernel/time'
import { bot } from '../bot/tables'
import { isoOf, plusDays } from '../calendar/day'
import { sayDate } from '../calendar/say'
import { momentOf, zone } from '../calendar/zone'
import { themesNow } from '../intent/classify'
import { coverage } from '../intent/try'
import { letter } from '../mail/mail'
import { noticeSettings } from '../notices/tables'
import { organisation, setting } from '../settings/settings'
import { leadsOf, mailOf, membersOf } from '../team/members'
import { WEEKS } from './charts'
import { firstInTime } from './measure/answers'
import { backlog, reassignments } from './measure/load'
import { apart, type Measured } from './measured'
import { readersFor } from './recount'
import { storiesSince } from './stories'
import { mondayOf, WEEK, weekOfMonday } from './week'

export const weeklyDue = event<Record<string, never>>('results.weekly', () => ({}))
/** The Monday whose letter is timed, and the last one that was written. */
const nextWeek = setting<number>('weekly_next', (stored) => (typeof stored === 'number' ? stored : 0))
const written = setting<string>('weekly_written', (stored) => (typeof stored === 'string' ? stored : ''))

const AT = 8 * HOUR

export const lookAtWeek = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  if (nextWeek.of(state) > ctx.now) return []
  const where = zone(ctx.zone)
  const at = momentOf({ day: plusDays(mondayOf(ctx.now, where), 7), time: AT }, where)
  const key = `weekly ${at}`
  return [nextWeek.set(state, at), later(at, key, weeklyDue(key, {}))]
}

const DELICATE = t('caso delicado', 'caso delicado', 'delicate case')
const NO_TOPIC = t('sin tema', 'sem tema', 'no topic')
/** How many of the oldest tasks are told. */
const OLDEST = 3

const most = (facts: readonly Measured[], count: (some: readonly Measured[]) => number) =>
  [...apart(facts, ({ theme }) => theme)]
    .map(([theme, some]) => ({ theme, some, count: count(some) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count || a.theme.localeCompare(b.theme))[0]

/** The sentences, most pressing first; none where nothing got stuck. */
export const bottlenecks = (state: State, ctx: Ctx): readonly Text[] => {
  const where = zone(ctx.zone)
  const monday = mondayOf(ctx.now, where)
  const week = weekOfMonday(plusDays(monday, -7), where)
  const since = instant(momentOf({ day: monday, time: 0 }, where) - WEEKS * WEEK)
  const stories = storiesSince(state, since, new Map())
  const delicate = new Set(themesNow(state, ctx).flatMap(({ name, row }) => (row.sensitive === true ? [name] : [])))
  const topic = (name: string): Text => (delicate.has(name) ? DELICATE : name === '' ? NO_TOPIC : t(name, name, name))
  const open = [...backlog(stories, week.to)].sort((a, b) => b.value - a.value)
  const old = open.slice(0, OLDEST).map(({ theme, value }): Text => {
    const days = Math.floor(value)
    return join(topic(theme), t(` (${days} días)`, ` (${days} dias)`, ` (${days} days)`))
  })
  const [first, ...others] = old
  const moved = most(reassignments(stories, week), (some) => Math.max(...some.map(({ value }) => value)))
  const late = most(firstInTime(stories, week, readersFor(state, ctx)), (some) => some.filter(({ value }) => value === 0).length)
  const { heard, known } = coverage(state, ctx)
  const left = [...state.all(bot)].sort((a, b) => (b.dropped ?? 0) - (a.dropped ?? 0))[0]
  const n = open.length
  return [
    ...(first
      ? [
          join(
            t(`Pendientes: ${n}. Las más viejas: `, `Pendentes: ${n}. As mais antigas: `, `Open: ${n}. The oldest: `),
            others.reduce((sum, one) => join(sum, ' · ', one), first),
          ),
        ]
      : []),
    ...(late
      ? [
          join(
            t('Primera respuesta fuera de plazo: ', 'Primeira resposta fora do prazo: ', 'First response late: '),
            topic(late.theme),
            t(`, ${late.count} de ${late.some.length}`, `, ${late.count} de ${late.some.length}`, `, ${late.count} of ${late.some.length}`),
          ),
        ]
      : []),
    ...(moved
      ? [
          join(
            t('La que más cambió de manos: ', 'A que mais mudou de mãos: ', 'Changed hands most: '),
            topic(moved.theme),
            t(`, ${moved.count} veces`, `, ${moved.count} vezes`, `, ${moved.count} times`),
          ),
        ]
      : []),
    ...(heard > known
      ? [
          t(
            `Mensajes que ningún tema reconoció: ${heard - known} de ${heard}. Sus palabras: panel › Atención › Temas y reglas.`,
            `Mensagens que nenhum tema reconheceu: ${heard - known} de ${heard}. As palavras: painel › Atendimento › Temas e regras.`,
            `Messages that no topic knew: ${heard - known} of ${heard}. Their words: panel › Attention › Topics and rules.`,
          ),
        ]
      : []),
    ...(left?.dropped
      ? [
          t(
            `Paso del bot donde más se van: «${left.step_id ?? ''}», ${left.dropped} de ${left.reached ?? 0}.`,
            `Passo do bot em que mais saem: «${left.step_id ?? ''}», ${left.dropped} de ${left.reached ?? 0}.`,
            `Step of the bot where most leave: “${left.step_id ?? ''}”, ${left.dropped} of ${left.reached ?? 0}.`,
          ),
        ]
      : []),
  ]
}

export const tellWeek = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const where = zone(ctx.zone)
  const monday = mondayOf(ctx.now, where)
  if (written.of(state) === isoOf(monday)) return []
  const says = bottlenecks(state, ctx)
  const { by } = noticeSettings.of(state)
  const members = leadsOf(membersOf(state))
  const told = members.flatMap((member) => (by[member.id] === 'none' || mailOf(member) === '' ? [] : [mailOf(member)]))
  // Where nobody leads, whoever set Hilo up is told; somebody who leads without a mail is not replaced.
  const to = members.length === 0 ? [organisation.of(state).mail] : told
  const subject = join(t('Hilo: la semana del ', 'Hilo: a semana de ', 'Hilo: the week of '), sayDate(plusDays(monday, -7), false))[
    ctx.lang
  ]
  return [
    written.set(state, isoOf(monday)),
    ...(says.length === 0 ? [] : to.map((mail) => letter({ to: mail, subject, text: says.map((one) => `• ${one[ctx.lang]}`).join('\n') }))),
  ]
}
