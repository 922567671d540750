/** What somebody of the team can do by answering a notice: three buttons, the same three words, or an answer to the person. */
import { type Lang, type Text, t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import type { Button } from '../outbox/message'
import type { Ask } from '../tasks/events'

export const DEEDS = ['take', 'done', 'pass'] as const
export type Deed = (typeof DEEDS)[number]

const WORDS: Readonly<Record<Deed, Text>> = {
  take: t('Tomo', 'Pego', 'Take'),
  done: t('Listo', 'Pronto', 'Done'),
  pass: t('Pasar', 'Passar', 'Pass on'),
}
export const ASKS: Readonly<Record<Deed, Ask>> = {
  take: { do: 'take' },
  done: { do: 'move', to: 'resolved' },
  pass: { do: 'pass' },
}
export const SAYS: Readonly<Record<Deed | 'reply', Text>> = {
  take: t(
    'La tomaste. Citá el aviso para responderle a la persona.',
    'Você pegou. Cite o aviso para responder à pessoa.',
    'It is yours. Quote the notice to answer the person.',
  ),
  done: t('Resuelta. ¡Gracias!', 'Resolvida. Obrigado!', 'Solved. Thank you!'),
  pass: t('Listo: se la pasamos a otra persona.', 'Pronto: passamos a outra pessoa.', 'Done: somebody else gets it.'),
  reply: t('Tu respuesta sale ahora.', 'Sua resposta sai agora.', 'Your answer leaves now.'),
}

/** What comes back when a button is tapped: the deed, and the notice. */
const PAYLOAD = 'notice'
export const deedButtons = (noticeId: string, lang: Lang): readonly Button[] =>
  DEEDS.map((deed) => ({ id: `${PAYLOAD} ${deed} ${noticeId}`, title: WORDS[deed][lang] }))

export const tapped = (id: string): { readonly deed: Deed; readonly notice: string } | undefined => {
  const [word, what, notice] = id.split(' ')
  const deed = DEEDS.find((one) => one === what)
  return word === PAYLOAD && deed && notice ? { deed, notice } : undefined
}

/** The word alone, in any of the three languages: a button of a template brings back its label. */
export const saidDeed = (text: string): Deed | undefined => {
  const words = fold(text).replace(/[.!]+$/, '')
  return DEEDS.find((deed) => Object.values(WORDS[deed]).some((word) => fold(word) === words))
}
