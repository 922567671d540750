/** Avisos: messages that leave by themselves before or after a date, or when something changes. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, edited, struck } from '../../kernel/file'
import { t } from '../../kernel/text'
import { outboxFollower } from '../outbox/slots'
import { arrivalFollower, arrivalNeeds, askToCall } from './arrived'
import { changeNeeds, takeChange } from './change'
import { leaveToOriginal } from './copied'
import { replan, subjectChanged, unarrived } from './events'
import { fire } from './fire'
import { noticeNeeds, noticeReminders, replanAll } from './notice'
import { SMALL } from './shelf'
import { plans, reminders } from './tables'

export const remindersFeature: Feature = {
  name: 'reminders',
  module: 'avisos',
  title: t('Avisos', 'Lembretes', 'Reminders'),
  tables: [reminders, plans],
  fills: (fills) => [outboxFollower(arrivalFollower(fills))],
  on: (fills) => [
    on(subjectChanged, takeChange(fills), changeNeeds(fills)),
    on(edited, noticeReminders(fills), noticeNeeds),
    on(replan, replanAll(fills), () => SMALL),
    on(unarrived, askToCall, arrivalNeeds),
    on(struck, fire(fills)),
    on(copied, leaveToOriginal),
  ],
}
