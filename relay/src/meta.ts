/** Meta's door: its check of the address, and its webhooks, believed by the signature over their raw bytes. */
import { bytesIn } from './body'
import { type Bytes, fits, hex, hmacSha256 } from './crypto'
import { enqueue, TooLarge } from './enqueue'
import { type Env, nowOf, programmesOf } from './env'
import type { MetaParcel } from './parcel'
import type { Programme } from './programme'
import { note, refuse } from './refuse'
import { type Piece, split } from './split'

/** The bare challenge for whoever knows a programme's word. */
export const challenge = (request: Request, env: Env, ctx: ExecutionContext): Response => {
  const query = new URL(request.url).searchParams
  const words = programmesOf(env).flatMap(({ verifyTokens }) => verifyTokens)
  const answer = query.get('hub.challenge')
  const known = fits(query.get('hub.verify_token') ?? '', words)
  if (query.get('hub.mode') !== 'subscribe' || !answer || !known) return refuse(env, ctx, 'wrong token')
  return new Response(answer, { headers: { 'Content-Type': 'text/plain' } })
}

export const SIGNATURE = 'X-Hub-Signature-256'

/** 200 only when everything that is ours lies on its queue; 503 makes Meta send it again, for seven days. */
export const webhook = async (request: Request, env: Env, ctx: ExecutionContext): Promise<Response> => {
  const given = request.headers.get(SIGNATURE)
  if (!given) return refuse(env, ctx, 'no signature')
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return refuse(env, ctx, 'not json')
  const bytes = await bytesIn(request)
  if (!bytes) return refuse(env, ctx, 'too large')
  const signers = await signersOf(programmesOf(env), given, bytes)
  if (signers.length === 0) return refuse(env, ctx, 'bad signature')
  const pieces = split(parse(bytes))
  if (!pieces) return refuse(env, ctx, 'not a webhook')
  const owned = signers.map((programme) => ({ programme, own: pieces.filter((piece) => isOf(programme, piece)) }))
  const foreign = pieces.filter((piece) => !owned.some(({ own }) => own.includes(piece))).length
  if (foreign > 0 && foreign === pieces.length) return refuse(env, ctx, 'not ours')
  if (foreign > 0) note(env, ctx, 'not ours', foreign)
  const at = await nowOf(env)
  const sent = await Promise.allSettled(
    owned.map(({ programme, own }) =>
      enqueue(
        env,
        programme,
        own.map(({ body }): MetaParcel => ({ type: 'meta', at, body })),
      ),
    ),
  )
  const faults = sent.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const fault of faults) console.error(fault instanceof TooLarge ? fault.message : `the queue refused: ${String(fault)}`)
  return new Response(null, { status: faults.length > 0 ? 503 : 200 })
}

/** The programmes whose app secret made this signature; every secret is tried. */
const signersOf = async (programmes: readonly Programme[], given: string, bytes: Bytes): Promise<readonly Programme[]> => {
  const secrets = [...new Set(programmes.flatMap(({ appSecrets }) => appSecrets))]
  const made = await Promise.all(secrets.map(async (secret) => `sha256=${hex(await hmacSha256(secret, bytes))}`))
  const right = secrets.filter((_, at) => fits(given, [made[at] ?? '']))
  return programmes.filter(({ appSecrets }) => appSecrets.some((secret) => right.includes(secret)))
}

const isOf = ({ wabas, numbers }: Programme, { waba, number }: Piece): boolean =>
  wabas.includes(waba) && (number === null || numbers.length === 0 || numbers.includes(number))

const parse = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
