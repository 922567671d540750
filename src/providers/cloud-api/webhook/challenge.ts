/** Meta's question when an address is set: whoever knows the word gets its challenge back (Cloud API, "Webhooks"). */

/** The text to answer with, whole and alone; null: refuse. Names hold dots, as in `e.parameter['hub.mode']`. */
export const challenge = (query: Readonly<Record<string, string | undefined>>, verifyToken: string): string | null => {
  const answer = query['hub.challenge']
  const known = verifyToken !== '' && query['hub.mode'] === 'subscribe' && query['hub.verify_token'] === verifyToken
  return known && answer !== undefined && answer !== '' ? answer : null
}
