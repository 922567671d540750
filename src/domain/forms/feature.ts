/** Google Forms: a personal link for each person, answers that find whose they are, reminders to who has not answered. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, edited, looked, struck } from '../../kernel/file'
import { t } from '../../kernel/text'
import { botField } from '../bot/slots'
import { linkCounted } from '../links/events'
import { outboxFollower } from '../outbox/slots'
import { checkForms, takeFound } from './check'
import { formsSaid, linkMade, linkSent, rowRead, rowsCame } from './events'
import { countOpening, linkFollower, needsOfOpening } from './follow'
import { makeLink } from './link'
import { needsOfResponses, noticeResponses } from './manual'
import { lookAtForms, needsOfEdit, needsOfForms, noticeRows, readRows } from './read'
import { needsOfRemind, remind, remindNoMore, sendLink } from './remind'
import { forms, links, responses } from './tables'
import { needsOfRow, takeRow } from './take'
import { formField } from './words'

export const formsFeature: Feature = {
  name: 'forms',
  module: 'programa',
  title: t('Formularios', 'Formulários', 'Forms'),
  tables: [responses, forms, links],
  fills: (fills) => [botField(formField(fills)), outboxFollower(linkFollower)],
  on: (fills) => [
    on(edited, noticeRows, needsOfEdit),
    on(edited, noticeResponses, needsOfResponses),
    on(looked, lookAtForms, needsOfForms),
    on(looked, checkForms, needsOfForms),
    on(rowsCame, readRows(fills), needsOfForms),
    on(rowRead, takeRow(fills), needsOfRow(fills)),
    on(struck, remind, needsOfRemind),
    on(copied, remindNoMore),
    on(linkMade, makeLink),
    on(linkCounted, countOpening, needsOfOpening),
    on(linkSent, sendLink, needsOfRemind),
    on(formsSaid, takeFound, needsOfForms),
  ],
}
