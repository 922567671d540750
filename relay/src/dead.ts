/** Dead letters: taken from their queue onto the desk, where they can be looked at, and put back each hour or when somebody asks. */
import { alarm } from './alarm'
import { deskOf, type Env, nowOf, programmesOf, queueOf } from './env'
import type { Parcel } from './parcel'
import type { Programme } from './programme'

export const bury = async (env: Env, key: string, messages: readonly Message<Parcel>[]): Promise<void> => {
  await deskOf(env, key).bury(messages.map(({ id, body }) => ({ id, at: body.at, why: 'retries are spent', parcel: JSON.stringify(body) })))
  await alarm(env, key, await nowOf(env))
}

/** Letters one call of the queue takes, whatever their size. */
const SOME = 2

/** Answers how many went back. A letter is forgotten only when the queue has it: at worst it comes twice, and is known by then. */
export const replay = async (env: Env, programme: Programme): Promise<number> => {
  const desk = deskOf(env, programme.key)
  for (let sent = 0; ; ) {
    const letters = await desk.dead(SOME)
    if (letters.length === 0) return sent
    await queueOf(env, programme).sendBatch(letters.map(({ parcel }) => ({ body: JSON.parse(parcel), contentType: 'json' })))
    await desk.raise(letters.map(({ id }) => id))
    sent += letters.length
  }
}

export const replayAll = async (env: Env): Promise<void> => {
  await Promise.all(programmesOf(env).map((programme) => replay(env, programme)))
}
