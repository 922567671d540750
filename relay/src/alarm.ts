/** Says aloud, once an hour at most, that events of a programme have waited too long or died: in the Worker's log, and to an address. */
import { deskOf, type Env } from './env'

const LATE_MS = 15 * 60 * 1_000
const EVERY_MS = 60 * 60 * 1_000

export const alarm = async (env: Env, key: string, now: number): Promise<void> => {
  const desk = deskOf(env, key)
  const { waiting, dead, oldestWaiting, lastFailure } = await desk.status()
  const late = oldestWaiting !== null && now - oldestWaiting > LATE_MS
  if ((!late && dead === 0) || !(await desk.mayAlarm(now, EVERY_MS))) return
  const says = { programme: key, waiting, dead, oldestWaiting, why: lastFailure?.why ?? '' }
  console.error('events are not getting through', JSON.stringify(says))
  if (!env.ALARM_URL) return
  await fetch(env.ALARM_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: `Hilo relay: events of programme ${key} are not getting through`, ...says }),
  }).catch(() => console.error('the alarm could not be delivered'))
}
