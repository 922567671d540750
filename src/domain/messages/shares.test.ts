import { sayShare, type Way } from './shares'

const CONFIRMATION: Way = { sent: 8, delivered: 7, read: 6, replied: 6, confirmed: 5 }

test.each([
  ['a confirmation of which one did not arrive', CONFIRMATION, ['87,5 %', '85,7 %', '85,7 %', '71,4 %']],
  ['nothing left', { sent: 0, delivered: 0, read: 0, replied: 0 }, ['', '', '', '']],
  ['nothing arrived', { sent: 3, delivered: 0, read: 0, replied: 0, confirmed: 0 }, ['0,0 %', '', '', '']],
  ['nobody was asked to confirm', { sent: 4, delivered: 4, read: 1, replied: 0 }, ['100,0 %', '25,0 %', '0,0 %', '']],
])('%s', (_, way: Way, shares) => {
  expect((['delivered', 'read', 'replied', 'confirmed'] as const).map((step) => sayShare(way, step, 'es'))).toEqual(shares)
})

test('in English with a point', () => {
  expect(sayShare(CONFIRMATION, 'delivered', 'en')).toBe('87.5 %')
})
