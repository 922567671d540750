/** What a member reads in the file itself: titles, headings of days, and what the first cell says. */
import { join, type Text, t } from '../../kernel/text'
import { fromIso } from '../calendar/day'
import { short } from '../calendar/names'
import { sayDate, weekdayName } from '../calendar/say'

export const PEOPLE_TITLE = t('Mi gente', 'Minha gente', 'My people')
export const CLASSES_TITLE = t('Asistencia', 'Presença', 'Attendance')
export const NOTE = t('Se actualiza cada 15 min', 'Atualiza a cada 15 min', 'Brought up to date every 15 min')

/** «lun 1/3». */
export const dayHeading = (iso: string): Text => {
  const day = fromIso(iso)
  if (day === undefined) return t(iso, iso, iso)
  const name = weekdayName(day)
  return join(t(short(name.es), short(name.pt), short(name.en)), ' ', sayDate(day, false))
}
