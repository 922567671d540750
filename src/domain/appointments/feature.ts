/** Citas: told, reminded, confirmed or moved by a tap, for families behind one phone. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { edited } from '../../kernel/file'
import { t } from '../../kernel/text'
import { inboxAnswer } from '../inbox/slots'
import { reminderSource } from '../reminders/source'
import { resultsIndicator } from '../results/slots'
import { starter } from '../settings/starter'
import { appointmentAnswerer } from './answer'
import { noticeAppointments, noticeNeeds } from './notice'
import { appointmentResults } from './results'
import { appointmentSource } from './source'
import { beginAvisos } from './starter'
import { appointments } from './tables'

export const appointmentsFeature: Feature = {
  name: 'appointments',
  module: 'citas',
  title: t('Citas', 'Consultas', 'Appointments'),
  tables: [appointments],
  fills: [
    reminderSource(appointmentSource),
    inboxAnswer(appointmentAnswerer),
    starter(beginAvisos),
    ...appointmentResults.map(resultsIndicator),
  ],
  on: () => [on(edited, noticeAppointments, noticeNeeds)],
}
