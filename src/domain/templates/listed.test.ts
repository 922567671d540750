/** The list of templates that WhatsApp has, taken in again and again: new, changed, gone, come back. */
import { json, TEMPLATE } from '../../../test/kit/meta'
import type { Programme } from '../../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, TEMPLATE_ID, teaching } from '../../../test/kit/steps'
import { sends } from '../sends/tables'
import { templates } from './tables'

const synced = (one: Programme, ...list: readonly object[]): void => {
  const before = one.host.answer
  one.host.answer = () => json(200, { data: list, paging: {} })
  expect(one.call('templates.sync', {})).toMatchObject({ ok: true })
  one.host.answer = before
}
const rowOf = (one: Programme, id: string) => one.records(templates).find((row) => row['id'] === id)

test('a new one gets a title people read, with its language where it is another one', () => {
  const one = teaching()
  synced(one, TEMPLATE, { ...TEMPLATE, name: 'retomar_contacto', language: 'pt_BR' })
  expect(rowOf(one, TEMPLATE_ID)).toMatchObject({ title: 'Recordatorio clase', status: 'approved' })
  expect(rowOf(one, 'retomar_contacto|pt_BR')).toMatchObject({ title: 'Retomar contacto (pt_BR)' })
})

test('a changed one keeps its row and title, and says why it cannot be used', () => {
  const one = teaching()
  synced(one, { ...TEMPLATE, status: 'REJECTED', rejected_reason: 'PROMOTIONAL' })
  expect(one.records(templates).filter((row) => row['id'] === TEMPLATE_ID)).toHaveLength(1)
  expect(rowOf(one, TEMPLATE_ID)).toMatchObject({
    title: 'Recordatorio clase',
    status: 'rejected',
    status_reason: expect.stringMatching(/\S/),
    next_step: expect.stringMatching(/\S/),
  })
})

test('one that vanished is said to be gone and pauses what would have used it, with words', () => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 2)
  expect(schedule(one, 2, { when: 'mañana 10:00' })).toMatchObject({ ok: true })
  minutes(one)
  synced(one)
  expect(rowOf(one, TEMPLATE_ID)).toMatchObject({ status: 'deleted', status_reason: 'Ya no está en WhatsApp: alguien la borró allá.' })
  expect(one.records(sends)).toMatchObject([
    {
      state: 'paused',
      state_known: 'paused',
      reason: 'La plantilla ya no está en WhatsApp.',
      next_step: 'Elegí otra y programalo de nuevo.',
    },
  ])
  one.host.reset()
  one.host.move(25 * 3_600_000)
  minutes(one, 2)
  expect(sendsOf(one)).toEqual([])
})
