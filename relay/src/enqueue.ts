/** Puts what happened onto a programme's queue, in as few calls as Queues allows; what is too large for it lies on the desk meanwhile. */
import { bytesOf } from './crypto'
import { deskOf, type Env, queueOf } from './env'
import type { Happened, Parcel } from './parcel'
import type { Programme } from './programme'

/** 128 KB a message and 256 KB or 100 messages a call, a KB being 1,000 bytes (Cloudflare Queues, limits, November 2026); some of it is overhead. */
const MESSAGE = 120_000
const CALL = { bytes: 240_000, messages: 100 } as const
/** A row of a desk holds 2 MB (Cloudflare Durable Objects, limits, November 2026). */
const ROW = 1_900_000

export class TooLarge extends Error {}

export const enqueue = async (env: Env, programme: Programme, happened: readonly Happened[]): Promise<void> => {
  const queue = queueOf(env, programme)
  let call: MessageSendRequest<Parcel>[] = []
  let bytes = 0
  const send = async (): Promise<void> => {
    if (call.length > 0) await queue.sendBatch(call)
    call = []
    bytes = 0
  }
  for (const one of happened) {
    const text = JSON.stringify(one)
    const size = bytesOf(text).length
    const body = size > MESSAGE ? await store(env, programme, one, text, size) : one
    const weight = Math.min(size, MESSAGE)
    if (call.length === CALL.messages || bytes + weight > CALL.bytes) await send()
    call.push({ body, contentType: 'json' })
    bytes += weight
  }
  await send()
}

const store = async (env: Env, { key }: Programme, { at }: Happened, text: string, size: number): Promise<Parcel> => {
  if (size > ROW) throw new TooLarge(`an event of ${size} bytes`)
  const name = crypto.randomUUID()
  await deskOf(env, key).store(name, text)
  return { type: 'stored', at, name }
}
