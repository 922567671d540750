/** How the relay fares, for Inicio and for whoever looks after it: times and counts, nothing else. */
import { version } from '../package.json'
import { deskOf, type Env, programmesOf, queueOf } from './env'
import type { Programme } from './programme'
import { NOBODY } from './refuse'

const stateOf = async (env: Env, programme: Programme) => {
  const [status, queue] = await Promise.all([deskOf(env, programme.key).status(), backlogOf(env, programme)])
  const oldest = [status.oldestWaiting, queue.oldest].filter((at) => at !== null)
  return {
    programme: programme.key,
    lastSuccess: status.lastSuccess,
    lastFailure: status.lastFailure,
    oldestWaiting: oldest.length > 0 ? Math.min(...oldest) : null,
    queued: queue.count,
    failing: status.waiting,
    dead: status.dead,
  }
}

/** What the queue itself tells; a runtime that cannot count is no reason to say nothing. */
const backlogOf = async (env: Env, programme: Programme): Promise<{ readonly count: number | null; readonly oldest: number | null }> => {
  try {
    const { backlogCount, oldestMessageTimestamp } = await queueOf(env, programme).metrics()
    const oldest = backlogCount > 0 && oldestMessageTimestamp ? new Date(oldestMessageTimestamp).getTime() : null
    return { count: backlogCount, oldest: env.CLOCK ? null : oldest }
  } catch {
    return { count: null, oldest: null }
  }
}

export const health = async (env: Env): Promise<Response> => {
  const [programmes, { refused }] = await Promise.all([
    Promise.all(programmesOf(env).map((programme) => stateOf(env, programme))),
    deskOf(env, NOBODY).status(),
  ])
  return Response.json({ version, programmes, refused }, { headers: { 'Cache-Control': 'no-store' } })
}
