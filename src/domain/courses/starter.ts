/** A course that nobody sees yet, and the messages around it: what a programme starts from. */
import { append } from '../../kernel/act'
import { same, type Text, t } from '../../kernel/text'
import { plusDays } from '../calendar/day'
import { dayAt, momentOf, zone } from '../calendar/zone'
import { becomes, before, beginReminders, type Written } from '../reminders/starter'
import { habitsOf } from '../sends/who'
import type { Starter } from '../settings/starter'
import { coursesOf } from './course'
import { shownCourse } from './show'
import { courses, ENROLMENT_STATE, enrolments } from './tables'

const { waitlist, pending_guardian, confirmed } = ENROLMENT_STATE
const { start_date, end_date } = courses.columns
const after = ({ es, pt, en }: Text): Text => t(`${es} días después`, `${pt} dias depois`, `${en} days after`)

export const AVISOS: readonly Written[] = [
  { name: waitlist, offset: becomes(waitlist), template: 'curso_espera' },
  { name: pending_guardian, offset: becomes(pending_guardian), template: 'curso_permiso' },
  { name: confirmed, offset: becomes(confirmed), template: 'curso_confirmado', calls: true },
  {
    name: t('Empieza pronto', 'Começa em breve', 'Starts soon'),
    offset: before(3),
    of: start_date.heading,
    at: '10:00',
    template: 'curso_empieza',
  },
  { name: t('Encuesta', 'Pesquisa', 'Survey'), offset: after(same('3')), of: end_date.heading, at: '10:00', template: 'curso_encuesta' },
  {
    name: t('Trabajo', 'Trabalho', 'Work'),
    offset: after(t('90 y 180', '90 e 180', '90 and 180')),
    of: end_date.heading,
    at: '10:00',
    template: 'curso_trabajo',
  },
]
const beginAvisos = beginReminders(enrolments.heading, AVISOS)

const NAME = t('Curso de ejemplo', 'Curso de exemplo', 'Sample course')
const WHEN = t('lunes a las 18', 'segundas às 18h', 'Mondays at 18:00')
const PLACES = 20
/** Days from now on which it closes, starts and ends. */
const [CLOSES, STARTS, ENDS] = [18, 28, 116]

export const beginCourse: Starter = (state, ctx) => {
  const { lang, now, id } = ctx
  if (coursesOf(state).length > 0) return beginAvisos(state, ctx)
  const where = zone(ctx.zone)
  const on = (days: number) => momentOf({ day: plusDays(dayAt(now, where), days), time: 0 }, where)
  const course = {
    id: id('u'),
    name: NAME[lang],
    published: false,
    state: null,
    seats_text: null,
    next_step: null,
    capacity: PLACES,
    opens_at: on(0),
    closes_at: on(CLOSES),
    start_date: on(STARTS),
    end_date: on(ENDS),
    schedule_text: WHEN[lang],
    course_url: null,
    aliases: null,
    mentor_skill: null,
    min_age: null,
    cycle: null,
    seats: null,
    starts: null,
    ends: null,
    finished: null,
  }
  return [append(courses, { ...course, ...shownCourse(course, [course], habitsOf(state), ctx), seats: null }), ...beginAvisos(state, ctx)]
}
