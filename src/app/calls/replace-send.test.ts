/** Another message or other people for a send that waits: the old one never leaves, the new one does, and nobody gets both. */
import { everybody, importPeople, minutes, schedule, sendsOf, TEMPLATE_ID, teaching } from '../../../test/kit/steps'
import { sends } from '../../domain/sends/tables'
import { DAY, HOUR } from '../../kernel/time'

const start = (when: string) => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 3)
  if (!schedule(one, 3, { when }).ok) throw new Error('not scheduled')
  return one
}
const replace = (one: ReturnType<typeof start>, count = 2) =>
  one.call('sends.replace', {
    id: String(one.records(sends)[0]?.['id']),
    name: 'Clase corregida',
    template: TEMPLATE_ID,
    mapping: { 'body.nombre': { from: 'fixed', value: 'gente', otherwise: '' } },
    audience: { ...everybody(one), kind: 'chosen', fromRow: 2, toRow: 3 },
    when: 'mañana 12:00',
    count,
  })

test('the panel knows what the send was, so that not everything is chosen anew', () => {
  const one = start('mañana 10:00')
  expect(one.call('sends.list', {})).toMatchObject({
    ok: true,
    value: { sends: [{ template: TEMPLATE_ID, mapping: {}, when: '2027-02-03 10:00' }] },
  })
})

test.each(['scheduled', 'paused'] as const)('%s: other words to fewer people, once', (state) => {
  const one = start('mañana 10:00')
  if (state === 'paused') one.call('sends.control', { id: String(one.records(sends)[0]?.['id']), to: 'pause' })
  expect(replace(one)).toMatchObject({ ok: true, value: { says: expect.stringContaining('mañana 12:00') } })
  expect(one.records(sends)).toMatchObject([
    { name: 'Clase', state: 'cancelled', reason: 'Lo reemplaza «Clase corregida».' },
    { name: 'Clase corregida', audience_count: 2 },
  ])
  one.host.move(DAY + 3 * HOUR)
  minutes(one, 4)
  const texts = sendsOf(one).map(({ body }) => body)
  expect(texts).toHaveLength(2)
  for (const text of texts) expect(text).toContain('gente')
  expect(replace(one)).toMatchObject({ ok: false })
})

test('what cannot be scheduled replaces nothing', () => {
  const one = start('mañana 10:00')
  expect(replace(one, 3)).toMatchObject({ ok: false, problem: 'La lista cambió mientras elegías: ahora son 2.' })
  expect(one.records(sends)).toMatchObject([{ name: 'Clase', state: 'scheduled' }])
})

test('while its messages are with Meta and nothing is known of them, it is too late', () => {
  const one = start('ahora')
  const before = one.host.answer
  const answers: unknown[] = []
  one.host.answer = (request) => {
    if (request.url.includes('/messages')) answers.push(replace(one))
    return before(request)
  }
  minutes(one, 3)
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) expect(answer).toMatchObject({ ok: false })
  expect(sendsOf(one)).toHaveLength(3)
  expect(replace(one)).toMatchObject({ ok: false, problem: 'Ese envío ya no se puede cambiar.' })
})
