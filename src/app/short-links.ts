/** Short links through the relay, in runs of whoever keeps its secret; without a relay or by another account people get the form's own address. */
import { shortLink } from '../domain/links/short-link'
import type { Ctx } from '../kernel/event'
import type { Host } from '../ports'
import { readConnection } from './connection'

export const shortLinks = ({ digest }: Host, engine: Readonly<Record<string, string>>): Pick<Ctx, 'short'> => {
  const connection = readConnection(engine)
  if (!connection?.relayUrl || !connection.relaySecret) return {}
  const { relayUrl: address, relayProgramme: programme, relaySecret } = connection
  const sign = (text: string): string => digest.hmacSha256(relaySecret, text)
  return { short: (link) => shortLink({ address, programme, sign }, link) }
}
