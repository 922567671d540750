/** Faults of writing, changing or measuring a message that needs approval (Cloud API, "Error codes", templates). */
import { GAP_AT_AN_END } from '../../../domain/templates/new-template'
import { join, type Text, t } from '../../../kernel/text'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const NO_FIGURES = t(
  'Meta no tiene estadísticas de los mensajes de esta cuenta.',
  'A Meta não tem estatísticas das mensagens desta conta.',
  'Meta has no figures on the messages of this account.',
)
const FIGURES_NEXT = t(
  'Los números de Hilo no dependen de eso: mirá Envíos.',
  'Os números do Hilo não dependem disso: veja Envíos.',
  'The figures of Hilo do not depend on it: see Envíos.',
)

const odd = (part: Text): Text =>
  join(part, t(' tiene un formato que Meta no acepta.', ' tem um formato que a Meta não aceita.', ' has a form that Meta does not accept.'))

export const TEMPLATE_CREATION: readonly Fault[] = [
  fault(
    2388019,
    'setup',
    t(
      'Tu cuenta llegó al máximo de mensajes guardados en Meta.',
      'Sua conta chegou ao máximo de mensagens guardadas na Meta.',
      'Your account has reached the most messages Meta keeps.',
    ),
    t(
      'Borrá los que ya no uses y probá de nuevo.',
      'Apague as que não usa mais e tente de novo.',
      'Delete those no longer used and try again.',
    ),
    { decision: 'fail message' },
  ),
  fault(
    2388039,
    'message',
    t(
      'Meta no deja cambiar el estado de este mensaje.',
      'A Meta não permite mudar o estado desta mensagem.',
      'Meta does not let the state of this message be changed.',
    ),
    t('Escribí uno nuevo con otro nombre.', 'Escreva uma nova com outro nome.', 'Write a new one under another name.'),
  ),
  fault(
    2388040,
    'message',
    t('Una parte del texto es demasiado larga.', 'Uma parte do texto é longa demais.', 'A part of the text is too long.'),
    NEXT.rewrite,
  ),
  fault(2388047, 'message', odd(t('El título del mensaje', 'O título da mensagem', 'The title of the message')), NEXT.rewrite),
  fault(2388072, 'message', odd(t('El texto del mensaje', 'O texto da mensagem', 'The text of the message')), NEXT.rewrite),
  fault(2388073, 'message', odd(t('El pie del mensaje', 'O rodapé da mensagem', 'The footer of the message')), NEXT.rewrite),
  fault(
    2388293,
    'message',
    t(
      'El texto tiene demasiados datos para completar y pocas palabras.',
      'O texto tem dados demais para preencher e poucas palavras.',
      'The text has too many gaps to fill and too few words.',
    ),
    NEXT.rewrite,
  ),
  fault(
    2388299,
    'message',
    GAP_AT_AN_END,
    t(
      'Agregá una palabra antes y después, y volvé a pedir la aprobación.',
      'Coloque uma palavra antes e depois, e peça a aprovação de novo.',
      'Put a word before and after it and ask for approval again.',
    ),
  ),
  ...[200005, 200006, 200007].map((code) => fault(code, 'message', NO_FIGURES, FIGURES_NEXT)),
]
