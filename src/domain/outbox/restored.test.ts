/** After an older version was restored nothing leaves by itself that may have left since: held rows, a paused send that goes on, reminders. */
import { textFrom } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, phoneOf, schedule, sendsOf, teaching, type, waIdOf } from '../../../test/kit/steps'
import { DAY, HOUR } from '../../kernel/time'
import { appointments } from '../appointments/tables'
import { messages } from '../messages/messages'
import { reminders } from '../reminders/tables'
import { sends } from '../sends/tables'
import { stopped } from '../settings/settings'
import { upcoming } from './queue'

const user = 'ana@example.org'

interface Case {
  readonly name: string
  /** Up to the version that will come back. */
  before(one: Programme): void
  /** What made it leave afterwards. */
  leaves(one: Programme): void
  /** What somebody does once the version is back. */
  afterwards?(one: Programme): void
}

const idOf = (one: Programme): string => String(one.records(sends)[0]?.['id'])
const control = (one: Programme, to: 'pause' | 'resume'): void => {
  expect(one.call('sends.control', { id: idOf(one), to })).toMatchObject({ ok: true })
}
const stop = (one: Programme, reason: string): void => arrange(one, (state) => [stopped.set(state, { reason, next: '' })])

const CASES: readonly Case[] = [
  {
    name: 'held by a fault of the account, which is mended',
    before: (one) => {
      stop(one, 'Falta un pago.')
      schedule(one, 2)
      minutes(one, 2)
    },
    leaves: (one) => {
      stop(one, '')
      minutes(one, 20)
    },
    afterwards: (one) => stop(one, ''),
  },
  {
    name: 'held by a pause, and somebody lets the send go on once more',
    before: (one) => {
      schedule(one, 2, { when: 'hoy 11:00' })
      control(one, 'pause')
      one.host.move(HOUR)
      minutes(one, 2)
    },
    leaves: (one) => {
      control(one, 'resume')
      minutes(one, 3)
    },
    afterwards: (one) => control(one, 'resume'),
  },
  {
    name: 'a reminder whose hour had come',
    before: (one) => {
      const rule = { name: 'Es mañana', scope: 'Citas', offset: '1 día antes', anchor: 'Fecha y hora', at_time: '16:00' }
      type(one, reminders, 2, { ...rule, template_id: 'recordatorio_clase', active: true })
      minutes(one, 2)
      for (const at of [0, 1])
        type(one, appointments, 2 + at, { state: 'Agendada', contact_id: phoneOf(at), member_name: 'Juan', starts_at: '3/2/2027 10:00' })
      minutes(one, 2)
      one.host.move(DAY + 5 * HOUR)
    },
    leaves: (one) => {
      one.host.move(HOUR)
      minutes(one, 3)
    },
  },
]

test.each(CASES)('$name', ({ before, leaves, afterwards }) => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  importPeople(one, 2)
  before(one)
  one.host.sent.length = 0
  const { id: version } = one.host.file.nameVersion('antes')
  leaves(one)
  expect(sendsOf(one)).toHaveLength(2)
  expect(one.host.file.person.restoreVersion({ user, version })).toMatchObject({ ok: true })
  minutes(one, 2)
  afterwards?.(one)
  minutes(one, 20)
  expect(sendsOf(one)).toHaveLength(2)
  const waiting = one.records(upcoming).flatMap((row, at) => (row['state'] === 'held' ? [[at + 2, row['skip_reason']] as const] : []))
  expect(waiting).toHaveLength(2)
  for (const [row, reason] of waiting) {
    expect(reason).toMatch(/^Alguien restauró una versión anterior/)
    type(one, upcoming, row, { anyway: true })
  }
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(4)
})

test('where nothing waits Hilo goes on at once, from a number that no late commit has', () => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  importPeople(one, 1)
  const { id: version } = one.host.file.nameVersion('antes')
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.a', one.host.at()))
  minutes(one, 2)
  expect(one.host.file.person.restoreVersion({ user, version })).toMatchObject({ ok: true })
  one.post(textFrom(waIdOf(0), 'sigo acá', 'wamid.b', one.host.at()))
  minutes(one, 2)
  expect(one.records(messages).map((row) => row['text'])).toContain('sigo acá')
})
