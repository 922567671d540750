/** A mark or an outcome that was typed in a member's file goes into Inscripciones, or stands beside what was typed there. */
import { type Act, edit } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { enrolments } from '../courses/tables'
import type { Typed } from './file'
import { takeIn } from './merge'
import { markOf, OUTCOME } from './shape'
import { quarrelOf } from './wanted'

/** Of those classes in which anything was noted, in whole per cent. */
export const attendanceOf = (marks: Readonly<Record<string, string>>): number | null => {
  const noted = Object.values(marks).flatMap((word) => markOf(word) ?? [])
  return noted.length === 0 ? null : Math.round((100 * noted.filter((mark) => mark === 'came').length) / noted.length)
}

const without = <V>(all: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key))

export const shareTyped = (state: State, { line, field, value, base }: Typed, ctx: Ctx): readonly Act[] => {
  const row = state.sweep(enrolments).find(({ id }) => id === line)?.record
  // Somebody deleted the enrolment: nobody is left of whom this could be said.
  if (!row) return []
  const marks = row.attendance ?? {}
  const known = field === OUTCOME.key ? (row.outcome?.trim() ?? '') : (marks[field] ?? '')
  const before = row.apart?.[field]
  const { main, apart } = takeIn(known, value, base, before)
  const quarrels = { ...without(row.apart ?? {}, field), ...(apart ? { [field]: apart } : {}) }
  const attendance = main === '' ? without(marks, field) : { ...marks, [field]: main }
  return [
    ...(main === known
      ? []
      : field === OUTCOME.key
        ? [edit(enrolments, line, { outcome: main || null })]
        : [edit(enrolments, line, { attendance, attendance_pct: attendanceOf(attendance) })]),
    ...(before || apart
      ? [
          edit(enrolments, line, {
            apart: Object.keys(quarrels).length === 0 ? null : quarrels,
            reason: apart ? quarrelOf(field, apart)[ctx.lang] : null,
          }),
        ]
      : []),
  ]
}
