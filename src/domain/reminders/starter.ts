/** Reminders to start from: switched off until the coordinator switches them on. */
import { append } from '../../kernel/act'
import { type Text, t } from '../../kernel/text'
import type { Starter } from '../settings/starter'
import { reminders } from './tables'

export interface Written {
  readonly name: Text
  readonly offset: Text
  /** What it counts from. */
  readonly of?: Text
  readonly at?: string
  /** As the texts of the library are called. */
  readonly template: string
  readonly onlyIf?: Text
  readonly calls?: true
}
const CALL = t('Tarea de llamar (4 h)', 'Tarefa de ligar (4 h)', 'Task to call (4 h)')

export const becomes = ({ es, pt, en }: Text): Text => t(`Al pasar a ${es}`, `Ao passar para ${pt}`, `When it becomes ${en}`)
export const before = (days: number): Text =>
  days === 1 ? t('1 día antes', '1 dia antes', '1 day before') : t(`${days} días antes`, `${days} dias antes`, `${days} days before`)

/** A scope of which somebody wrote already stays as it is. */
export const beginReminders =
  (scope: Text, written: readonly Written[]): Starter =>
  (state, { lang, id }) =>
    state.all(reminders).some((row) => row.scope === scope[lang])
      ? []
      : written.map(({ name, offset, of, at, template, onlyIf, calls }) =>
          append(reminders, {
            id: id('a'),
            name: name[lang],
            scope: scope[lang],
            offset: offset[lang],
            anchor: of?.[lang] ?? null,
            at_time: at ?? null,
            template_id: template,
            condition: onlyIf?.[lang] ?? null,
            on_undelivered: calls ? CALL[lang] : null,
            active: false,
            next_count: null,
            sent: 0,
            problem: null,
          }),
        )
