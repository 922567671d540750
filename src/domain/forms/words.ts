/** The words of a message that carries a link, and the gaps in other features' messages that a link fills. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type State, whole } from '../../kernel/state'
import { same, type Text, t } from '../../kernel/text'
import type { BotField } from '../bot/slots'
import { fold } from '../calendar/fold'
import { formNamed, personalLink } from './link'
import { type About, formAbout } from './slots'
import { forms } from './tables'

/** «formulario Inscripción»; the name of the form is what follows. */
const GAP = /^(?:formulario|formulário|form)\s+(.+)$/
export const formIn = (key: string): string | undefined => GAP.exec(fold(key))?.[1]

export const linkIn = (state: State, key: string, personId: string, about: About | undefined, ctx: Ctx) => {
  const name = formIn(key)
  const form = name === undefined ? undefined : formNamed(state, name)
  return form && personalLink(state, form, personId, about, ctx)
}

const NOT_LINKED = (name: string) =>
  t(
    `No hay un formulario «${name}» vinculado: vinculalo en el panel, en Cursos.`,
    `Não há um formulário «${name}» vinculado: vincule no painel, em Cursos.`,
    `No form “${name}” is linked: link it in the panel, under Courses.`,
  )

/** What is wrong with the form that this gap names; `undefined`: nothing, or it names none. */
export const lacksForm = (state: State, key: string): Text | undefined => {
  const name = formIn(key)
  if (name === undefined) return undefined
  const form = formNamed(state, name)
  if (!form) return NOT_LINKED(name)
  return (form.state ?? '') === '' ? undefined : same(`${form.name ?? name}: ${form.state}`)
}

export const formField = (fills: Fills): BotField => {
  const aboutOf = (state: State, answers: Readonly<Record<string, string>>): About | undefined =>
    Object.values(answers)
      .reverse()
      .flatMap((words) => fills.of(formAbout).flatMap((one) => one.named(state, words) ?? []))[0]
  return {
    example: t('{{formulario Inscripción}}', '{{formulário Inscrição}}', '{{form Enrolment}}'),
    needs: [whole(forms)],
    knows: (key) => formIn(key) !== undefined,
    lacks: lacksForm,
    value: (state, person, key, answers, ctx) => linkIn(state, key, person.id, aboutOf(state, answers), ctx)?.url,
    said: (state, person, key, answers, ctx): readonly Act[] => linkIn(state, key, person.id, aboutOf(state, answers), ctx)?.acts ?? [],
  }
}
