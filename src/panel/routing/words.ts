/** Ways to choose somebody, and a rule in one line. */
import type { RouteRule, Routes } from '../../app/api-attention'
import type { Method } from '../../domain/routing/tables'
import { PRIORITY } from '../../domain/tasks/tables'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'

export const METHOD: Readonly<Record<Method, Text>> = {
  least_busy: t('Quien tiene menos', 'Quem tem menos', 'Whoever has least'),
  round_robin: t('Por turno', 'Por turno', 'By turns'),
  contact_owner: t('Responsable de la persona', 'Responsável pela pessoa', 'Owner of the person'),
  previous_owner: t('Quien la atendió antes', 'Quem atendeu antes', 'Whoever attended them before'),
  lead: t('Quien coordina', 'Quem coordena', 'Whoever leads'),
  fixed: t('Siempre la misma persona', 'Sempre a mesma pessoa', 'Always the same person'),
}
const ALL = t('Todo', 'Tudo', 'Everything')
const minutes = (count: number): string => say(t(` (${count} min)`, ` (${count} min)`, ` (${count} min)`))

export const inOneLine = (rule: RouteRule, { members }: Routes): string => {
  const what = [rule.theme, rule.area, rule.priority === '' ? '' : say(PRIORITY[rule.priority]), rule.when].filter((word) => word !== '')
  const steps = rule.steps.map(
    (step) =>
      (step.method === 'fixed' ? (members.find(({ id }) => id === step.member)?.name ?? '?') : say(METHOD[step.method])) +
      (step.area === '' ? '' : ` · ${step.area}`) +
      (step.minutes === 0 ? '' : minutes(step.minutes)),
  )
  return `${what.join(' · ') || say(ALL)} → ${steps.join(' → ')}`
}
