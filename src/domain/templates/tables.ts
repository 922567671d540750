/** Plantillas: the messages that WhatsApp approved, as people see and name them. */
import * as column from '../../kernel/columns'
import { isRecord, isText, type Json } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { toJson } from '../settings/settings'
import { CATEGORY_WORDS, STATUS_WORDS } from './explain'
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES, type TemplateInfo } from './template'

export const TEMPLATE_STATES = {
  approved: STATUS_WORDS.approved.label,
  pending: STATUS_WORDS.pending.label,
  rejected: STATUS_WORDS.rejected.label,
  paused: STATUS_WORDS.paused.label,
  disabled: STATUS_WORDS.disabled.label,
  in_appeal: STATUS_WORDS.in_appeal.label,
  pending_deletion: STATUS_WORDS.pending_deletion.label,
  deleted: STATUS_WORDS.deleted.label,
  limit_exceeded: STATUS_WORDS.limit_exceeded.label,
  archived: STATUS_WORDS.archived.label,
  unknown: STATUS_WORDS.unknown.label,
} as const satisfies Record<(typeof TEMPLATE_STATUSES)[number], unknown>

/** What was stored was made by Hilo's own reading of Meta; a damaged cell is nothing. */
export const isTemplateInfo = (value: unknown): value is TemplateInfo & Json =>
  isRecord(value) &&
  isText(value['name']) &&
  isText(value['language']) &&
  isText(value['body']) &&
  TEMPLATE_STATUSES.some((status) => status === value['status']) &&
  Array.isArray(value['variables']) &&
  Array.isArray(value['buttons'])

export const templates = table('templates', 'bounded', t('Plantillas', 'Modelos', 'Templates'), {
  id: column.id(same('id')),
  title: column.text('shared', t('Mensaje', 'Mensagem', 'Message'), { width: 180 }),
  body: column.text('shared', t('Texto', 'Texto', 'Text'), { width: 420 }),
  buttons: column.text('shared', t('Botones', 'Botões', 'Buttons'), { width: 160 }),
  category: column.oneOf('hilo', t('Cobro', 'Cobrança', 'Charged as'), CATEGORY_WORDS, { width: 90 }),
  status: column.oneOf('hilo', t('Estado', 'Estado', 'State'), TEMPLATE_STATES, { width: 110 }),
  status_reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 240 }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 240 }),
  uses_30d: column.number('hilo', t('Usos', 'Usos', 'Uses'), { width: 70 }),
  /** Category that was asked for or accepted. */
  asked: column.code(same('asked'), TEMPLATE_CATEGORIES),
  info: column.json(same('info'), (value) => (isTemplateInfo(value) ? value : undefined)),
  /** Where each gap comes from, see `mapping`. */
  mapping: column.json(same('mapping'), (value) => toJson(value)),
})

export const templateId = (name: string, language: string): string => `${name}|${language}`
