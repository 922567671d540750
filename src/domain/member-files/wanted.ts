/** What a member's file should show now: their people, the least that is needed of each, and nothing of a case that is delicate. */
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { HOUR, type Instant, MINUTE } from '../../kernel/time'
import { fromIso } from '../calendar/day'
import { sayClock, sayDate } from '../calendar/say'
import { wallOf, zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { sayOpen } from '../contacts/conversation'
import { courseOf, nameOf } from '../courses/course'
import type { Enrolment } from '../courses/move'
import { organisation } from '../settings/settings'
import { taskTruth } from '../tasks/tables'
import type { Member } from '../team/members'
import { desks, type Pointer } from '../team/tables'
import { classDays } from './class-days'
import type { ClassLine, PersonLine, Wanted } from './file'
import type { Apart } from './merge'
import { isDay, OUTCOME } from './shape'
import { type Done, isFresh } from './tables'
import { enrolmentsOf } from './theirs'

/** How long the file says what became of something typed in it. */
const SAYS = 12 * HOUR

const fieldName = (field: string): Text => {
  const day = isDay(field) ? fromIso(field) : undefined
  return day === undefined ? OUTCOME.heading : sayDate(day, false)
}

/** To whoever looks at the enrolment, and at the file. */
export const quarrelOf = (field: string, { main, file }: Apart): Text =>
  join(
    fieldName(field),
    `: «${main || '–'}» / «${file || '–'}». `,
    t(
      'Se cambió en la planilla y en el archivo del mentor: escribí en uno de los dos el que vale.',
      'Mudou na planilha e no arquivo do mentor: escreva em um dos dois o que vale.',
      'It was changed in the programme’s file and in the mentor’s: write the one that holds in either.',
    ),
  )

const openOf = (state: State, memberId: string): readonly Pointer[] => state.all(desks).find(({ id }) => id === memberId)?.open ?? []
const taskRow = ({ id, row }: Pointer): Need => rowNeed(taskTruth, id, row)

/** What the files of all these members show comes with as few reads as that of one. */
export const wantFiles = (state: State, members: readonly Member[], ctx: Ctx): void => {
  state.want(members.flatMap(({ id }) => openOf(state, id).map(taskRow)))
  const ids = [...new Set(members.flatMap(({ id }) => peopleOf(state, id, ctx)))]
  state.want(ids.flatMap((id): Need[] => [contacts, people].map((table) => ({ need: 'row', table, id }))))
  state.want(ids.flatMap((id) => (state.get(people, id)?.tasks ?? []).map(taskRow)))
}
const peopleOf = (state: State, memberId: string, ctx: Ctx): readonly string[] => [
  ...new Set([...enrolmentsOf(state, memberId, ctx).map(({ person_id }) => person_id ?? ''), ...peopleOfTasks(state, memberId)]),
]

/** People of open tasks; of a delicate one only its owner in the programme's file reads. */
const peopleOfTasks = (state: State, memberId: string): readonly string[] => {
  const open = openOf(state, memberId)
  return open.flatMap(({ id, row }) => {
    const task = state.get(taskTruth, id, row)
    return task?.contact_id && task.sensitive !== true ? [task.contact_id] : []
  })
}

const isDelicate = (state: State, personId: string): boolean =>
  (state.get(people, personId)?.tasks ?? []).some(({ id, row }) => state.get(taskTruth, id, row)?.sensitive === true)

export const wantedOf = (state: State, member: Member, done: readonly Done[], ctx: Ctx): Wanted => {
  wantFiles(state, [member], ctx)
  const rows = enrolmentsOf(state, member.id, ctx)
  const ids = peopleOf(state, member.id, ctx)
  const { country } = organisation.of(state)
  const where = zone(ctx.zone)
  const days = new Set(
    rows.flatMap(({ course }) => {
      const known = courseOf(state, course)
      return known ? classDays(known, ctx.now, where, country) : []
    }),
  )
  return {
    lang: ctx.lang,
    people: ids.flatMap((id) => personLine(state, id, rows, done, ctx)),
    // Of somebody who was erased a row may be left.
    classes: rows.flatMap((row) => (state.get(contacts, row.person_id) ? [classLine(state, row, rows)] : [])),
    days: [...days],
    done,
    birth: birthOf(ctx),
  }
}

/** Minutes since 2020: nothing is written more often. */
export const birthOf = ({ now }: Ctx): number => Math.floor((now - 1_577_836_800_000) / MINUTE)

const personLine = (state: State, id: string, rows: readonly Enrolment[], done: readonly Done[], ctx: Ctx): readonly PersonLine[] => {
  const contact = state.get(contacts, id)
  const person = state.get(people, id)
  if (!contact) return []
  const own = rows.filter(({ person_id }) => person_id === id)
  const lines = new Set([id, ...own.map((row) => row.id)])
  const says = done.filter((one) => lines.has(one.line) && one.says !== '' && isFresh(one, ctx.now, SAYS)).at(-1)?.says
  const quarrel = own.flatMap(({ apart }) => Object.entries(apart ?? {}).map(([field, both]) => quarrelOf(field, both)))[0]
  const heard = person?.last_in_at ?? null
  const words = isDelicate(state, id) ? '' : (contact.last_message ?? '')
  const next = own.find(({ next_step }) => next_step)?.next_step
  return [
    {
      id,
      name: contact.full_name ?? '',
      next: quarrel?.[ctx.lang] ?? says ?? next ?? sayOpen(heard, ctx.now, ctx.zone)[ctx.lang],
      last: [heard === null ? '' : momentOf(heard, ctx), words].filter((part) => part !== '').join(' · '),
    },
  ]
}

/** «1/3 16:20»: what is read tomorrow cannot say «hoy». */
const momentOf = (at: Instant, { zone: name, lang }: Ctx): string => {
  const wall = wallOf(at, zone(name))
  return `${sayDate(wall.day, false)[lang]} ${sayClock(wall.time)}`
}

/** Of somebody in two courses each line says which. */
const classLine = (
  state: State,
  { id, contact_id, person_id, course, outcome, attendance, apart }: Enrolment,
  rows: readonly Enrolment[],
): ClassLine => {
  const known = courseOf(state, course)
  const twice = rows.filter((row) => row.person_id === person_id).length > 1
  return {
    id,
    name: [contact_id ?? '', ...(twice && known ? [nameOf(known)] : [])].join(' · '),
    values: { ...attendance, ...(outcome === null ? {} : { [OUTCOME.key]: outcome }) },
    apart: apart ?? {},
  }
}
