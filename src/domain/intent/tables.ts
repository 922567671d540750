/** Temas: what messages may be about and who attends each; behind it, finer rules that are edited in the panel. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { PRIORITIES, PRIORITY } from '../tasks/tables'

/** In the order of the rows: the first theme that a message meets is its theme. Known by its name. */
export const themes = table('themes', 'bounded', t('Temas', 'Temas', 'Topics'), {
  id: column.id(same('id')),
  type_key: column.text('people', t('Tema', 'Tema', 'Topic'), { width: 130 }),
  keywords: column.text('people', t('Palabras', 'Palavras', 'Words'), { width: 360 }),
  team: column.text('people', t('Lo atiende', 'Quem atende', 'Attended by'), { width: 120 }),
  required_skills: column.text('people', t('Necesita saber', 'Precisa saber', 'Needs to know'), { width: 120 }),
  default_priority: column.oneOf('people', t('Prioridad', 'Prioridade', 'Priority'), PRIORITY, { width: 90 }),
  /** «60 min», and for a priority: «4 h; urgente 15 min corridos». */
  first_response: column.text('people', t('Responder en', 'Responder em', 'Answer within'), { width: 120 }),
  resolution: column.text('people', t('Resolver en', 'Resolver em', 'Solve within'), { width: 120 }),
  on_breach: column.text('people', t('Si vence', 'Se vencer', 'If overdue'), { width: 200 }),
  sensitive: column.tick('people', t('Delicado', 'Delicado', 'Sensitive'), { width: 80 }),
  hits: column.number('hilo', t('Esta semana', 'Esta semana', 'This week'), { width: 90 }),
  problem: column.text('hilo', t('Revisar', 'Revisar', 'Check'), { width: 320 }),
  /** The week that `hits` counts: its Monday. */
  week: column.text('hilo', same('week'), { hidden: true }),
})

export const DOES = ['task', 'ignore'] as const
export type Does = (typeof DOES)[number]

/** Looked at before the themes, in their order; the first whose words and conditions all fit decides. */
export const intentRules = table(
  'intent_rules',
  'bounded',
  t('Reglas', 'Regras', 'Rules'),
  {
    id: column.id(same('id')),
    order: column.number('hilo', same('order')),
    name: column.text('hilo', same('name')),
    /** As in Palabras; blank: any message. */
    keywords: column.text('hilo', same('keywords')),
    /** Conditions in words: «Etiquetas incluye socio y Días sin hablar > 30». */
    when: column.text('hilo', same('when')),
    does: column.code(same('does'), DOES),
    theme: column.text('hilo', same('theme')),
    priority: column.code(same('priority'), PRIORITIES),
    labels: column.text('hilo', same('labels')),
    active: column.tick('hilo', same('active'), { hidden: true }),
    by: column.text('hilo', same('by')),
  },
  { hidden: true },
)
