/** «[Cursos abiertos]» in the bot: what can be joined now, with places first, full ones last as a waiting list. */
import type { Ctx } from '../../kernel/event'
import { type State, whole } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import type { BotList } from '../bot/slots'
import { habitsOf } from '../sends/who'
import { settings } from '../settings/settings'
import { aliasesOf, type Course, canJoin, coursesOf, hasPlace, leftIn, nameOf } from './course'
import { courses } from './tables'

const WAITING = t('lista de espera', 'lista de espera', 'waiting list')
/** So few places are worth saying. */
const FEW = 5

const detailOf = (course: Course): Text | undefined => {
  if (!hasPlace(course)) return WAITING
  const left = leftIn(course)
  if (left > FEW) return undefined
  return left === 1
    ? t('queda 1 lugar', 'resta 1 vaga', '1 place left')
    : t(`quedan ${left} lugares`, `restam ${left} vagas`, `${left} places left`)
}

export const openCourses: BotList = {
  name: t('Cursos abiertos', 'Cursos abertos', 'Open courses'),
  needs: [whole(courses), whole(settings)],
  options: (state: State, ctx: Ctx) => {
    const habits = habitsOf(state)
    const open = coursesOf(state).filter((course) => canJoin(course, habits, ctx))
    return [...open.filter(hasPlace), ...open.filter((course) => !hasPlace(course))].map((course) => {
      const detail = detailOf(course)?.[ctx.lang]
      const when = course.schedule_text?.trim()
      return {
        id: course.id,
        title: nameOf(course),
        also: aliasesOf(course),
        ...(detail || when ? { detail: [detail, when].filter(Boolean).join(' · ') } : {}),
      }
    })
  },
}
