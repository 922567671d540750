/** Links a Google form to this file, or makes one: its questions, where its answers go, and the trigger that tells of them. */

import { fold } from '../../domain/calendar/fold'
import { coursesOf, nameOf } from '../../domain/courses/course'
import { forms, PURPOSES, type Purpose } from '../../domain/forms/tables'
import { isMoment } from '../../domain/trajectory/tables'
import type { EntryPoint } from '../../entry-points'
import { append, edit } from '../../kernel/act'
import { hash } from '../../kernel/hash'
import { fail } from '../../kernel/outcome'
import { type Lang, type Text, t } from '../../kernel/text'
import type { FormQuestion, GoogleForm } from '../../ports'
import type { Reply } from '../api'
import { readState } from '../memory'
import { good, sorry } from '../reply'
import type { World } from '../run'
import { runOne } from '../run-one'
import { ODD, read } from './parse'

/** Where the engine account keeps the id of the trigger of forms. */
export const FORM_TRIGGER = 'form_trigger'
const HANDLER: EntryPoint = 'formSent'

const NO_FORM = fail(
  t('No encuentro ese formulario.', 'Não encontro esse formulário.', 'I cannot find that form.'),
  t(
    'Abrilo con esta cuenta en Google Forms y pegá la dirección de la página donde se edita.',
    'Abra com esta conta no Google Forms e cole o endereço da página onde se edita.',
    'Open it with this account in Google Forms and paste the address of the page where it is edited.',
  ),
)
const NO_TAB = fail(
  t(
    'Google no dice dónde quedan las respuestas.',
    'O Google não diz onde ficam as respostas.',
    'Google does not say where the answers go.',
  ),
  t('Probá de nuevo en un minuto.', 'Tente de novo em um minuto.', 'Try again in a minute.'),
)
const CODE = t('Código (no lo cambies)', 'Código (não mude)', 'Code (do not change it)')
const TOLD = {
  token: /^(?:codigo|code)\b/,
  name: /\b(?:nombre|nome|name)\b/,
  about: /^(?!.*\b(?:conform|satisf|content|recom|happy))(?=.*\b(?:curso|course)\b)/,
} as const

const question = (title: Text, kind: FormQuestion['kind'], lang: Lang, choices: readonly string[] = []): FormQuestion => ({
  title: title[lang],
  kind,
  choices,
})

/** The questions of a form that Hilo makes: who signs up, or how it went. */
const questions = (purpose: Purpose, courses: readonly string[], lang: Lang): readonly FormQuestion[] => {
  const name = question(t('Nombre y apellido', 'Nome e sobrenome', 'Name and surname'), 'text', lang)
  if (isMoment(purpose))
    return [
      name,
      question(
        t(
          '¿Qué tan conforme quedaste? (1 poco, 5 mucho)',
          'Quão satisfeito você ficou? (1 pouco, 5 muito)',
          'How happy are you with it? (1 little, 5 a lot)',
        ),
        'list',
        lang,
        ['5', '4', '3', '2', '1'],
      ),
      question(t('¿Estás trabajando?', 'Você está trabalhando?', 'Are you working?'), 'list', lang, [
        t('Sí', 'Sim', 'Yes')[lang],
        t('No', 'Não', 'No')[lang],
      ]),
    ]
  return [
    name,
    question(t('WhatsApp', 'WhatsApp', 'WhatsApp'), 'text', lang),
    question(t('Documento', 'Documento', 'Document'), 'text', lang),
    question(t('Fecha de nacimiento', 'Data de nascimento', 'Date of birth'), 'date', lang),
    ...(courses.length > 0 ? [question(t('Curso', 'Curso', 'Course'), 'list', lang, courses)] : []),
  ]
}

const entryOf = ({ questions }: GoogleForm, told: RegExp): string =>
  questions.find(({ title, entry }) => entry !== '' && told.test(fold(title)))?.entry ?? ''

export interface FormLinked {
  readonly id: string
  readonly name: string
  readonly url: string
}

export const linkForm = (world: World, input: unknown): Reply<FormLinked> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const asked = read(input, { name: 'text', address: 'text', purpose: 'text', remind: 'text', template: 'text' })
  const purpose: Purpose | undefined = asked.ok ? PURPOSES.find((one) => one === asked.value.purpose) : undefined
  if (!asked.ok || !purpose) return sorry(ODD, lang)
  const { name, address, remind, template } = asked.value
  let courses: readonly string[] = []
  if (address.trim() === '')
    runOne(world, (state) => {
      courses = [...new Set(coursesOf(state).map(nameOf))]
      return []
    })
  const found =
    address.trim() === ''
      ? host.forms.make(name.trim(), questions(purpose, purpose === 'signup' ? courses : [], lang))
      : host.forms.find(address.trim())
  if (!found) return sorry(NO_FORM, lang)
  const missing: readonly FormQuestion[] = entryOf(found, TOLD.token) === '' ? [{ title: CODE[lang], kind: 'text', choices: [] }] : []
  const form = host.forms.ready(found.id, missing)
  if (!form) return sorry(NO_FORM, lang)
  if (form.sheetId === null) return sorry(NO_TAB, lang)
  // Google's own tab of the answers is not what people look at.
  host.sheets.write([{ updateSheetProperties: { properties: { sheetId: form.sheetId, hidden: true }, fields: 'hidden' } }], [])
  const trigger = host.triggers.list().find(({ handler }) => handler === HANDLER)?.id ?? host.triggers.onFormSubmit(HANDLER)
  host.engine.set({ [FORM_TRIGGER]: trigger })
  const id = `f_${hash(form.id)}`
  const values = {
    name: name.trim() || form.title,
    form_url: form.url,
    moment: purpose,
    remind_days: remind.trim() || null,
    template_id: template.trim() || null,
    state: null,
    google_id: form.id,
    sheet_id: form.sheetId,
    entries: { token: entryOf(form, TOLD.token), name: entryOf(form, TOLD.name), about: entryOf(form, TOLD.about) },
  }
  runOne(world, (state) => [state.get(forms, id) ? edit(forms, id, values) : append(forms, { id, ...values, cursor: 0 })])
  return good({ id, name: values.name, url: form.url })
}
