/** What is not believed: answered without a word on why, counted on a desk, stored nowhere. */
import { deskOf, type Env } from './env'

export const REFUSALS = {
  'not a webhook': 400,
  'no signature': 401,
  'bad signature': 401,
  'wrong token': 403,
  'not ours': 403,
  'too large': 413,
  'not json': 415,
} as const
export type Refusal = keyof typeof REFUSALS

/** The desk of what concerns no programme. */
export const NOBODY = 'nobody'

export const refuse = (env: Env, ctx: ExecutionContext, why: Refusal): Response => {
  note(env, ctx, why)
  return new Response(null, { status: REFUSALS[why] })
}

/** Counted after the answer. */
export const note = (env: Env, ctx: ExecutionContext, why: Refusal, times = 1): void => {
  ctx.waitUntil(
    deskOf(env, NOBODY)
      .refuse(why, times)
      .catch(() => console.error(`refused: ${why}`)),
  )
}
