/** The web app's POST in direct mode: believe, store, answer; then decide if nobody else is at it. */
import type { Host } from '../../ports'
import { type Connection, readConnection } from '../connection'
import { doorEntry } from '../edition'
import { eventsOf, readLetters } from '../letters'
import { hasMail, storeMail } from '../mail'
import { countRefused } from '../refused'
import { RESULT } from '../results'
import { type Intake, run, type World } from '../run'
import type { Stores } from '../world'

export type Received = 'refused' | 'stored' | 'not stored'

/** The biggest body that Meta sends is 3 MB; anything larger is not Meta's. */
const BIGGEST = 3_500_000
/** Stands in every webhook of WhatsApp. */
const WHATSAPP = 'whatsapp_business_account'
const DRAIN_MS = 4_000
/** How long a body waits for the lock that finds no room in the store. */
const WAIT_MS = 20_000

export interface Knock {
  readonly secret: string
  readonly body: string
}

/** Whether the word at the door is ours; compared by digest, so that time tells nothing. */
export const believed = (host: Host, connection: Connection | undefined, word: string): boolean => {
  if (!connection || word.length < 16) return false
  const given = host.digest.sha256(word)
  return [connection.doorSecret, connection.doorSecretBefore].some((secret) => secret !== '' && host.digest.sha256(secret) === given)
}

export const receiveDirect = (world: World, knock: Knock): Received => {
  const { host } = world
  const engine = host.engine.all()
  const connection = readConnection(engine)
  const isOurs = believed(host, connection, knock.secret) && knock.body.length <= BIGGEST && knock.body.includes(WHATSAPP)
  if (!connection || !isOurs) {
    countRefused(host)
    return 'refused'
  }
  const stored = storeMail(host, knock.body, engine)
  if (!stored) return decideAtOnce(world, connection, knock.body) ? 'stored' : 'not stored'
  // A person waits for an answer; what became of our messages can wait for the next minute.
  if (/"messages"\s*:\s*\[/.test(knock.body)) drain(world, { ...engine, ...stored })
  return 'stored'
}

/** What others may have taken meanwhile: mail that is decided twice changes nothing, letters to the team would be written twice. */
const withoutResults = (engine: Stores['engine']): Stores['engine'] =>
  Object.fromEntries(Object.entries(engine).filter(([key]) => !key.startsWith(RESULT)))

/** Everything that lies in the store; `engine`: the store as it was a moment ago. */
export const mailIntake = (world: World, waitMs: number, budgetMs: number, engine?: Stores['engine']): Intake => ({
  waitMs,
  budgetMs,
  hurries: true,
  ...(engine ? { engine } : {}),
  take: (stores) => {
    const { letters, events } = readLetters(world.host, world.kitFor(stores.shared), stores.engine)
    return letters.length > 0 ? { letters, events, done: doorEntry } : undefined
  },
})

/** Decides what waits; looks again after releasing the lock, for what came meanwhile. Whatever fails here, the mail is safe. */
const drain = (world: World, seen: Stores['engine']): void => {
  const { host } = world
  let engine = seen
  try {
    for (let again = 0; again < 3; again++) {
      const report = run(world, mailIntake(world, 0, DRAIN_MS, withoutResults(engine)))
      if (report.left !== 'nothing') return
      engine = host.engine.all()
      if (!hasMail(engine)) return
    }
  } catch (thrown) {
    host.log.error(`drain: ${thrown instanceof Error ? thrown.name : 'unknown'}`)
  }
}

/** What the store has no room for is committed before anybody is answered; else Meta must send it again. */
const decideAtOnce = (world: World, connection: Connection, body: string): boolean => {
  const { host } = world
  const events = eventsOf(connection, { name: `${host.clock.now()}.${host.random.uuid().slice(0, 8)}`, body })
  return run(world, { waitMs: WAIT_MS, budgetMs: DRAIN_MS, hurries: true, take: () => ({ events }) }).left === 'nothing'
}
