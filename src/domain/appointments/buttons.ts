/** The three answers under a reminder of an appointment, and the mark that tells which appointments they speak of. */
import { fold } from '../calendar/fold'

export type Reply = 'confirm' | 'move' | 'cannot'

const WORDS: Readonly<Record<Reply, RegExp>> = {
  confirm: /^(?:si,? )?(?:confirmo|confirmar|confirm|i confirm|voy|vou)\b/,
  move: /^(?:reprogramar|reprogramo|cambiar|cambio|remarcar|mudar|reschedule|move)\b/,
  cannot: /^(?:no puedo|no voy|nao posso|nao vou|cannot|can't|i cannot|i can't)\b/,
}
const REPLIES: readonly Reply[] = ['confirm', 'move', 'cannot']

export const readButton = (title: string): Reply | undefined => REPLIES.find((reply) => WORDS[reply].test(fold(title)))

/** WhatsApp gives back up to 256 characters; more appointments than fit are asked about one by one. */
const MOST = 240

export const markOf = (reply: Reply, ids: readonly string[]): string => {
  let mark = `cita/${reply}/`
  for (const id of ids) {
    if (mark.length + id.length + 1 > MOST) break
    mark += mark.endsWith('/') ? id : `,${id}`
  }
  return mark
}

export const readMark = (id: string): { readonly reply: Reply; readonly ids: readonly string[] } | undefined => {
  const [, word, ids] = /^cita\/([a-z]+)\/(.+)$/.exec(id) ?? []
  const reply = REPLIES.find((one) => one === word)
  return reply && ids ? { reply, ids: ids.split(',') } : undefined
}
