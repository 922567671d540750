/** What forms know of courses: an answer is about one, and an answer to the enrolment form asks for a place in it. */
import { type Act, raise } from '../../kernel/act'
import { type State, whole } from '../../kernel/state'
import type { FormAnswered } from '../forms/events'
import type { FormAbout } from '../forms/slots'
import { pairOf } from './ask'
import { courseNamed, coursesOf, nameOf } from './course'
import { placeAsked } from './events'
import { courses, enrolments } from './tables'

export const courseOfForm: FormAbout = {
  needs: [whole(courses)],
  looksAt: (personId, about) => (about === '' ? [] : [{ need: 'find', table: enrolments, column: 'pair', value: pairOf(personId, about) }]),
  named: (state, words) => {
    const course = courseNamed(coursesOf(state), words)
    return course && { id: course.id, name: nameOf(course) }
  },
}

export const signUp = (_state: State, { purpose, responseId, personId, about, at, birth }: FormAnswered): readonly Act[] =>
  purpose === 'signup' && about !== '' ? [raise(placeAsked(responseId, { personId, courseId: about, at, birth }))] : []
