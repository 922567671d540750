/** What whoever begins a new cycle is told about its forms, and that the link of a new course is a new one. */
import { linkForm } from '../../../test/kit/google-form'
import { addPeople, courseIds, personAt, school } from '../../../test/kit/school'
import { arrange, type } from '../../../test/kit/steps'
import { edit } from '../../kernel/act'
import { courses } from '../courses/tables'
import { formNamed, personalLink } from './link'
import { forms } from './tables'

type School = ReturnType<typeof school>
const begins = (one: School): string => {
  const answer = one.call('courses.newCycle', { cycle: '2027-T2', starts: '31/5/2027' })
  return answer.ok ? JSON.stringify(answer.value) : answer.problem
}

test.each<readonly [string, (one: School) => void, string]>([
  ['no form', () => undefined, 'Falta un formulario de inscripción: vinculalo acá.'],
  ['only a survey', (one) => linkForm(one, 'Encuesta', 'end'), 'Falta un formulario de inscripción: vinculalo acá.'],
  ['an open form', (one) => linkForm(one), 'Los formularios sirven igual: cada enlace dice el curso nuevo.'],
  [
    'a form that was closed after the last cycle',
    (one) => {
      linkForm(one)
      arrange(one, () => [edit(forms, 'f_signup', { state: 'El formulario no acepta respuestas: abrilo y publicalo de nuevo.' })])
    },
    'Inscripción: El formulario no acepta respuestas: abrilo y publicalo de nuevo.',
  ],
])('%s', (_, given, says) => {
  const one = school(4)
  given(one)
  expect(begins(one)).toBe(JSON.stringify({ count: 3, says: `Cursos en borrador: 3. ${says}` }))
})

test('the link to the same form about the new course is another one', () => {
  const one = school(4)
  addPeople(one, 1)
  linkForm(one)
  begins(one)
  type(one, courses, 5, { published: true })
  const ids = courseIds(one)
  let urls: readonly (string | undefined)[] = []
  arrange(one, (state, ctx) => {
    const form = formNamed(state, 'Inscripción')
    urls = [ids[0], ids[3]].map(
      (id) => form && personalLink(state, form, personAt(0), { id: id ?? '', name: 'Oficios digitales' }, ctx)?.token,
    )
    return []
  })
  expect(ids).toHaveLength(6)
  expect(urls[0]).toMatch(/^hl/)
  expect(urls[1]).toMatch(/^hl/)
  expect(urls[0]).not.toBe(urls[1])
})
