/** Twilio's door: form posts, believed by the signature over address and parameters (Twilio, "Webhooks security"). */
import { bytesIn } from './body'
import { base64, bytesOf, fits, hmacSha1 } from './crypto'
import { enqueue } from './enqueue'
import { type Env, nowOf, programmesOf } from './env'
import { refuse } from './refuse'

export const SIGNATURE = 'X-Twilio-Signature'

/** The text that is signed: the full address, then each parameter's name and value, by name. */
export const signedText = (url: string, params: Readonly<Record<string, string>>): string =>
  Object.keys(params)
    .sort()
    .reduce((text, name) => `${text}${name}${params[name] ?? ''}`, url)

export const twilioWebhook = async (request: Request, env: Env, ctx: ExecutionContext): Promise<Response> => {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('Content-Type') ?? '')) return refuse(env, ctx, 'not a webhook')
  const bytes = await bytesIn(request)
  if (!bytes) return refuse(env, ctx, 'too large')
  const params = Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)))
  const programme = programmesOf(env).find(({ twilio }) => twilio !== undefined && twilio.accountSid === params['AccountSid'])
  const text = bytesOf(signedText(request.url, params))
  const made = await Promise.all((programme?.twilio?.authTokens ?? []).map(async (token) => base64(await hmacSha1(token, text))))
  if (!programme || !fits(request.headers.get(SIGNATURE) ?? '', made)) return refuse(env, ctx, 'bad signature')
  try {
    await enqueue(env, programme, [{ type: 'twilio', at: await nowOf(env), params }])
  } catch (fault) {
    console.error(`the queue refused: ${String(fault)}`)
    return new Response(null, { status: 503 })
  }
  // An empty answer in TwiML: nothing is to be replied from here.
  return new Response('<Response/>', { headers: { 'Content-Type': 'text/xml' } })
}
