/** Asks which phones of a list are contacts already, in questions of a bearable size. */
import type { ValueOf } from '../../app/api'
import type { Answer } from '../server/call'

/** Phones a question: about 8 KB. */
const AT_ONCE = 500

export const askKnown = async (
  phones: readonly string[],
  ask: (phones: readonly string[]) => Promise<Answer<ValueOf<'contacts.known'>>>,
): Promise<Answer<readonly string[]>> => {
  const known: string[] = []
  for (let at = 0; at < phones.length; at += AT_ONCE) {
    const answer = await ask(phones.slice(at, at + AT_ONCE))
    if (!answer.ok) return answer
    known.push(...answer.value.known)
  }
  return { ok: true, value: known }
}
