/** Formularios, the personal links to them, and Respuestas: who answered what, and by what they were recognised. */
import * as column from '../../kernel/columns'
import { isRecord, isText } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

/** What a form is for; the times after the end of a course make a series. */
export const PURPOSES = ['signup', 'end', 'm3', 'm6', 'other'] as const
export type Purpose = (typeof PURPOSES)[number]

export type Entries = {
  /** `entry.123` of the questions that are filled in beforehand; '' where there is none. */
  readonly token: string
  readonly name: string
  readonly about: string
}
const readEntries = (raw: unknown): Entries | undefined => {
  if (!isRecord(raw)) return undefined
  const entry = (key: string): string => (isText(raw[key]) ? raw[key] : '')
  return { token: entry('token'), name: entry('name'), about: entry('about') }
}

export const forms = table(
  'forms',
  'bounded',
  t('Formularios', 'Formulários', 'Forms'),
  {
    id: column.id(same('id')),
    name: column.text('hilo', t('Nombre', 'Nome', 'Name'), { width: 150 }),
    form_url: column.text('hilo', t('Enlace', 'Link', 'Link'), { width: 200 }),
    moment: column.code(same('moment'), PURPOSES),
    /** «2» or «3, 7»: days after the link. */
    remind_days: column.text('hilo', t('Recordar a los (días)', 'Lembrar aos (dias)', 'Remind after (days)')),
    template_id: column.text('hilo', t('Mensaje', 'Mensagem', 'Message'), { width: 150 }),
    /** What is wrong with it; blank when all is well. */
    state: column.text('hilo', t('Estado', 'Estado', 'State'), { width: 220 }),
    response_rate: column.text('hilo', t('Tasa', 'Taxa', 'Rate')),
    google_id: column.text('hilo', same('google_id'), { hidden: true }),
    /** The tab of the answers. */
    sheet_id: column.number('hilo', same('sheet_id'), { hidden: true }),
    /** Rows of it that were read. */
    cursor: column.number('hilo', same('cursor'), { hidden: true }),
    entries: column.json(same('entries'), readEntries),
    /** Day of the last look at Google and of the last count, in days since 1970. */
    looked_on: column.number('hilo', same('looked_on'), { hidden: true }),
  },
  { hidden: true },
)

export const links = table(
  'form_links',
  'growing',
  t('Enlaces', 'Links', 'Links'),
  {
    /** The token that the person brings back. */
    id: column.id(same('id')),
    created_at: column.moment(same('created_at')),
    /** When to look whether they answered. */
    due: column.moment(same('due')),
    form: column.text('hilo', same('form')),
    contact_id: column.text('hilo', same('contact_id')),
    contact_row: column.number('hilo', same('contact_row')),
    people_row: column.number('hilo', same('people_row')),
    /** What the answer is about: a course; with its name. */
    about: column.text('hilo', same('about')),
    about_name: column.text('hilo', same('about_name')),
    /** Of a form that is asked again later; null: the form's own. */
    moment: column.code(same('moment'), PURPOSES),
    delivered_at: column.moment(same('delivered_at')),
    clicked_at: column.moment(same('clicked_at')),
    clicks: column.number('hilo', same('clicks')),
    answered_at: column.moment(same('answered_at')),
    reminders: column.number('hilo', same('reminders')),
    /** Somebody else answered by it. */
    forwarded: column.tick('hilo', same('forwarded')),
  },
  { hidden: true, due: 'due', clock: 'created_at' },
)

export const MATCHED = {
  token: t('enlace', 'link', 'link'),
  phone: t('teléfono', 'telefone', 'phone'),
  document: t('documento', 'documento', 'document'),
  manual: t('el equipo', 'a equipe', 'the team'),
  none: t('nadie', 'ninguém', 'nobody'),
} as const
export type Matched = keyof typeof MATCHED

const VALID = { yes: t('Sí', 'Sim', 'Yes'), no: t('No', 'Não', 'No') } as const

const readAnswers = (raw: unknown): { readonly [heading: string]: string } | undefined =>
  isRecord(raw) ? Object.fromEntries(Object.entries(raw).filter((pair): pair is [string, string] => isText(pair[1]))) : undefined

const HIDDEN = { hidden: true } as const

export const responses = table('form_responses', 'growing', t('Respuestas', 'Respostas', 'Answers'), {
  id: column.id(same('id')),
  submitted_at: column.shownMoment('hilo', t('Recibida', 'Recebida', 'Received'), { width: 130 }),
  contact_id: column.text('shared', t('Persona', 'Pessoa', 'Person'), { width: 160, personal: true }),
  form_id: column.text('hilo', t('Formulario', 'Formulário', 'Form'), { width: 130 }),
  is_current: column.oneOf('hilo', t('Vale', 'Vale', 'Counts'), VALID, { width: 60 }),
  match_method: column.oneOf('hilo', t('Reconocida por', 'Reconhecida por', 'Recognised by'), MATCHED, { width: 110 }),
  note: column.text('hilo', t('Nota', 'Nota', 'Note'), { width: 260 }),
  answers: column.text('hilo', t('Respuestas', 'Respostas', 'Answers'), { width: 400, personal: true }),
  form: column.text('hilo', same('form'), HIDDEN),
  moment: column.code(same('moment'), PURPOSES),
  person_id: column.text('hilo', same('person_id'), HIDDEN),
  person_known: column.text('hilo', same('person_known'), { hidden: true, personal: true }),
  about: column.text('hilo', same('about'), HIDDEN),
  token: column.text('hilo', same('token'), HIDDEN),
  at: column.moment(same('at')),
  /** The answer that counts of this person in this form about this course stands under this key; others have none. */
  slot: column.text('hilo', same('slot'), { hidden: true, indexed: true }),
  duplicate_of: column.text('hilo', same('duplicate_of'), HIDDEN),
  /** By which the next answer of somebody without a link is recognised. */
  document: column.text('hilo', same('document'), { hidden: true, indexed: true, personal: true }),
  said: column.json(same('said'), readAnswers, { personal: true }),
})
