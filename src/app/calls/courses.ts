/** Courses in the panel: confirm all that were received, begin a new cycle, send somebody the link of a form. */

import { contacts, people } from '../../domain/contacts/contacts'
import { receivedIn } from '../../domain/courses/confirm'
import { courseOf, nameOf } from '../../domain/courses/course'
import { newCycle } from '../../domain/courses/cycle'
import { confirming } from '../../domain/courses/events'
import { linkSent } from '../../domain/forms/events'
import { formNamed, personalLink } from '../../domain/forms/link'
import { formsForCycle } from '../../domain/forms/new-cycle'
import { forms } from '../../domain/forms/tables'
import { needsOfAssigning, unassigned, wishOf } from '../../domain/mentors/assign'
import { choose } from '../../domain/mentors/choose'
import { assigning } from '../../domain/mentors/events'
import { mentorsOf } from '../../domain/mentors/loads'
import { raise } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import { rowNeed } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { type AnySheetCall, sheetCall } from './call'
import { SENT } from './done'
import { nothing, read } from './parse'

const NOBODY = fail(
  t(
    'No hay inscripciones recibidas para confirmar.',
    'Não há inscrições recebidas para confirmar.',
    'No enrolments were received to be confirmed.',
  ),
  t('Mirá la pestaña Inscripciones.', 'Veja a aba Inscrições.', 'Look at the tab Enrolments.'),
)
const confirmed = (count: number) =>
  t(`Se confirman ${count} inscripciones.`, `${count} inscrições são confirmadas.`, `${count} enrolments are being confirmed.`)

const confirmAll = sheetCall<'courses.confirm'>({
  name: 'courses.confirm',
  parse: (input) => read(input, { course: 'text' }),
  decide: (state, { course }, ctx) => {
    const count = receivedIn(state, course).length
    if (count === 0) return NOBODY
    return ok({
      value: { count, says: confirmed(count)[ctx.lang] },
      acts: [raise(confirming(`${course} ${ctx.now}`, { courseId: course, from: 0 }))],
    })
  },
})

const copied = (count: number) =>
  t(`Cursos en borrador: ${count}.`, `Cursos em rascunho: ${count}.`, `Courses that stand as drafts: ${count}.`)

const copyCycle = sheetCall<'courses.newCycle'>({
  name: 'courses.newCycle',
  parse: (input) => read(input, { cycle: 'text', starts: 'text' }),
  decide: (state, input, ctx) => {
    const made = newCycle(state, input, ctx)
    if (!made.ok) return made
    const { count, acts } = made.value
    return ok({ value: { count, says: join(copied(count), ' ', formsForCycle(state))[ctx.lang] }, acts })
  },
})

const NO_LINK = fail(
  t(
    'Ese formulario no está vinculado o no acepta respuestas.',
    'Esse formulário não está vinculado ou não aceita respostas.',
    'That form is not linked or takes no answers.',
  ),
  t('Miralo en Formularios.', 'Veja em Formulários.', 'Look at it in Forms.'),
)

const sendLink = sheetCall<'forms.send'>({
  name: 'forms.send',
  parse: (input) => read(input, { person: 'text', form: 'text', course: 'text' }),
  prefetch: ({ person }) => [rowNeed(contacts, person), rowNeed(people, person)],
  decide: (state, { person, form: name, course: id }, ctx) => {
    const form = state.all(forms).find((one) => one.id === name) ?? formNamed(state, name)
    const course = courseOf(state, id)
    const link = form && personalLink(state, form, person, course && { id: course.id, name: nameOf(course) }, ctx)
    if (!form || !link) return NO_LINK
    return ok({
      value: { says: SENT[ctx.lang] },
      acts: [...link.acts, raise(linkSent(`${link.token} ${ctx.now}`, { token: link.token, form: form.id }))],
    })
  },
})

const assigned = (count: number, left: number) =>
  t(
    `Con mentor/a: ${count}; sin asignar: ${left}.`,
    `Com mentor/a: ${count}; sem atribuir: ${left}.`,
    `With a mentor: ${count}; left without: ${left}.`,
  )

const ALL_HAVE = fail(
  t('No hay personas confirmadas sin mentor/a.', 'Não há pessoas confirmadas sem mentor/a.', 'Nobody who is confirmed lacks a mentor.'),
  t('Confirmá inscripciones primero.', 'Confirme inscrições primeiro.', 'Confirm enrolments first.'),
)
const assignAll = sheetCall<'mentors.assign'>({
  name: 'mentors.assign',
  parse: nothing,
  prefetch: needsOfAssigning,
  decide: (state, _input, ctx) => {
    const rows = unassigned(state)
    if (rows.length === 0) return ALL_HAVE
    const { choices } = choose(
      rows.map((row) => wishOf(state, row)),
      mentorsOf(state),
    )
    const left = choices.flatMap(({ mentor, why }, at) =>
      mentor === null ? [{ name: rows[at]?.contact_id ?? '', why: why[ctx.lang] }] : [],
    )
    const count = choices.length - left.length
    return ok({
      value: { count, left: left.slice(0, LISTED), says: assigned(count, left.length)[ctx.lang] },
      acts: [raise(assigning(`asked ${ctx.now}`, { part: 0 }))],
    })
  },
})
/** People without a mentor that the panel lists; the rows say the same of all. */
const LISTED = 50

export const courseCalls: readonly AnySheetCall[] = [confirmAll, assignAll, copyCycle, sendLink]
