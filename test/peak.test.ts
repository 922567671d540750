/** Five hundred messages in ten minutes at the direct door, some twice, in disorder: none lost, none doubled. */
import { type Office, openOffice } from './kit/office'

jest.setTimeout(240_000)

type Row = Readonly<Record<string, unknown>>
const MESSAGES = 500
const PEOPLE = 100
/** Messages that arrive together, and seconds between one such handful and the next: ten minutes in all. */
const HANDFUL = 10
const SECONDS = 12
const RANK: readonly string[] = ['sent', 'delivered', 'read']
const rankOf = (status: unknown): number => RANK.indexOf(String(status).toLowerCase())
const phoneOf = (at: number): string => `549115556${String(1000 + (at % PEOPLE))}`

describe('a peak', () => {
  let office: Office
  const inbound = async (): Promise<readonly Row[]> =>
    (await office.records('messages')).filter(({ direction }) => direction === 'in' || direction === 'Entró')
  const statuses = async (): Promise<ReadonlyMap<unknown, number>> =>
    new Map((await office.records('messages')).flatMap((row) => (row['wamid'] ? [[row['wamid'], rankOf(row['status'])] as const] : [])))

  beforeAll(async () => {
    office = await openOffice('03-02 09:58')
    await office.until('03-02 10:00')
    await office.post('/sim/graph', { webhooks: { disorder: true, duplicates: 0.03, copyAfterMs: 20_000 } })
  })
  afterAll(async () => {
    await office?.close()
  })

  test('every message has one row, no status goes back, and the last one waits less than ten minutes', async () => {
    let now = Date.parse('2027-03-02T10:00:00-03:00')
    const sentAt: number[] = []
    let longest = 0
    let before = await statuses()
    const look = async (): Promise<number> => {
      const stored = (await inbound()).length
      const oldest = sentAt[stored]
      if (oldest !== undefined) longest = Math.max(longest, now - oldest)
      const after = await statuses()
      expect([...before].filter(([wamid, rank]) => (after.get(wamid) ?? 9) < rank)).toEqual([])
      before = after
      return stored
    }
    for (let from = 0; from < MESSAGES; from += HANDFUL) {
      for (let at = from; at < from + HANDFUL; at++) {
        await office.post(`/sim/phones/${phoneOf(at)}/messages`, { type: 'text', text: { body: `mensaje ${at} del curso` } })
        sentAt.push(now)
      }
      now += SECONDS * 1_000
      await office.post('/sim/clock', { to: now })
      if (from % (HANDFUL * 10) === 0) await look()
    }
    const end = now
    while ((await look()) < MESSAGES && now < end + 600_000) {
      now += 30_000
      await office.post('/sim/clock', { to: now })
    }
    const rows = await inbound()
    // What a coordinator reads of it, once the clock has gone round.
    await office.post('/sim/clock', { advance: 'PT2M' })
    const light = (await office.records('home')).map(({ says }) => String(says)).find((says) => says.includes('Llegada de mensajes'))
    // Nobody waits for half a minute where this machine is quick.
    expect(light).toMatch(/avisó por última vez hoy 10:\d\d( · quien más esperó: [12] min)?$/)
    expect([rows.length, new Set(rows.map(({ wamid }) => wamid)).size]).toEqual([MESSAGES, MESSAGES])
    expect(await office.records('tasks')).toHaveLength(PEOPLE)
    // Measured: 60 s after the last of them was written, 66 s for the one that waited longest (docs/relay.md).
    expect([now - end, longest].map((ms) => ms <= 120_000)).toEqual([true, true])
  })
})
