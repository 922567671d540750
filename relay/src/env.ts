/** What the Worker is given: per programme a queue and a secret, the desk, and what is set once. */
import type { Desk } from './desk'
import type { Parcel } from './parcel'
import { type Programme, readProgramme } from './programme'

export interface Env {
  readonly DESK: DurableObjectNamespace<Desk>
  /** Two while one is changed, separated by a comma; without any, nobody may look or replay. */
  readonly ADMIN_TOKENS?: string
  /** Told by POST when events wait too long or have died; no personal data in it. */
  readonly ALARM_URL?: string
  /** Another clock than the machine's: the local world's. */
  readonly CLOCK?: Fetcher
  readonly [binding: `QUEUE_${string}`]: Queue<Parcel> | undefined
  readonly [secret: `PROGRAMME_${string}`]: string | undefined
}

const PREFIX = 'PROGRAMME_'

const isSecret = (name: string): name is `PROGRAMME_${string}` => name.startsWith(PREFIX)

/** Parsed once for each environment that the runtime hands out. */
const known = new WeakMap<Env, readonly Programme[]>()

export const programmesOf = (env: Env): readonly Programme[] => {
  const before = known.get(env)
  if (before) return before
  const found = Object.keys(env)
    .filter(isSecret)
    .flatMap((name) => {
      const programme = readProgramme(name.slice(PREFIX.length), env[name] ?? '')
      if (!programme) console.error(`${name} is not usable: see docs/relay.md`)
      return programme ?? []
    })
  known.set(env, found)
  return found
}

export const queueOf = (env: Env, { key }: Programme): Queue<Parcel> => {
  const queue = env[`QUEUE_${key}`]
  if (!queue) throw new Error(`QUEUE_${key} is not bound: see wrangler.jsonc`)
  return queue
}

export const deskOf = (env: Env, key: string): DurableObjectStub<Desk> => env.DESK.getByName(key)

/** Whose queue it is, and whether it is the one of dead letters: `…-1`, `…-1-dead`. */
export const queueNamed = (name: string): { readonly key: string; readonly dead: boolean } => {
  const [, key = '', dead] = /-([^-]+?)(-dead)?$/.exec(name) ?? []
  return { key, dead: dead !== undefined }
}

/** Milliseconds since 1970. */
export const nowOf = async (env: Env): Promise<number> =>
  env.CLOCK ? Number(await (await env.CLOCK.fetch('http://clock/')).text()) : Date.now()
