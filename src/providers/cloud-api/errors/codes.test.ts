/** Every code of Meta's tables (Cloud API "Error codes"; Graph API "Handling errors", "Rate limits"; to 2026-09), its decision and waits. */
import type { Decision } from '../../../domain/outbox/message'
import { findFault, type GraphError, judge } from './judge'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Case {
  readonly says: string
  /** A code, or the first and last of a range. */
  readonly codes: readonly (number | readonly [number, number])[]
  readonly more?: Partial<GraphError>
  readonly decision: Decision
  /** Seconds before the second attempt, the third …; a throttle goes on with the last. */
  readonly waits?: readonly number[]
}

const CASES: readonly Case[] = [
  { says: 'the key is gone or allows too little', codes: [0, 3, 10, 102, 104, 190, 131005, [200, 299]], decision: 'stop all' },
  ...[458, 460, 463, 464, 467].map((subcode): Case => ({ says: `key, ${subcode}`, codes: [190], more: { subcode }, decision: 'stop all' })),
  { says: 'ids that the key cannot see', codes: [100], more: { subcode: 33 }, decision: 'stop all' },
  { says: 'the app is not subscribed', codes: [100], more: { details: 'your app must be subscribed' }, decision: 'stop all' },
  { says: 'account or number out of order', codes: [33, 368, 131031, 131037, 131045, 133010, 134011], decision: 'stop all' },
  { says: 'Meta cannot charge', codes: [131042], decision: 'stop all' },
  { says: 'registration undone', codes: [133000, 133005, 133006, 136024, 136025, 2388091, 2388093, 2200], decision: 'stop all' },
  { says: 'too many calls', codes: [4, 17, 32, 613], decision: 'slow down', waits: [5 * MINUTE, 20 * MINUTE, HOUR] },
  { says: 'too many calls of one account', codes: [80007], decision: 'slow down', waits: [20 * MINUTE, HOUR] },
  { says: 'too many messages a second', codes: [130429], decision: 'slow down', waits: [1, 2, 4, 8, 16, 32, 60] },
  { says: 'too many complaints', codes: [131048], decision: 'slow down', waits: [4 * HOUR, 12 * HOUR, DAY] },
  { says: 'registered too often', codes: [133016], decision: 'slow down', waits: [3 * DAY] },
  { says: 'PIN tried too often', codes: [133008, 133009], decision: 'slow down', waits: [HOUR] },
  { says: 'too many to one person', codes: [131056], decision: 'retry person', waits: [6, 16, 64, 256, 1024] },
  { says: 'Meta is in trouble', codes: [2, 131000, 131016, 133004], decision: 'retry', waits: [5, 30, 2 * MINUTE, 10 * MINUTE, HOUR] },
  { says: 'Meta does not know', codes: [1], decision: 'retry', waits: [5, 30, 2 * MINUTE] },
  { says: 'the account is being changed', codes: [131057, 2494100], decision: 'retry', waits: [MINUTE, 5 * MINUTE, 15 * MINUTE] },
  { says: 'the number was removed a moment ago', codes: [133015], decision: 'retry', waits: [5 * MINUTE, 10 * MINUTE] },
  { says: 'a list changed while it was read', codes: [131059], decision: 'retry', waits: [1] },
  { says: 'refused without a reason', codes: [135000], decision: 'retry', waits: [MINUTE] },
  { says: 'two changes at once', codes: [139102], decision: 'retry', waits: [5, 30] },
  {
    says: 'a file whose server is busy',
    codes: [131053],
    more: { details: 'Downloading media failed with http code 503' },
    decision: 'retry',
    waits: [MINUTE, 10 * MINUTE],
  },
  { says: 'a template on its way', codes: [134101], decision: 'retry', waits: [5 * MINUTE, 15 * MINUTE, HOUR] },
  { says: 'a form ten times an hour', codes: [132069], decision: 'retry', waits: [HOUR, 2 * HOUR, 4 * HOUR] },
  { says: 'too many promotions to one person', codes: [131049], decision: 'later', waits: [DAY, 2 * DAY] },
  { says: 'cannot be reached', codes: [130403, 130497, 131021, 131026, 137000], decision: 'stop person' },
  { says: 'wants no promotions, or Meta tries them without', codes: [130472, 131050], decision: 'stop marketing to person' },
  { says: 'template refused', codes: [132000, 132001, 132007, 132012, 132015, 132016, 132018, 132068, 141002], decision: 'hold template' },
  { says: 'template not for this line', codes: [131058, 131061, 131063, 131064, 134100, 134102], decision: 'hold template' },
  { says: 'this message is wrong', codes: [100, 131008, 131009, 131047, 131051, 131053, 131062, 132005], decision: 'fail message' },
  { says: 'not on the list of a test number', codes: [131030], decision: 'fail message' },
  { says: 'what was said is no longer kept', codes: [131035, 131036, 131052], decision: 'fail message' },
  {
    says: 'making a template',
    codes: [132021, 2388019, 2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299, 200005, 200006, 200007],
    decision: 'fail message',
  },
  {
    says: 'what Hilo never asks for',
    codes: [131020, 131041, [131200, 131299], 131055, [138000, 138999], 139100, 139101, 139103, [147001, 147005], 2593107, 2593108],
    decision: 'fail message',
  },
]

const each = CASES.flatMap(({ codes, ...one }) =>
  codes.flatMap((code) =>
    typeof code === 'number'
      ? [{ ...one, code }]
      : [...new Set([code[0], Math.floor((code[0] + code[1]) / 2), code[1]])].map((at) => ({ ...one, code: at })),
  ),
)

it.each(each.map((one) => [one.code, one.says, one] as const))('%d: %s', (code, _, { more, decision, waits = [] }) => {
  const error: GraphError = { code, title: 'Something', details: null, ...more }
  const verdicts = [...waits, null].map((_wait, at) => judge(error, { attempt: at + 1, http: 400 }))
  expect(findFault(error)).toBeDefined()
  expect(verdicts[0]).toMatchObject({ code, decision })
  const last = decision === 'slow down' ? (waits[waits.length - 1] ?? null) : null
  expect(verdicts.map(({ waitMs }) => (waitMs === null ? null : waitMs / 1000))).toEqual([...waits, last])
  for (const { reason, next } of verdicts)
    for (const words of [...Object.values(reason), ...Object.values(next)]) expect(words).toMatch(/^[A-ZÁÉÍÓÚ¿«“].{10,}[.!?]$/s)
})

it.each(each.map((one) => [one.code, one.says, one] as const))(
  '%d told after it was taken never promises another attempt: %s',
  (code, _, { more }) => {
    const verdict = judge({ code, title: 'Something', details: null, ...more }, { attempt: 1, accepted: true })
    expect(verdict.decision).not.toBe('retry')
    if (verdict.fault !== 'throttle') expect(verdict.next.es).not.toMatch(/vuelve a probar|antes de volver a probar/)
  },
)
