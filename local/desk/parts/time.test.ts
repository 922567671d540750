import { dayWords, fieldValue, hourWords, lengthWords, momentOf } from './time'

const BUENOS_AIRES = 'America/Argentina/Buenos_Aires'

it.each([
  ['2027-02-01T13:00:00Z', BUENOS_AIRES, 'lun 1 feb 2027', '10:00', '2027-02-01T10:00'],
  ['2027-02-01T02:59:00Z', BUENOS_AIRES, 'dom 31 ene 2027', '23:59', '2027-01-31T23:59'],
  ['2027-02-01T03:00:00Z', BUENOS_AIRES, 'lun 1 feb 2027', '00:00', '2027-02-01T00:00'],
  ['2027-07-01T12:00:00Z', 'America/Santiago', 'jue 1 jul 2027', '08:00', '2027-07-01T08:00'],
])('%s in %s', (iso, zone, day, hour, field) => {
  const at = Date.parse(iso)
  expect([dayWords(at, zone), hourWords(at, zone), fieldValue(at, zone)]).toEqual([day, hour, field])
  expect(Date.parse(momentOf(field, zone) ?? '')).toBe(at)
})

it('has no moment for a field that was left empty', () => expect(momentOf('', BUENOS_AIRES)).toBeUndefined())

it.each([
  [340.4, '340 ms'],
  [2_449, '2,4 s'],
  [180_000, '3 min'],
])('%d is %s', (ms, words) => expect(lengthWords(ms)).toBe(words))
