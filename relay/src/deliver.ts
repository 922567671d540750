/** One envelope to a web app: follows Google's redirect, waits a minute at most, and takes nothing for success but our own verdicts. */
import { readVerdicts, seal, type Verdict } from './envelope'
import type { Happened } from './parcel'
import type { Programme } from './programme'

/** `page`: Google answered, but not our script (an error page, a refusal); `silent`: nobody answered in time. */
export type Delivery =
  | { readonly ok: true; readonly verdicts: readonly Verdict[] }
  | { readonly ok: false; readonly why: 'page' | 'silent' }

const PATIENCE = 60_000

export const deliver = async (
  { webApp, secrets: [secret = ''] }: Programme,
  now: number,
  events: readonly Happened[],
): Promise<Delivery> => {
  const { nonce, text } = await seal(secret, now, events)
  const answer = await fetch(webApp, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
    redirect: 'follow',
    signal: AbortSignal.timeout(PATIENCE),
  })
    .then((response) => response.text())
    .catch(() => undefined)
  if (answer === undefined) return { ok: false, why: 'silent' }
  const verdicts = readVerdicts(answer, nonce, events.length)
  return verdicts ? { ok: true, verdicts } : { ok: false, why: 'page' }
}
