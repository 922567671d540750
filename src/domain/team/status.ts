/** What Equipo says of each person: what needs a hand, away until when, or when they attend and how much they carry. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { join, same, type Text, t } from '../../kernel/text'
import { type Instant, instant } from '../../kernel/time'
import { sayHours } from '../calendar/hours-text'
import { sayMoment, sayNearDay } from '../calendar/say'
import { dayAt, wallOf, zone } from '../calendar/zone'

import { countryByIso } from '../country/country'
import { organisation } from '../settings/settings'
import { type Absence, absenceOf, type Here } from './absence'
import { memberHours } from './calendar-of'
import { areasOf, capacityOf, leadsOf, loadOf, type Member, membersOf, nameOf } from './members'
import { problemOf } from './problems'
import { teamProblem } from './slots'
import { team } from './tables'

export const hereOf = (state: State, { now, zone: zoneName }: Ctx): Here => ({
  now,
  zone: zone(zoneName),
  order: countryByIso(organisation.of(state).country)?.habits.dates ?? 'dmy',
})

/** A whole day is named; the midnight after it is nobody's idea of «hasta». */
const sayUntil = (until: Instant, ctx: Ctx): Text => {
  const where = zone(ctx.zone)
  return wallOf(until, where).time === 0
    ? sayNearDay(dayAt(instant(until - 1), where), dayAt(ctx.now, where))
    : sayMoment(until, ctx.now, where)
}

const sayAway = (state: State, { until, standIn }: Absence, ctx: Ctx): Text => {
  const cover = nameOf(state, standIn)
  return join(
    t('Ausente hasta ', 'Ausente até ', 'Away until '),
    until === null ? '?' : sayUntil(until, ctx),
    cover === '' ? '' : join(t(' · cubre ', ' · cobre ', ' · covered by '), cover),
  )
}

const NOBODY_LEFT = t(
  ' · en su área no queda nadie: las tareas esperan',
  ' · na área não fica ninguém: as tarefas esperam',
  ' · nobody is left in the area: tasks wait',
)
const LONE_LEAD = t(
  ' · si se le vence algo suyo, no hay a quién avisar: marcá Coordina en otra persona',
  ' · se algo seu vencer, não há a quem avisar: marque Coordena em outra pessoa',
  ' · nobody is told when their own tasks are late: tick Leads for somebody else',
)

/** Whether every other person who shares an area is away too. */
const leavesNobody = (member: Member, members: readonly Member[], away: ReadonlyMap<string, Absence>): boolean => {
  const areas = areasOf(member)
  return members.every((other) => away.has(other.id) || (areas.length > 0 && !areasOf(other).some((area) => areas.includes(area))))
}

type Problem = (state: State, member: Member) => Text | undefined

export const statusOf = (
  state: State,
  member: Member,
  members: readonly Member[],
  away: ReadonlyMap<string, Absence>,
  others: readonly Problem[],
  ctx: Ctx,
): Text => {
  const absence = away.get(member.id)
  const problem = problemOf(member, members, absence) ?? others.flatMap((one) => one(state, member) ?? [])[0]
  if (problem) return join(t('Revisar: ', 'Revisar: ', 'Check: '), problem)
  if (absence) return join(sayAway(state, absence, ctx), absence.standIn === null && leavesNobody(member, members, away) ? NOBODY_LEFT : '')
  const load = loadOf(state, member.id)
  const most = capacityOf(member)
  const full = load >= most ? t('Lleno', 'Cheio', 'Full') : t('Recibe tareas', 'Recebe tarefas', 'Takes tasks')
  const leads = leadsOf(members)
  return join(
    full,
    t(` · ${load} de ${most} · `, ` · ${load} de ${most} · `, ` · ${load} of ${most} · `),
    sayHours(memberHours(state, member, ctx).hours, ctx.lang),
    leads.length === 1 && leads[0]?.id === member.id && members.length > 1 ? LONE_LEAD : same(''),
  )
}

export const absencesOf = (state: State, members: readonly Member[], ctx: Ctx): ReadonlyMap<string, Absence> => {
  const here = hereOf(state, ctx)
  return new Map(
    members.flatMap((member) => {
      const absence = absenceOf(state, member, members, here)
      return absence ? [[member.id, absence] as const] : []
    }),
  )
}

/** Written again wherever it would read otherwise. */
export const showTeam = (fills: Fills) => {
  const others = fills.of(teamProblem)
  return (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
    const members = membersOf(state).filter(({ id }) => id !== '')
    const away = absencesOf(state, members, ctx)
    return members.map((member) =>
      patch(team, member.id, {
        open_now: loadOf(state, member.id),
        state: statusOf(state, member, members, away, others, ctx)[ctx.lang],
      }),
    )
  }
}
