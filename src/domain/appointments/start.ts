/** When an appointment is: the cell's date and hour, or what is wrong with what somebody typed there. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { readClock } from '../calendar/clock'
import { readDay } from '../calendar/dates'
import { momentOf, type Zone } from '../calendar/zone'
import type { Habits } from '../country/country'

const MISSING = fail(
  t('Falta la fecha y la hora.', 'Falta a data e a hora.', 'Date and time are missing.'),
  t('Escribilas así: 10/3/2027 9:00.', 'Escreva assim: 10/3/2027 9:00.', 'Write them like this: 10/3/2027 9:00.'),
)

/** Dates that stand in the cell as text are read where they can mean one thing only. */
export const readStart = (cell: string | Instant | null, where: Zone, { dates }: Habits): Outcome<Instant> => {
  if (cell === null) return MISSING
  if (typeof cell === 'number') return ok(cell)
  const day = readDay(cell, dates)
  const time = readClock(cell, dates)
  if (day !== undefined && time !== undefined) return ok(momentOf({ day, time }, where))
  return fail(
    day === undefined
      ? t(`«${cell}» no es una fecha.`, `«${cell}» não é uma data.`, `“${cell}” is no date.`)
      : t(`«${cell}» no tiene hora.`, `«${cell}» não tem hora.`, `“${cell}” has no hour.`),
    MISSING.next,
  )
}
