/** How many came to their appointments, and how many said beforehand that they would. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { factOf } from '../results/measured'
import type { OwnIndicator } from '../results/slots'
import type { Period } from '../results/story'
import { sumOf } from '../results/summary'
import { readButton } from './buttons'
import type { Appointment } from './source'
import { appointments } from './tables'

const BLOCK = appointments.heading

/** One fact for each appointment of these days that `value` says something about. */
const each =
  (value: (row: Appointment, now: number) => number | undefined) =>
  (state: State, { from, to }: Period, { now }: Ctx) =>
    state.sweep(appointments).flatMap(({ id, record }) => {
      const { start } = record
      const counted = id === '' || start === null || start < from || start >= to ? undefined : value(record, now)
      return counted === undefined || start === null ? [] : [factOf(id, start, counted)]
    })

const cameOrNot = ({ state_known }: Appointment): number | undefined =>
  state_known === 'attended' ? 1 : state_known === 'missed' ? 0 : undefined

const saidYes = ({ state_known, last_reply, start }: Appointment, now: number): number | undefined => {
  if (state_known === 'draft' || state_known === 'cancelled' || state_known === null || (start ?? now) >= now) return undefined
  return readButton(last_reply ?? '') === 'confirm' ? 1 : 0
}

export const appointmentResults: readonly OwnIndicator[] = [
  {
    key: 'attendance_rate',
    unit: 'share',
    block: BLOCK,
    name: t('Asistencia', 'Comparecimento', 'Attendance'),
    definition: t(
      'Citas a las que vinieron, sobre las que están marcadas «Asistió» o «No vino». Las canceladas no cuentan.',
      'Consultas a que vieram, sobre as marcadas «Compareceu» ou «Não veio». As canceladas não contam.',
      'Appointments people came to, of those marked “Attended” or “Did not come”. Cancelled ones do not count.',
    ),
    weekly: { attended: sumOf, missed: (came) => came.length - sumOf(came) },
    facts: each(cameOrNot),
  },
  {
    key: 'confirm_rate',
    unit: 'share',
    block: BLOCK,
    name: t('Confirmaron antes', 'Confirmaram antes', 'Confirmed before'),
    definition: t(
      'Citas que alguien confirmó por WhatsApp, sobre las que ya pasaron y no se cancelaron.',
      'Consultas que alguém confirmou pelo WhatsApp, sobre as que já passaram e não foram canceladas.',
      'Appointments that somebody confirmed on WhatsApp, of those that are over and were not cancelled.',
    ),
    facts: each(saidYes),
  },
  {
    key: 'appointments_moved',
    unit: 'count',
    block: BLOCK,
    name: t('Cambiaron de día', 'Mudaram de dia', 'Moved to another day'),
    definition: t(
      'Citas que eran en estos días y pasaron a otro, o para las que alguien lo pidió.',
      'Consultas que eram nestes dias e passaram para outro, ou para as quais alguém pediu.',
      'Appointments that were on these days and went to another, or for which somebody asked that.',
    ),
    weekly: { moved: (found) => found.length },
    facts: (state, { from, to }) =>
      state
        .sweep(appointments)
        .flatMap(({ id, record: { moved_from: at } }) => (id === '' || at === null || at < from || at >= to ? [] : [factOf(id, at, 1)])),
  },
]
