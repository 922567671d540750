/** Who gets what, in the panel: rules with steps, what is wrong with each, and who would have the last tasks by another one. */
import { contacts } from '../../domain/contacts/contacts'
import { themesNow } from '../../domain/intent/classify'
import { themes } from '../../domain/intent/tables'
import { contactsTab } from '../../domain/routing/person'
import { idleToday, wrongRoute } from '../../domain/routing/problems'
import { routeBy, routesOf } from '../../domain/routing/router'
import { METHODS, type RouteRow, routingRules } from '../../domain/routing/tables'
import { PRIORITIES, taskTruth } from '../../domain/tasks/tables'
import { wantTasksOf } from '../../domain/tasks/task'
import { membersOf, typedWords } from '../../domain/team/members'
import { absencesOf } from '../../domain/team/status'
import { remove } from '../../kernel/act'
import { isRecord, isText } from '../../kernel/json'
import { inPlace, keepInPlace } from '../../kernel/order'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { DAY, instant } from '../../kernel/time'
import type { RouteRule, RouteStep } from '../api-attention'
import { type AnySheetCall, type CallCtx, sheetCall } from './call'
import { contactsHeadings } from './contacts-headings'
import { nothing, ODD, read } from './parse'

const small = (): readonly Need[] => [themes, routingRules].map(whole)

const readStep = (raw: unknown): RouteStep | undefined => {
  const fields = read(raw, { area: 'text', member: 'text', minutes: 'number' })
  const method = isRecord(raw) ? METHODS.find((one) => one === raw['method']) : undefined
  return fields.ok && method ? { method, area: fields.value.area, member: fields.value.member, minutes: fields.value.minutes } : undefined
}
interface Placed {
  readonly rule: RouteRule
  readonly order: number
}
const readPlaced = (input: unknown): Outcome<Placed> => {
  const place = read(input, { rule: 'record', order: 'number' })
  if (!place.ok) return ODD
  const { rule, order } = place.value
  const fields = read(rule, { id: 'text', theme: 'text', area: 'text', steps: 'list' })
  if (!fields.ok || !isText(rule['priority'])) return ODD
  const steps = fields.value.steps.map(readStep).filter((one) => one !== undefined)
  if (steps.length !== fields.value.steps.length) return ODD
  const { id, theme, area } = fields.value
  const when = isText(rule['when']) ? rule['when'].trim() : ''
  return ok({ rule: { id, theme, area, priority: PRIORITIES.find((one) => one === rule['priority']) ?? '', when, steps }, order })
}

const rowOf = ({ id, theme, area, priority, when, steps }: RouteRule, order: number): RouteRow => ({
  id,
  order,
  theme: theme || null,
  area: area || null,
  priority: priority || null,
  when: when || null,
  steps: steps.map((step) => ({ ...step })),
})

/** The rules with this one in its place, and those that are looked at before it. */
const placed = (state: State, row: RouteRow) => {
  const rules = inPlace(routesOf(state), row)
  return { before: rules.slice(0, rules.indexOf(row)), rules }
}
const named = (state: State, ctx: CallCtx): readonly string[] => themesNow(state, ctx).map(({ name }) => name)

/** What may be said against a rule; what that is judged by is looked up once for all of them. */
const judgeOf = (state: State, ctx: CallCtx) => {
  const themes = named(state, ctx)
  const tab = contactsTab(contactsHeadings(state, ctx), ctx.lang)
  const away = absencesOf(state, membersOf(state), ctx)
  const wrong = (row: RouteRow, before: readonly RouteRow[]) => wrongRoute(state, row, before, themes, tab)
  const idle = (row: RouteRow) => idleToday(state, row, away)
  const problem = (row: RouteRow, before: readonly RouteRow[]): string => (wrong(row, before) ?? idle(row))?.[ctx.lang] ?? ''
  return { themes, wrong, idle, problem }
}

const readRoutes = sheetCall<'routing.read'>({
  name: 'routing.read',
  parse: nothing,
  prefetch: small,
  decide: (state, _, ctx) => {
    const rules = routesOf(state)
    const members = membersOf(state)
    const { themes, problem } = judgeOf(state, ctx)
    return ok({
      value: {
        rules: rules.map((row, at) => ({
          id: row.id,
          theme: row.theme ?? '',
          area: row.area ?? '',
          priority: row.priority ?? '',
          when: row.when ?? '',
          steps: (row.steps ?? []).map(({ method, area, member, minutes }) => ({ method, area, member, minutes })),
          problem: problem(row, rules.slice(0, at)),
        })),
        themes,
        areas: [...new Set(members.flatMap(({ team }) => typedWords(team)))],
        members: members.map(({ id, name }) => ({ id, name: name ?? '' })),
      },
    })
  },
})

/** As many as are looked at in Temas, of the last two months. */
const LAST = 50
const BACK = 60 * DAY
const NOBODY = t('nadie', 'ninguém', 'nobody')

const tryRoute = sheetCall<'routing.try'>({
  name: 'routing.try',
  parse: readPlaced,
  prefetch: small,
  decide: (state, { rule, order }, ctx) => {
    const row = rowOf(rule, order)
    const { before, rules } = placed(state, row)
    const tasks = state.recent(taskTruth, instant(ctx.now - BACK)).slice(0, LAST)
    state.want(tasks.map(({ contact_id: id, contact_row: hint }): Need => rowNeed(contacts, id ?? '', hint)))
    wantTasksOf(
      state,
      tasks.map(({ contact_id: id }) => id ?? ''),
    )
    const members = membersOf(state)
    const nameOf = (id: string | null): string => members.find((one) => one.id === id)?.name ?? NOBODY[ctx.lang]
    const now = routesOf(state)
    return ok({
      value: {
        looked: tasks.length,
        problem: judgeOf(state, ctx).problem(row, before),
        changes: tasks.flatMap((task) => {
          const [was, is] = [now, rules].map((some) => routeBy(state, task, [], some, ctx))
          if (!was || !is || was.to === is.to) return []
          const text = [task.theme, task.area].filter((word) => word).join(' · ')
          return [{ text, from: nameOf(was.to), to: nameOf(is.to), why: is.reason }]
        }),
      },
    })
  },
})

const SAVED = t('Listo: vale desde la próxima tarea.', 'Pronto: vale a partir da próxima tarefa.', 'Done: it counts from the next task on.')
const NEXT = t('Corregilo y guardá de nuevo.', 'Corrija e salve de novo.', 'Correct it and save again.')
const GONE = t('Listo: esa regla ya no reparte.', 'Pronto: essa regra já não distribui.', 'Done: that rule hands out nothing more.')

const saveRoute = sheetCall<'routing.save'>({
  name: 'routing.save',
  parse: readPlaced,
  prefetch: small,
  decide: (state, { rule, order }, ctx) => {
    const known = state.all(routingRules).some(({ id }) => id === rule.id)
    const row = rowOf({ ...rule, id: known ? rule.id : ctx.id('q') }, order)
    const { wrong, idle } = judgeOf(state, ctx)
    const refused = wrong(row, placed(state, row).before)
    if (refused) return fail(refused, NEXT)
    return ok({
      value: { says: [SAVED, idle(row)].flatMap((words) => words?.[ctx.lang] ?? []).join(' ') },
      acts: keepInPlace(routingRules, state.all(routingRules), row),
    })
  },
})

const removeRoute = sheetCall<'routing.remove'>({
  name: 'routing.remove',
  parse: (input) => read(input, { id: 'text' }),
  prefetch: small,
  decide: (_, { id }, { lang }) => ok({ value: { says: GONE[lang] }, acts: [remove(routingRules, id)] }),
})

export const routingCalls: readonly AnySheetCall[] = [readRoutes, tryRoute, saveRoute, removeRoute]
