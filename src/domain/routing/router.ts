/** Finds the owner of a task: the steps of its rule in order, else the usual way of a team of this size; nobody is a reason too. */
import type { Ctx } from '../../kernel/event'
import { byOrder } from '../../kernel/order'
import type { State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { after, HOUR, type Instant, instant } from '../../kernel/time'
import { alike, fold } from '../calendar/fold'
import { nextOpen } from '../calendar/hours'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { contacts } from '../contacts/contacts'
import type { Routed, Router, Task } from '../tasks/slots'
import { ownerOf, tasksOf } from '../tasks/task'
import { memberHours } from '../team/calendar-of'
import { areasOf, capacityOf, loadOf, memberNamed, membersOf, skillsOf, worksByArea } from '../team/members'
import { absencesOf } from '../team/status'
import { desks } from '../team/tables'
import { type Candidate, choose, type Demand, hindrance } from './choose'
import { isFor } from './person'
import { type RouteRow, routingRules, type Step } from './tables'

/** Business minutes after which a task that nobody began goes to the next one, where a team works by area. */
export const RETURN_MINUTES = 60

const step = (method: Step['method'], minutes: number): Step => ({ method, area: '', member: '', minutes })

/** In their order. */
export const routesOf = (state: State): readonly RouteRow[] => byOrder(state.all(routingRules))

/** The rule that fits first; without one, the usual way. */
export const stepsFor = (state: State, task: Task, rules: readonly RouteRow[], ctx: Ctx): readonly Step[] => {
  const fits = (wanted: string | null, value: string | null): boolean => wanted === null || alike(wanted, value ?? '')
  const rule = rules.find(
    (one) => fits(one.theme, task.theme) && fits(one.area, task.area) && fits(one.priority, task.priority) && isFor(state, one, task, ctx),
  )
  if (rule?.steps && rule.steps.length > 0) return rule.steps
  const members = membersOf(state)
  const byArea = worksByArea(members)
  // A delicate case is for those who are there for it, else for whoever coordinates.
  if (task.sensitive)
    return members.some((member) => areasOf(member).includes(fold(task.area ?? '')))
      ? [step('least_busy', 0), step('lead', 0)]
      : [step('lead', 0), step('least_busy', 0)]
  return [step('contact_owner', byArea ? RETURN_MINUTES : 0), step('least_busy', byArea ? RETURN_MINUTES : 0)]
}

export const candidatesOf = (state: State, task: Task, ctx: Ctx): readonly Candidate[] => {
  const members = membersOf(state)
  const away = absencesOf(state, members, ctx)
  // Whoever stands in takes what would have been theirs.
  const standsFor = (id: string) => members.filter((other) => away.get(other.id)?.standIn === id)
  return members.map((member, place) => {
    const covered = [member, ...standsFor(member.id)]
    const load = loadOf(state, member.id)
    return {
      id: member.id,
      name: (member.name ?? '').trim(),
      areas: [...new Set(covered.flatMap(areasOf))],
      skills: [...new Set(covered.flatMap(skillsOf))],
      // The task itself does not count against whoever has it already.
      load: ownerOf(task) === member.id ? load - 1 : load,
      capacity: capacityOf(member),
      away: away.has(member.id),
      opensAt: nextOpen(ctx.now, zone(ctx.zone), memberHours(state, member, ctx).hours),
      lastTurn: state.all(desks).find(({ id }) => id === member.id)?.turn_at ?? null,
      leads: member.is_lead === true,
      place,
    }
  })
}

const demandOf = (state: State, task: Task, not: readonly string[], ctx: Ctx): Demand => {
  const members = membersOf(state)
  const away = absencesOf(state, members, ctx)
  const contact = state.get(contacts, task.contact_id, task.contact_row)
  const standIn = (id: string): string => away.get(id)?.standIn ?? id
  const named = contact?.owner_id ? memberNamed(members, contact.owner_id)?.id : undefined
  const before = tasksOf(state, task.contact_id ?? '').find(({ id }) => id !== task.id)
  const area = fold(task.area ?? '')
  return {
    area,
    skills: (task.skills ?? []).map(fold),
    now: ctx.now,
    not,
    atOnce: task.sensitive === true,
    // An area that nobody has is everybody's: the task must not wait for somebody who does not exist.
    anyArea: !worksByArea(members) || !members.some((member) => areasOf(member).includes(area)),
    contactOwner: named ? standIn(named) : '',
    previousOwner: before ? standIn(ownerOf(before)) : '',
  }
}

export const WORDS: Readonly<Record<Step['method'], Text>> = {
  fixed: t('Así lo dice la regla', 'Assim diz a regra', 'By the rule'),
  contact_owner: t('Es responsable de la persona', 'É responsável pela pessoa', 'Owner of the person'),
  previous_owner: t('La atendió la vez anterior', 'Atendeu da vez anterior', 'Attended them before'),
  round_robin: t('Por turno', 'Por turno', 'By turns'),
  least_busy: t('Quien tiene menos', 'Quem tem menos', 'Whoever has least'),
  lead: t('Coordina', 'Coordena', 'Leads'),
}
const NOBODY = t('Todavía no hay nadie en Equipo.', 'Ainda não há ninguém em Equipe.', 'Nobody is in Team yet.')

const noneNow = (candidates: readonly Candidate[], demand: Demand, ctx: Ctx): Routed => {
  const opens = candidates
    .filter((one) => one.opensAt > demand.now && hindrance({ ...one, opensAt: demand.now }, demand) === undefined)
    .map(({ opensAt }) => opensAt)
  const explained = candidates.map((one) => `${one.name}: ${hindrance(one, demand)?.[ctx.lang] ?? ''}`)
  const first: Instant | undefined = opens.length === 0 ? undefined : instant(Math.min(...opens))
  if (candidates.length === 0) return { to: null, reason: NOBODY[ctx.lang], explained, tryAt: after(ctx.now, 12 * HOUR) }
  if (first !== undefined) {
    const when = sayMoment(first, ctx.now, zone(ctx.zone))
    return {
      to: null,
      reason: t(
        `Fuera de horario: se reparte ${when.es}.`,
        `Fora do horário: distribui-se ${when.pt}.`,
        `Outside hours: handed out ${when.en}.`,
      )[ctx.lang],
      explained,
      tryAt: first,
    }
  }
  return { to: null, reason: NO_ONE(explained)[ctx.lang], explained, tryAt: after(ctx.now, HOUR) }
}
const NO_ONE = (explained: readonly string[]): Text => {
  const who = explained.slice(0, 4).join(' · ')
  return t(`Nadie puede tomarla ahora (${who}).`, `Ninguém pode pegar agora (${who}).`, `Nobody can take it now (${who}).`)
}

/** `rules`: others than those that are kept, for a try. */
export const routeBy = (state: State, task: Task, not: readonly string[], rules: readonly RouteRow[], ctx: Ctx): Routed => {
  const candidates = candidatesOf(state, task, ctx)
  const demand = demandOf(state, task, not, ctx)
  const passed = new Map<string, string>()
  for (const { method, area, member, minutes } of stepsFor(state, task, rules, ctx)) {
    const asked = area === '' ? demand : { ...demand, area: fold(area), anyArea: false }
    const choice = choose(method, candidates, asked, member)
    for (const one of choice.passed) passed.set(one.name, `${one.name}: ${one.why[ctx.lang]}`)
    if (choice.chosen)
      return { to: choice.chosen.id, reason: WORDS[method][ctx.lang], explained: [...passed.values()], returnAfter: minutes }
  }
  return noneNow(candidates, demand, ctx)
}

export const router: Router = { route: (state, task, not, ctx) => routeBy(state, task, not, routesOf(state), ctx) }
