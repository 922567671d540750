/** Two thousand people against WhatsApp's limits: how many days it takes, what is said, and that nobody's message expires on the way. */

import { DAY, instant } from '../../kernel/time'
import { SENDING_HOURS } from '../calendar/hours'
import { spread } from '../calendar/spread'
import { saySpread } from '../calendar/spread-text'
import { zone } from '../calendar/zone'
import { readWaves, waveAt } from './over-time'

const BUENOS_AIRES = zone('America/Argentina/Buenos_Aires')
const NOW = instant(Date.parse('2027-02-01T10:00:00-03:00'))

test.each([
  ['a limit of 250', 2_000, 250, 8, '2.000 personas: 8 días, 250 por día'],
  ['a limit of 2,000', 2_000, 2_000, 1, '2.000 personas, hoy te quedan 2.000'],
  ['fewer than are left', 240, 250, 1, '240 personas, hoy te quedan 250'],
])('%s', (_, people, limit, days, says) => {
  const plan = spread({ people, from: NOW, zone: BUENOS_AIRES, hours: SENDING_HOURS, limit, reached: [], perSecond: 2 })
  if (!plan.ok) throw new Error(plan.problem.es)
  expect(plan.value.days).toHaveLength(days)
  expect(plan.value.days.every(({ count }) => count <= limit)).toBe(true)
  expect(saySpread(plan.value, NOW, BUENOS_AIRES).es).toBe(says)
  const waves = readWaves(JSON.parse(JSON.stringify(plan.value.waves)))
  const moments = Array.from({ length: people }, (_one, place) => waveAt(waves, place, NOW))
  for (const end of moments) expect(moments.filter((at) => at > end - DAY && at <= end).length).toBeLessThanOrEqual(limit)
  expect(waveAt([], 3, NOW)).toBe(NOW)
})
