/** Mentors as they stand now, and how their loads are kept. */
import { type Act, append, patch } from '../../kernel/act'
import type { State } from '../../kernel/state'
import { fold } from '../calendar/fold'
import { areasOf, capacityOf, type Member, membersOf, skillsOf } from '../team/members'
import type { Mentor } from './choose'
import { mentoring } from './tables'

const MENTORS = /^mentor/

/** Who is in an area of mentors; without such an area, all but those who coordinate. */
const isMentor = (members: readonly Member[]): ((member: Member) => boolean) => {
  const named = members.some((member) => areasOf(member).some((area) => MENTORS.test(area)))
  return (member) => (named ? areasOf(member).some((area) => MENTORS.test(fold(area))) : member.is_lead !== true)
}

export const mentorsOf = (state: State): readonly Mentor[] => {
  const members = membersOf(state)
  const known = new Map(state.all(mentoring).map((row) => [row.id, row]))
  return members.filter(isMentor(members)).map((member, row) => ({
    id: member.id,
    name: (member.name ?? '').trim(),
    skills: skillsOf(member),
    capacity: capacityOf(member),
    load: known.get(member.id)?.load ?? 0,
    turn: known.get(member.id)?.turn ?? 0,
    row,
  }))
}

export const keepLoads = (state: State, mentors: readonly Pick<Mentor, 'id' | 'load' | 'turn'>[]): readonly Act[] => {
  const known = new Set(state.all(mentoring).map(({ id }) => id))
  return mentors.flatMap(({ id, load, turn }) => {
    if (!known.has(id)) return load === 0 ? [] : [append(mentoring, { id, load, turn })]
    return [patch(mentoring, id, { load: Math.max(0, load), turn })]
  })
}

/** One person more or less with this mentor, whoever decided it. */
export const shiftLoad = (state: State, id: string | null, by: 1 | -1): readonly Act[] => {
  if (id === null || id === '') return []
  const row = state.all(mentoring).find((one) => one.id === id)
  return keepLoads(state, [{ id, load: (row?.load ?? 0) + by, turn: row?.turn ?? 0 }])
}
