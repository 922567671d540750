/** Faults of an approved message, which concern everybody who should get it (Cloud API, "Error codes", templates). */
import { t } from '../../../kernel/text'
import { HOUR, MINUTE } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const OTHER_SHAPE = t(
  'El mensaje aprobado cambió en Meta: espera otros datos que los que Hilo manda.',
  'A mensagem aprovada mudou na Meta: ela espera outros dados além dos que o Hilo envia.',
  'The approved message changed at Meta: it expects other data than Hilo sends.',
)
const MARKETING_ELSEWHERE = t(
  'Meta no deja mandar este mensaje promocional por esta vía.',
  'A Meta não permite enviar esta mensagem promocional por este caminho.',
  'Meta does not let this promotional message leave this way.',
)

export const TEMPLATE: readonly Fault[] = [
  fault(132000, 'template', OTHER_SHAPE, NEXT.template),
  fault(
    132001,
    'template',
    t(
      'El mensaje no existe en ese idioma o todavía no está aprobado.',
      'A mensagem não existe nesse idioma ou ainda não foi aprovada.',
      'The message does not exist in that language, or is not approved yet.',
    ),
    NEXT.template,
  ),
  fault(
    132005,
    'message',
    t(
      'Con los datos de esta persona, el texto queda demasiado largo.',
      'Com os dados desta pessoa, o texto fica longo demais.',
      'With the data of this person the text becomes too long.',
    ),
    t(
      'Acortá los datos que se completan y mandalo de nuevo.',
      'Encurte os dados que são preenchidos e envie de novo.',
      'Shorten what is filled in and send it again.',
    ),
  ),
  fault(
    132007,
    'template',
    t(
      'Meta considera que el texto no cumple sus normas.',
      'A Meta considera que o texto não cumpre suas regras.',
      'Meta holds that the text breaks its rules.',
    ),
    NEXT.rewrite,
  ),
  fault(132012, 'template', OTHER_SHAPE, NEXT.template),
  fault(
    132015,
    'template',
    t(
      'Meta pausó el mensaje porque a varias personas no les gustó.',
      'A Meta pausou a mensagem porque várias pessoas não gostaram.',
      'Meta paused the message because several people did not like it.',
    ),
    t(
      'Lo que estaba por salir con él espera a que vuelva a estar aprobado. Mejoralo o usá otro.',
      'O que ia sair com ela espera até que volte a ficar aprovada. Melhore-a ou use outra.',
      'What was about to leave with it waits until it is approved again. Improve it or use another.',
    ),
    { webhook: true },
  ),
  fault(
    132016,
    'template',
    t(
      'Meta desactivó el mensaje para siempre por su baja calidad.',
      'A Meta desativou a mensagem para sempre por causa da baixa qualidade.',
      'Meta switched the message off for good because of its low quality.',
    ),
    t(
      'Escribí otro mensaje en Plantillas y pedí su aprobación.',
      'Escreva outra mensagem em Plantillas e peça a aprovação.',
      'Write another message in Plantillas and ask for its approval.',
    ),
    { webhook: true },
  ),
  fault(132018, 'template', OTHER_SHAPE, NEXT.template),
  fault(
    132021,
    'message',
    t(
      'Ya hay otro mensaje aprobado con ese nombre.',
      'Já existe outra mensagem aprovada com esse nome.',
      'There is already another approved message of that name.',
    ),
    NEXT.helper,
  ),
  fault(
    132068,
    'template',
    t(
      'Meta bloqueó el formulario de WhatsApp de este mensaje.',
      'A Meta bloqueou o formulário do WhatsApp desta mensagem.',
      'Meta blocked the WhatsApp form of this message.',
    ),
    NEXT.template,
  ),
  fault(
    132069,
    'template',
    t(
      'Meta limitó el formulario de WhatsApp de este mensaje: diez por hora.',
      'A Meta limitou o formulário do WhatsApp desta mensagem: dez por hora.',
      'Meta limited the WhatsApp form of this message: ten an hour.',
    ),
    NEXT.nothing,
    { decision: 'retry', waits: [HOUR, 2 * HOUR, 4 * HOUR] },
  ),
  fault(
    141002,
    'template',
    t('El mensaje todavía no está aprobado.', 'A mensagem ainda não foi aprovada.', 'The message is not approved yet.'),
    NEXT.template,
  ),
  fault(
    131058,
    'template',
    t(
      '«hello_world» solo sale desde los números de prueba de Meta.',
      '«hello_world» só sai dos números de teste da Meta.',
      '“hello_world” only leaves from the test numbers of Meta.',
    ),
    t('Usá un mensaje tuyo aprobado.', 'Use uma mensagem sua aprovada.', 'Use an approved message of your own.'),
  ),
  fault(131061, 'template', MARKETING_ELSEWHERE, NEXT.template),
  fault(
    131063,
    'template',
    t(
      'Tu cuenta tiene apagados los mensajes promocionales.',
      'Sua conta está com as mensagens promocionais desligadas.',
      'Promotional messages are switched off in your account.',
    ),
    NEXT.account,
  ),
  fault(134100, 'template', MARKETING_ELSEWHERE, NEXT.template),
  fault(
    134101,
    'template',
    t('Meta todavía está preparando este mensaje.', 'A Meta ainda está preparando esta mensagem.', 'Meta is still preparing this message.'),
    NEXT.nothing,
    { decision: 'retry', waits: [5 * MINUTE, 15 * MINUTE, HOUR] },
  ),
  fault(134102, 'template', MARKETING_ELSEWHERE, NEXT.template),
]
