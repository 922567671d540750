/** Delivers a batch of a programme's queue: acknowledges what is recorded, lets Queues bring back the rest, later and in smaller company. */
import { alarm } from './alarm'
import { bytesOf } from './crypto'
import { deliver } from './deliver'
import type { Waiting } from './desk'
import { deskOf, type Env, nowOf, programmesOf } from './env'
import type { Happened, Parcel } from './parcel'
import type { Programme } from './programme'
import { larger, pauseOf, sizeOf, smaller, TOO_OLD_MS, waitOf } from './retry'

/** What one envelope may carry: a web app commits 2 MB at most. */
const ENVELOPE = 1_000_000
/** Error pages of one batch after which the fault is not an event's but the web app's. */
const PAGES = 12
/** A consumer is stopped after 15 minutes (Cloudflare Queues, limits); one more envelope takes at most one. */
const TIME = 10 * 60 * 1_000

interface Failed {
  readonly message: Message<Parcel>
  readonly why: string
}

interface Open {
  readonly message: Message<Parcel>
  readonly happened: Happened
  readonly bytes: number
}

export const consume = async (env: Env, key: string, messages: readonly Message<Parcel>[]): Promise<void> => {
  const desk = deskOf(env, key)
  const programme = programmesOf(env).find((one) => one.key === key)
  const batch = new Batch(env, programme)
  await batch.run(await opened(env, key, messages))
  const { done, failed } = batch
  const now = await nowOf(env)
  const old = failed.filter(({ message }) => Date.now() - message.timestamp.getTime() > TOO_OLD_MS)
  if (old.length > 0) {
    await desk.bury(
      old.map(({ message: { id, body }, why }) => ({ id, at: body.at, why: `too old: ${why}`, parcel: JSON.stringify(body) })),
    )
    for (const { message } of old) message.ack()
  }
  const waiting = failed.filter((one) => !old.includes(one))
  for (const { message, why } of waiting) message.retry({ delaySeconds: waitOf(message.attempts, why) })
  const names = done.flatMap(({ body }) => (body.type === 'stored' ? [body.name] : []))
  if (names.length > 0) await desk.drop(names)
  await desk.settle({
    done: done.map(({ id }) => id),
    failed: waiting.map(({ message }) => waitingOf(message)),
    why: failed.at(-1)?.why ?? '',
    now,
  })
  if (failed.length > 0) await alarm(env, key, now)
}

const sleep = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))

const waitingOf = ({ id, body }: Message<Parcel>): Waiting => ({ id, at: body.at })

/** What lies on the desk is fetched; what is no longer there was delivered before. */
const opened = async (env: Env, key: string, messages: readonly Message<Parcel>[]): Promise<readonly Open[]> => {
  const found: Open[] = []
  for (const message of messages) {
    const { body } = message
    const text = body.type === 'stored' ? await deskOf(env, key).stored(body.name) : JSON.stringify(body)
    if (text === null) message.ack()
    else found.push({ message, happened: JSON.parse(text), bytes: bytesOf(text).length })
  }
  return found.sort((a, b) => a.happened.at - b.happened.at)
}

class Batch {
  readonly done: Message<Parcel>[] = []
  readonly failed: Failed[] = []
  private readonly started = Date.now()
  private pages = 0
  private pauses = 0

  constructor(
    private readonly env: Env,
    private readonly programme: Programme | undefined,
  ) {}

  async run(all: readonly Open[]): Promise<void> {
    const { env, programme } = this
    // A secret that is missing or damaged costs nobody an event: it is mended, and they come again.
    if (!programme) return this.giveUp(all, 'no programme')
    let rest = [...all]
    let size = sizeOf(Math.max(0, ...all.map(({ message }) => message.attempts)))
    while (rest.length > 0) {
      if (Date.now() - this.started > TIME) return this.giveUp(rest, this.pauses > 0 ? 'busy' : 'time')
      const some = first(rest, size)
      const answer = await deliver(
        programme,
        await nowOf(env),
        some.map(({ happened }) => happened),
      )
      if (answer.ok) {
        const busy = this.judge(some, answer.verdicts)
        rest = [...busy, ...rest.slice(some.length)]
        if (busy.length > 0) await sleep(pauseOf(this.pauses++))
        else size = larger(size)
      } else if (answer.why === 'silent' || ++this.pages >= PAGES) {
        return this.giveUp(rest, answer.why)
      } else if (some.length > 1) {
        size = smaller(some.length)
      } else {
        this.giveUp(some, answer.why)
        rest = rest.slice(1)
      }
    }
  }

  /** Answers those for which the web app had no time: they wait here, where no attempt is spent on it and what comes meanwhile gathers. */
  private judge(some: readonly Open[], verdicts: readonly string[]): readonly Open[] {
    return some.filter(({ message }, at) => {
      const verdict = verdicts[at]
      if (verdict === 'recorded' || verdict === 'already') {
        message.ack()
        this.done.push(message)
      } else if (verdict !== 'busy') this.failed.push({ message, why: verdict ?? '' })
      return verdict === 'busy'
    })
  }

  private giveUp(rest: readonly Open[], why: string): void {
    this.failed.push(...rest.map(({ message }) => ({ message, why })))
  }
}

/** At least one, at most `size`, and no more than an envelope holds. */
const first = (rest: readonly Open[], size: number): readonly Open[] => {
  let bytes = 0
  const end = rest.findIndex((one, at) => {
    bytes += one.bytes
    return at > 0 && (at >= size || bytes > ENVELOPE)
  })
  return end < 0 ? rest : rest.slice(0, end)
}
