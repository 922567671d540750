/** How a piece of news is said outside the file: the theme and the time, never who it is about or what was written. */
import type { Ctx } from '../../kernel/event'
import { join, same, type Text, t } from '../../kernel/text'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import type { Task } from '../tasks/slots'
import { PRIORITY } from '../tasks/tables'
import type { Item, News } from './tables'

const WHAT: Readonly<Record<News, Text>> = {
  assigned: t('Tarea nueva', 'Tarefa nova', 'New task'),
  heard: t('Te volvieron a escribir', 'Escreveram de novo', 'They wrote again'),
  reminded: t('Está por vencer', 'Está por vencer', 'Due soon'),
  escalated: t('Venció', 'Venceu', 'Overdue'),
  queued: t('Sin responsable', 'Sem responsável', 'Without an owner'),
  unanswered: t('Sin respuesta ni tarea', 'Sem resposta nem tarefa', 'Neither answer nor task'),
}
const DELICATE = t('caso delicado', 'caso delicado', 'delicate case')

/** «Tarea nueva · Soporte · alta · antes de hoy 10:20»; of a delicate case not even the theme. */
export const sayNews = (news: News, task: Task, ctx: Ctx): string => {
  const due =
    task.due_at === null ? '' : join(t(' · antes de ', ' · antes de ', ' · before '), sayMoment(task.due_at, ctx.now, zone(ctx.zone)))
  const about = task.sensitive === true ? DELICATE : same(task.theme ?? '')
  const priority = task.priority === 'urgent' || task.priority === 'high' ? join(' · ', PRIORITY[task.priority]) : ''
  // Whoever has it is reminded once more when the time is up.
  const isLate = news === 'reminded' && task.due_at !== null && task.due_at <= ctx.now
  return join(isLate ? WHAT.escalated : WHAT[news], about[ctx.lang] === '' ? '' : ' · ', about, priority, due)[ctx.lang]
}

const OPEN = t('Abrila en la pestaña Tareas:', 'Abra na aba Tarefas:', 'Open it in the tab Tasks:')

/** One thing says itself in the subject; of many, how many of each. */
export const letterOf = (items: readonly Item[], { lang }: Pick<Ctx, 'lang'>): { readonly subject: string; readonly text: string } => {
  const counts = [...new Set(items.map(({ news }) => news))].map(
    (news) => `${items.filter((one) => one.news === news).length} × ${WHAT[news][lang]}`,
  )
  const [only] = items
  return {
    subject: `Hilo: ${only && items.length === 1 ? only.says : counts.join(', ')}`,
    text: `${items.map(({ says }) => `• ${says}`).join('\n')}\n\n${OPEN[lang]}`,
  }
}
