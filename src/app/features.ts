/** The only list of features; a new one is its folder and a line here. */

import { accountFeature } from '../domain/account/feature'
import { appointmentsFeature } from '../domain/appointments/feature'
import { archiveFeature } from '../domain/archive/feature'
import { auditFeature } from '../domain/audit/feature'
import { botFeature } from '../domain/bot/feature'
import { consentFeature } from '../domain/consent/feature'
import { contactsFeature } from '../domain/contacts/feature'
import { coursesFeature } from '../domain/courses/feature'
import { cyclesFeature } from '../domain/cycles/feature'
import { dataRequestsFeature } from '../domain/data-requests/feature'
import { deliveryFeature } from '../domain/delivery/feature'
import { formsFeature } from '../domain/forms/feature'
import { homeFeature } from '../domain/home/feature'
import { importsFeature } from '../domain/imports/feature'
import { inboxFeature } from '../domain/inbox/feature'
import { intentFeature } from '../domain/intent/feature'
import { linksFeature } from '../domain/links/feature'
import { memberFilesFeature } from '../domain/member-files/feature'
import { mentorsFeature } from '../domain/mentors/feature'
import { mergingFeature } from '../domain/merging/feature'
import { moneyFeature } from '../domain/money/feature'
import { noticesFeature } from '../domain/notices/feature'
import { nurtureFeature } from '../domain/nurture/feature'
import { outboxFeature } from '../domain/outbox/feature'
import { ownListsFeature } from '../domain/own-lists/feature'
import { participationFeature } from '../domain/participation/feature'
import { privacyFeature } from '../domain/privacy/feature'
import { relayFeature } from '../domain/relay/feature'
import { remindersFeature } from '../domain/reminders/feature'
import { resultsFeature } from '../domain/results/feature'
import { retentionFeature } from '../domain/retention/feature'
import { routingFeature } from '../domain/routing/feature'
import { satisfactionFeature } from '../domain/satisfaction/feature'
import { sendsFeature } from '../domain/sends/feature'
import { sharingFeature } from '../domain/sharing/feature'
import { slaFeature } from '../domain/sla/feature'
import { tasksFeature } from '../domain/tasks/feature'
import { teamFeature } from '../domain/team/feature'
import { templatesFeature } from '../domain/templates/feature'
import { tidyFeature } from '../domain/tidy/feature'
import { trajectoryFeature } from '../domain/trajectory/feature'
import { unansweredFeature } from '../domain/unanswered/feature'
import type { Feature } from '../kernel/feature'

/** In the order of their tabs. */
export const features: readonly Feature[] = [
  homeFeature,
  contactsFeature,
  tasksFeature,
  routingFeature,
  teamFeature,
  intentFeature,
  slaFeature,
  noticesFeature,
  unansweredFeature,
  satisfactionFeature,
  deliveryFeature,
  nurtureFeature,
  resultsFeature,
  templatesFeature,
  sendsFeature,
  ownListsFeature,
  outboxFeature,
  inboxFeature,
  botFeature,
  coursesFeature,
  formsFeature,
  mentorsFeature,
  memberFilesFeature,
  trajectoryFeature,
  cyclesFeature,
  appointmentsFeature,
  remindersFeature,
  participationFeature,
  consentFeature,
  accountFeature,
  linksFeature,
  relayFeature,
  moneyFeature,
  auditFeature,
  privacyFeature,
  dataRequestsFeature,
  mergingFeature,
  importsFeature,
  sharingFeature,
  retentionFeature,
  tidyFeature,
  archiveFeature,
]

/** Every tab that any of them brings. */
export const allTables = [...new Set(features.flatMap((feature) => feature.tables))]
