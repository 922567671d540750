/** Meta makes a template dearer without asking: nothing leaves by it until somebody says so, and everybody is told where they look. */
import type { Programme } from '../../../test/kit/programme'
import { importPeople, minutes, schedule, sendsOf, TEMPLATE_ID, teaching } from '../../../test/kit/steps'
import { DAY } from '../../kernel/time'
import { home } from '../home/home'
import { upcoming } from '../outbox/queue'
import { templates } from './tables'

const told = (one: Programme, now: 'MARKETING' | 'UTILITY', before: string): void => {
  const value = {
    message_template_id: 1,
    message_template_name: 'recordatorio_clase',
    message_template_language: 'es_AR',
    previous_category: before,
    new_category: now,
  }
  const entry = [{ id: '100', time: 0, changes: [{ field: 'template_category_update', value }] }]
  expect(one.post({ object: 'whatsapp_business_account', entry })).toBe('stored')
  minutes(one, 2)
}
const problems = (one: Programme) => JSON.stringify(one.records(home))

const begin = (): Programme => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00', uses: ['sends'] })
  importPeople(one, 2)
  expect(schedule(one, 2, { when: 'mañana 10:00' })).toMatchObject({ ok: true })
  minutes(one, 2)
  return one
}

test('held, told in Plantillas, Inicio and Por salir, and let go by whoever accepts what it costs', () => {
  const one = begin()
  told(one, 'MARKETING', 'UTILITY')
  expect(one.records(templates)).toMatchObject([
    {
      status: 'approved',
      category: 'marketing',
      status_reason: expect.stringContaining('cuesta más'),
      next_step: expect.stringContaining('aceptes'),
    },
  ])
  expect(problems(one)).toContain('cuesta más')
  expect(one.call('templates.list', {})).toMatchObject({ ok: true, value: { templates: [{ usable: false, asked: 'utility' }] } })
  expect(schedule(one, 2, { name: 'Otro' })).toMatchObject({ ok: false })
  one.host.move(DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toEqual([])
  expect(one.records(upcoming).map(({ state, skip_reason }) => [state, skip_reason])).toEqual(
    Array.from({ length: 2 }, () => ['held', expect.stringContaining('Aceptalo en Plantillas')]),
  )
  expect(one.call('templates.accept', { id: TEMPLATE_ID })).toMatchObject({ ok: true })
  one.host.move(DAY / 12)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(2)
  expect(problems(one)).not.toContain('cuesta más')
})

test('cheaper than it was asked for holds nothing', () => {
  const one = begin()
  told(one, 'UTILITY', 'MARKETING')
  one.host.move(DAY)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(2)
})
