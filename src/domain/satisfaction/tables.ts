/** Surveys on how somebody was attended: hidden rows, one a resolved task; off until the programme switches them on. */
import * as column from '../../kernel/columns'
import { isRecord, isText } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { setting } from '../settings/settings'

export const surveys = table(
  'surveys',
  'growing',
  t('Encuestas de atención', 'Pesquisas de atendimento', 'Surveys on attention'),
  {
    /** The task's id. */
    id: column.id(same('id')),
    contact_id: column.text('hilo', same('contact_id')),
    sent_at: column.moment(same('sent_at')),
    /** `window`: buttons within the day of the person's last word; `template`: after it. */
    via: column.code(same('via'), ['window', 'template']),
    delivered_at: column.moment(same('delivered_at')),
    /** 1 to 5. */
    score: column.number('hilo', same('score')),
    answered_at: column.moment(same('answered_at')),
  },
  { hidden: true, order: 'hilo', clock: 'sent_at' },
)

export interface SurveySettings {
  readonly on: boolean
  /** For whoever has not written within a day (`name|language`), with quick answers; '' asks them nothing. */
  readonly template: string
}
export const surveySettings = setting<SurveySettings>('survey', (stored) => {
  const value = isRecord(stored) ? stored : {}
  return { on: value['on'] === true, template: isText(value['template']) ? value['template'] : '' }
})
