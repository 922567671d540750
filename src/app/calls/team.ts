/** Working hours, days off and absences: read with what is usual, saved only when they are understood. */

import { readDay } from '../../domain/calendar/dates'
import { isoOf } from '../../domain/calendar/day'
import { ATTENTION_HOURS } from '../../domain/calendar/hours'
import { readHours, sayHours } from '../../domain/calendar/hours-text'
import { readWhen } from '../../domain/calendar/when'
import { areaCalendar, memberCalendar, TEAM_CALENDAR } from '../../domain/team/calendar-of'
import { teamChanged } from '../../domain/team/events'
import { areasOf, membersOf, typedWords } from '../../domain/team/members'
import { hereOf } from '../../domain/team/status'
import { absences, calendars } from '../../domain/team/tables'
import { type Act, append, patch, raise, remove } from '../../kernel/act'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { type CallCtx, sheetCall } from './call'
import { SAVED } from './done'
import { nothing, read } from './parse'

const TEAM = t('Todo el equipo', 'Toda a equipe', 'The whole team')
const AREA = t('Área ', 'Área ', 'Area ')

export const readTeamHours = sheetCall<'team.hours'>({
  name: 'team.hours',
  parse: nothing,
  decide: (state, _, { lang }) => {
    const members = membersOf(state)
    const areas = [...new Set(members.flatMap(areasOf))]
    const places = [
      { id: TEAM_CALENDAR, name: TEAM[lang] },
      ...areas.map((area) => ({ id: areaCalendar(area), name: `${AREA[lang]}${area}` })),
      ...members.map((member) => ({ id: memberCalendar(member.id), name: member.name ?? '' })),
    ]
    const usual = state.all(calendars).find(({ id }) => id === TEAM_CALENDAR)?.hours ?? sayHours(ATTENTION_HOURS, lang)
    return ok({
      value: {
        calendars: places.map(({ id, name }) => {
          const row = state.all(calendars).find((one) => one.id === id)
          return { id, name, hours: row?.hours ?? '', usual, holidays: row?.holidays !== 'no', closed: (row?.closed ?? []).join(', ') }
        }),
      },
    })
  },
})

/** «25/5/2027, 2027-12-24»: each day as people write it, kept as one writes it everywhere. */
const readClosed = (state: State, typed: string, ctx: CallCtx): Outcome<readonly string[]> => {
  const days: string[] = []
  for (const words of typedWords(typed)) {
    const day = readDay(words, hereOf(state, ctx).order)
    if (day === undefined)
      return fail(
        t(`No entiendo «${words}» como fecha.`, `Não entendo «${words}» como data.`, `“${words}” does not read as a date.`),
        t(
          'Escribila con el año, así: 25/5/2027.',
          'Escreva com o ano, assim: 25/5/2027.',
          'Write it with its year, like this: 25 May 2027.',
        ),
      )
    days.push(isoOf(day))
  }
  return ok(days)
}

export const saveTeamHours = sheetCall<'team.saveHours'>({
  name: 'team.saveHours',
  parse: (input) => read(input, { id: 'text', hours: 'text', holidays: 'text', closed: 'text' }),
  decide: (state, { id, hours, holidays, closed }, ctx) => {
    const typed = hours.trim()
    const understood = typed === '' ? ok(null) : readHours(typed)
    if (!understood.ok) return understood
    const days = readClosed(state, closed, ctx)
    if (!days.ok) return days
    const values = { hours: typed || null, holidays: holidays === 'no' ? 'no' : 'yes', closed: [...days.value] } as const
    const known = state.all(calendars).some((one) => one.id === id)
    const acts: readonly Act[] = [
      known ? patch(calendars, id, values) : append(calendars, { id, ...values }),
      raise(teamChanged(`hours ${ctx.id('h')}`, {})),
    ]
    return ok({ value: { says: SAVED[ctx.lang] }, acts })
  },
})

const SELF = fail(
  t('Nadie puede cubrirse a sí mismo.', 'Ninguém pode cobrir a si mesmo.', 'Nobody can stand in for themselves.'),
  t('Elegí a otra persona.', 'Escolha outra pessoa.', 'Choose somebody else.'),
)
const BACKWARDS = fail(
  t('La ausencia termina antes de empezar.', 'A ausência termina antes de começar.', 'The absence ends before it begins.'),
  t('Corregí las fechas.', 'Corrija as datas.', 'Correct the dates.'),
)

/** Blank dates take the absence back. */
export const saveAbsence = sheetCall<'team.away'>({
  name: 'team.away',
  parse: (input) => read(input, { member: 'text', from: 'text', to: 'text', standIn: 'text' }),
  decide: (state, { member, from, to, standIn }, ctx) => {
    const id = `away ${member}`
    const known = state.all(absences).some((one) => one.id === id)
    const changed = raise(teamChanged(`away ${ctx.id('a')}`, {}))
    if (to.trim() === '') return ok({ value: { says: SAVED[ctx.lang] }, acts: known ? [remove(absences, id), changed] : [] })
    if (standIn === member) return SELF
    const here = hereOf(state, ctx)
    const begins =
      from.trim() === '' ? ok(ctx.now) : readWhen(/:\d/.test(from) ? from : `${from} 0:00`, { ...here, now: instant(ctx.now - 86_400_000) })
    if (!begins.ok) return begins
    const ends = readWhen(/:\d/.test(to) ? to : `${to} 23:59`, here)
    if (!ends.ok) return ends
    if (ends.value <= begins.value) return BACKWARDS
    const values = { member_id: member, from: begins.value, to: ends.value, stand_in: standIn || null }
    return ok({
      value: { says: SAVED[ctx.lang] },
      acts: [known ? patch(absences, id, values) : append(absences, { id, ...values }), changed],
    })
  },
})
