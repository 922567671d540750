/** Rates corrected in the panel: from today on, exactly what was changed, and nothing that cannot be. */
import { minutes, teaching } from '../../../test/kit/steps'
import { audit } from '../../domain/audit/audit'
import { rates } from '../../domain/money/tables'
import { DAY } from '../../kernel/time'

const start = () => {
  const one = teaching({ uses: ['sends'], at: '2027-02-02T10:00:00-03:00' })
  one.host.move(DAY)
  minutes(one, 2)
  return one
}
const shown = (one: ReturnType<typeof start>) => {
  const answer = one.call('settings.read', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value.rates
}

test('a new rate holds from today, what was before stays, and twice a day corrects the same row', () => {
  const one = start()
  const before = shown(one)
  expect(before).toEqual({ utility: '0,026', marketing: '0,062', service: '0,026', authentication: '' })
  const rows = one.records(rates).length
  for (const marketing of ['0,07', '0.071']) expect(one.call('rates.save', { ...shown(one), marketing })).toMatchObject({ ok: true })
  expect(shown(one)).toEqual({ ...before, marketing: '0,071' })
  expect(one.records(rates)).toHaveLength(rows + 1)
  expect(one.records(rates).filter(({ country, category }) => country === 'AR' && category === 'marketing')).toMatchObject([
    { usd: 0.062 },
    { usd: 0.071, source: 'Ajustes, ana@example.org' },
  ])
  expect(one.records(audit).map(({ who, before, after }) => [who, before, after])).toEqual([
    ['ana@example.org', null, expect.stringContaining('US$ por mensaje: 0.07')],
    ['ana@example.org', 'US$ por mensaje: 0.07', 'US$ por mensaje: 0.071'],
  ])
})

test.each([
  ['words', 'gratis'],
  ['a slip of the comma', '26'],
  ['less than nothing', '-0,1'],
  ['nothing where something was', ''],
])('%s: nothing is written', (_name, utility) => {
  const one = start()
  const before = one.records(rates)
  expect(one.call('rates.save', { ...shown(one), utility, marketing: '0,07' })).toMatchObject({
    ok: false,
    next: 'Escribí dólares por mensaje, como 0,026.',
  })
  expect(one.records(rates)).toEqual(before)
})
