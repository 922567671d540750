/** An answer at the end of a course, or months later, becomes the person's figures of that moment; a later answer corrects them. */
import { type Act, append, patch } from '../../kernel/act'
import { hash } from '../../kernel/hash'
import { type Need, rowNeed, type State, whole } from '../../kernel/state'
import { courseOf, nameOf } from '../courses/course'
import { courses } from '../courses/tables'
import type { FormAnswered } from '../forms/events'
import { responses } from '../forms/tables'
import { isMoment, type Moment, type SubjectKey, trajectory } from './tables'
import { valuesOf } from './words'

const idOf = (personId: string, course: string, moment: Moment, subject: SubjectKey): string =>
  `y_${hash(`${personId} ${course} ${moment} ${subject}`)}`

export const needsOfAnswer = ({ responseId }: FormAnswered): readonly Need[] => [whole(courses), rowNeed(responses, responseId)]

export const takeAnswer = (state: State, { responseId, purpose, personId, about, at }: FormAnswered): readonly Act[] => {
  if (!isMoment(purpose)) return []
  const response = state.get(responses, responseId)
  const course = courseOf(state, about)
  return valuesOf(response?.said ?? {}).flatMap(({ subject, said, value }) => {
    const id = idOf(personId, about, purpose, subject)
    const known = state.find(trajectory, 'id', id)
    if (known) return (known.at ?? 0) > at ? [] : [patch(trajectory, id, { said, value, on: at, at })]
    return [
      append(trajectory, {
        id,
        person: response?.contact_id ?? null,
        course_name: course ? nameOf(course) : null,
        cycle: course?.cycle ?? null,
        moment: purpose,
        subject,
        said,
        value,
        on: at,
        person_id: personId,
        course: about || null,
        at,
      }),
    ]
  })
}
