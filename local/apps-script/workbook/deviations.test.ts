/** The table of deviations is fit to be printed: nothing twice, nothing empty, and every guess that matters can be asked. */
import { DEVIATIONS } from './deviations'

test('each is said once, in full sentences', () => {
  expect(new Set(DEVIATIONS.map((one) => one.about)).size).toBe(DEVIATIONS.length)
  for (const { about, here } of DEVIATIONS) expect([about, here.endsWith('.') || here.endsWith('"')]).toEqual([about, true])
})
