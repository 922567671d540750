/** A file that is copied and set up with the same key: what was planned leaves from the original only, what is new in the copy from there. */
import { connectLine, type Programme, programme, setUp } from '../../../test/kit/programme'
import { arrange, importPeople, minutes, phoneOf, sendsOf, teaching, type, waIdOf } from '../../../test/kit/steps'
import { append } from '../../kernel/act'
import { after, DAY, HOUR } from '../../kernel/time'
import { appointments } from '../appointments/tables'
import { links } from '../forms/tables'
import { reminders } from './tables'

const to = (at: number): string => `+${waIdOf(at)}`
const visit = (one: Programme, row: number, at: number): void =>
  type(one, appointments, row, { state: 'Agendada', contact_id: phoneOf(at), member_name: 'Juan', starts_at: '3/2/2027 10:00' })

test('nobody is reminded by both', () => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  importPeople(one, 3)
  const rule = { name: 'Es mañana', scope: 'Citas', offset: '1 día antes', anchor: 'Fecha y hora', at_time: '16:00' }
  type(one, reminders, 2, { ...rule, template_id: 'recordatorio_clase', active: true })
  minutes(one, 2)
  for (const at of [0, 1]) visit(one, 2 + at, at)
  arrange(one, (_state, ctx) => [append(links, { id: 'token', form: 'f', contact_id: 'c', due: after(ctx.now, DAY), created_at: ctx.now })])
  minutes(one, 2)
  const copy = programme({ file: one.host.file.copyAs('file-2', { title: 'Copia' }), at: new Date(one.host.at()).toISOString() })
  copy.host.answer = one.host.answer
  setUp(copy)
  connectLine(copy)
  expect(copy.call('templates.sync', {})).toMatchObject({ ok: true })
  minutes(copy, 17)
  expect(copy.records(links)[0]).toMatchObject({ due: null })
  visit(copy, 4, 2)
  minutes(copy, 2)
  for (const each of [one, copy]) {
    each.host.sent.length = 0
    each.host.move(DAY + 6 * HOUR)
    minutes(each, 3)
  }
  expect([one, copy].map((each) => sendsOf(each).map(({ body }) => JSON.parse(body ?? '').to))).toEqual([[to(0), to(1)], [to(2)]])
})
