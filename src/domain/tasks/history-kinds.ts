/** Everything that can happen to a task, as its history names it. */
import { type Text, t } from '../../kernel/text'

export const HISTORY_KINDS = [
  'created',
  'matched_rule',
  'assigned',
  'queued',
  'returned',
  'started',
  'waiting',
  'heard',
  'replied',
  'note',
  'priority_changed',
  'theme_changed',
  'labels_changed',
  'reminded',
  'escalated',
  'delivery',
  'resolved',
  'reopened',
  'closed',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

export const HISTORY_WORDS: Readonly<Record<HistoryKind, Text>> = {
  created: t('Se creó', 'Foi criada', 'Created'),
  matched_rule: t('Por esta regla', 'Por esta regra', 'By this rule'),
  assigned: t('Responsable', 'Responsável', 'Owner'),
  queued: t('Nadie podía tomarla', 'Ninguém podia pegar', 'Nobody could take it'),
  returned: t('Volvió sin tomarse', 'Voltou sem ser pega', 'Returned, not taken'),
  started: t('En curso', 'Em andamento', 'In progress'),
  waiting: t('Espera a la persona', 'Espera a pessoa', 'Waiting for the person'),
  heard: t('Escribió la persona', 'A pessoa escreveu', 'The person wrote'),
  replied: t('Respondió el equipo', 'A equipe respondeu', 'The team answered'),
  note: t('Nota', 'Nota', 'Note'),
  priority_changed: t('Cambió la prioridad', 'Mudou a prioridade', 'Priority changed'),
  theme_changed: t('Cambió el tema', 'Mudou o tema', 'Topic changed'),
  labels_changed: t('Cambiaron las etiquetas', 'Mudaram as etiquetas', 'Labels changed'),
  reminded: t('Recordatorio', 'Lembrete', 'Reminder'),
  escalated: t('Se avisó a quien coordina', 'Avisou-se a coordenação', 'Escalated'),
  delivery: t('Entrega', 'Entrega', 'Delivery'),
  resolved: t('Resuelta', 'Resolvida', 'Resolved'),
  reopened: t('Se reabrió', 'Foi reaberta', 'Reopened'),
  closed: t('Cerrada', 'Fechada', 'Closed'),
}
