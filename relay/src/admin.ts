/** Looking at dead letters and putting them back, for whoever knows the word of this relay. */
import { fits } from './crypto'
import { replay } from './dead'
import { deskOf, type Env, programmesOf } from './env'
import { refuse } from './refuse'

const SHOWN = 100

export const admin = async (request: Request, env: Env, ctx: ExecutionContext, key: string): Promise<Response> => {
  const words = (env.ADMIN_TOKENS ?? '').split(',').filter((word) => word.length >= 16)
  const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '') ?? []
  if (!fits(given, words)) return refuse(env, ctx, 'wrong token')
  const programme = programmesOf(env).find((one) => one.key === key)
  if (!programme) return new Response(null, { status: 404 })
  if (request.method === 'POST') return Response.json({ replayed: await replay(env, programme) })
  const letters = await deskOf(env, key).dead(SHOWN)
  return Response.json({ dead: letters.map(({ parcel, ...letter }) => ({ ...letter, parcel: JSON.parse(parcel) })) })
}
