/** Courses and enrolment: places by order of arrival, a waiting list that moves up by itself, an adult's permission below age. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited, looked } from '../../kernel/file'
import { t } from '../../kernel/text'
import { botList } from '../bot/slots'
import { formAnswered } from '../forms/events'
import { formAbout } from '../forms/slots'
import { inboxAnswer } from '../inbox/slots'
import { reminderSource } from '../reminders/source'
import { starter } from '../settings/starter'
import { needsOfAsked, takeAsked } from './ask'
import { enrolmentAnswerer } from './buttons'
import { confirmPart, needsOfConfirming } from './confirm'
import { confirming, enrolmentMoved, finishing, moveWanted, permissionAwaited, placeAsked, placesFreed, recounting } from './events'
import { finish, finishPart, needsOfFinishing } from './finish'
import { followPermission, needsOfAwaited, permissionAnswerer, permissionDue } from './guardian'
import { openCourses } from './list'
import { needsOfMove, promote, takeMove } from './move'
import { lookAtCourses, needsOfCourses, needsOfLook, noticeCourses } from './notice-courses'
import { needsOfEnrolments, noticeEnrolments } from './notice-enrolments'
import { countPlaces, needsOfRecount, recount } from './recount'
import { courseOfForm, signUp } from './sign-up'
import { enrolmentSource } from './source'
import { beginCourse } from './starter'
import { courses, enrolments } from './tables'

export const coursesFeature: Feature = {
  name: 'courses',
  module: 'programa',
  title: t('Cursos', 'Cursos', 'Courses'),
  tables: [courses, enrolments],
  fills: [
    botList(openCourses),
    reminderSource(enrolmentSource),
    inboxAnswer(permissionAnswerer),
    inboxAnswer(enrolmentAnswerer),
    formAbout(courseOfForm),
    starter(beginCourse),
  ],
  on: () => [
    on(edited, noticeCourses, needsOfCourses),
    on(edited, noticeEnrolments, needsOfEnrolments),
    on(looked, lookAtCourses, needsOfLook),
    on(looked, recount, needsOfRecount),
    on(recounting, countPlaces, needsOfFinishing),
    on(looked, finish, needsOfLook),
    on(finishing, finishPart, needsOfFinishing),
    on(formAnswered, signUp),
    on(placeAsked, takeAsked, needsOfAsked),
    on(moveWanted, takeMove, needsOfMove),
    on(placesFreed, promote),
    on(enrolmentMoved, followPermission),
    on(confirming, confirmPart, needsOfConfirming),
    on(permissionAwaited, permissionDue, needsOfAwaited),
  ],
}
