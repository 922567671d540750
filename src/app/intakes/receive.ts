/** The web app's POST in direct mode: believe, store, answer; then decide if nobody else is at it. */
import type { Host } from '../../ports'
import { type Connection, readConnection } from '../connection'
import { MAIL, readMail, storeMail } from '../mail'
import { type Intake, run, type Stores, type World } from '../run'

export type Received = 'refused' | 'stored' | 'not stored'

/** The biggest body that Meta sends is 3 MB; anything larger is not Meta's. */
const BIGGEST = 3_500_000
const DRAIN_MS = 4_000

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
  if (!believed(host, connection, knock.secret) || knock.body.length > BIGGEST) return 'refused'
  if (!knock.body.includes('whatsapp_business_account')) return 'refused'
  storeMail(host, knock.body)
  // A person waits for an answer; what became of our messages can wait for the next minute.
  if (/"messages"\s*:\s*\[/.test(knock.body)) drain(world)
  return 'stored'
}

export const mailIntake = (world: World, waitMs: number, budgetMs: number): Intake => ({
  waitMs,
  budgetMs,
  take: (stores) => {
    const letters = readMail(world.host, world.kit, stores.engine)
    if (letters.length === 0) return undefined
    return { events: letters.flatMap((letter) => letter.events), mail: letters.flatMap((letter) => letter.keys) }
  },
})

/** Decides what waits; looks again after releasing the lock, for what came meanwhile. */
const drain = (world: World): void => {
  const { host } = world
  for (let again = 0; again < 3; again++) {
    const report = run(world, mailIntake(world, 0, DRAIN_MS))
    if (report.left !== 'nothing' || !hasMail(host.engine.all())) return
  }
}
const hasMail = (engine: Stores['engine']): boolean => Object.entries(engine).some(([key, value]) => key.startsWith(MAIL) && value !== '')
