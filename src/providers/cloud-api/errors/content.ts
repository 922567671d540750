/** Faults of one message: what it holds, its file, or how it was asked for (Cloud API, "Error codes", sending). */
import { t } from '../../../kernel/text'
import { MINUTE } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const FILE_REFUSED = t(
  'WhatsApp no pudo tomar el archivo: el tipo no sirve, pesa demasiado o la dirección no abre.',
  'O WhatsApp não conseguiu pegar o arquivo: o tipo não serve, é pesado demais ou o endereço não abre.',
  'WhatsApp could not take the file: its type does not work, it is too large, or its address does not open.',
)

export const CONTENT: readonly Fault[] = [
  fault(
    100,
    'message',
    t(
      'WhatsApp no aceptó el mensaje: algún dato falta, sobra o es demasiado largo.',
      'O WhatsApp não aceitou a mensagem: algum dado falta, sobra ou é longo demais.',
      'WhatsApp did not accept the message: something is missing, superfluous or too long.',
    ),
    NEXT.text,
  ),
  fault(
    100,
    'setup',
    t(
      'La aplicación de Meta todavía no está conectada a tu cuenta de WhatsApp.',
      'O aplicativo da Meta ainda não está conectado à sua conta do WhatsApp.',
      'The app at Meta is not yet connected to your WhatsApp account.',
    ),
    t(
      'Repetí el paso «Conectar» de la puesta en marcha: primero se suscribe la aplicación y después se indica la dirección.',
      'Repita o passo «Conectar» da configuração: primeiro o aplicativo é inscrito e depois se indica o endereço.',
      'Repeat the step “Connect” of the set-up: first the app is subscribed, then the address is given.',
    ),
    { words: /must be subscribed/i },
  ),
  fault(
    131008,
    'message',
    t('Al mensaje le falta un dato.', 'Falta um dado na mensagem.', 'Something is missing in the message.'),
    NEXT.text,
  ),
  fault(
    131009,
    'message',
    t(
      'Un dato del mensaje no vale: por ejemplo, más de 10 opciones en una lista.',
      'Um dado da mensagem não vale: por exemplo, mais de 10 opções em uma lista.',
      'Something in the message is not valid: for example, more than 10 options in a list.',
    ),
    NEXT.text,
  ),
  fault(
    131035,
    'message',
    t(
      'Meta no pudo avisar a tiempo qué pasó con un mensaje y ya no guarda el dato.',
      'A Meta não conseguiu avisar a tempo o que aconteceu com uma mensagem e já não guarda o dado.',
      'Meta could not tell in time what became of a message and no longer keeps the information.',
    ),
    t(
      'Si esperabas una respuesta de alguien, escribile o llamalo.',
      'Se você esperava a resposta de alguém, escreva ou ligue.',
      'If you were expecting an answer from somebody, write or call.',
    ),
    { webhook: true },
  ),
  fault(
    131036,
    'message',
    t(
      'El mensaje no llegó a uno de los aparatos de la persona y Meta ya no lo guarda.',
      'A mensagem não chegou a um dos aparelhos da pessoa e a Meta já não a guarda.',
      'The message did not reach one of the devices of the person, and Meta no longer keeps it.',
    ),
    t('Si hace falta, mandalo de nuevo.', 'Se for preciso, envie de novo.', 'If it is needed, send it again.'),
    { webhook: true },
  ),
  fault(
    131051,
    'message',
    t(
      'WhatsApp no admite este tipo de mensaje.',
      'O WhatsApp não aceita este tipo de mensagem.',
      'WhatsApp does not support this type of message.',
    ),
    NEXT.text,
  ),
  fault(
    131052,
    'message',
    t(
      'No se pudo bajar el archivo que mandó la persona.',
      'Não foi possível baixar o arquivo que a pessoa enviou.',
      'The file that the person sent could not be fetched.',
    ),
    t('Pedile que lo mande de nuevo.', 'Peça que envie de novo.', 'Ask for it once more.'),
    { webhook: true },
  ),
  fault(131053, 'message', FILE_REFUSED, NEXT.file, { webhook: true }),
  fault(131053, 'transient', FILE_REFUSED, NEXT.nothing, {
    webhook: true,
    words: /\b(429|5\d\d)\b/,
    waits: [MINUTE, 10 * MINUTE],
  }),
]
