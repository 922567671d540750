/** Faults that concern the person who should get the message (Cloud API, "Error codes", sending). */
import { CLOSED } from '../../../domain/contacts/conversation'
import { join, t } from '../../../kernel/text'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

export const PERSON: readonly Fault[] = [
  fault(
    130403,
    'person',
    t(
      'El programa tiene bloqueada a esta persona en WhatsApp.',
      'O programa bloqueou esta pessoa no WhatsApp.',
      'The programme has blocked this person on WhatsApp.',
    ),
    t(
      'Si fue un error, desbloqueala en WhatsApp y mandalo de nuevo.',
      'Se foi um engano, desbloqueie-a no WhatsApp e envie de novo.',
      'If that was a mistake, unblock the person on WhatsApp and send it again.',
    ),
  ),
  fault(
    130472,
    'marketing',
    t(
      'Meta no entrega mensajes promocionales a esta persona por una prueba que está haciendo; no se cobró.',
      'A Meta não entrega mensagens promocionais a esta pessoa por um teste que está fazendo; não foi cobrado.',
      'Meta does not deliver promotional messages to this person because of a trial of its own; nothing was charged.',
    ),
    t(
      'Esperá a que la persona escriba, o llamala. Los avisos de servicio sí le llegan.',
      'Espere a pessoa escrever, ou ligue para ela. Os avisos de serviço chegam.',
      'Wait until the person writes, or call. Service notices do arrive.',
    ),
    { webhook: true },
  ),
  fault(
    130497,
    'person',
    t(
      'Meta no deja que tu cuenta escriba a personas de ese país.',
      'A Meta não permite que sua conta escreva a pessoas desse país.',
      'Meta does not let your account write to people in that country.',
    ),
    t(
      'Avisale por otro medio, y mirá en business.facebook.com/wa/manage si el límite se puede levantar.',
      'Avise por outro meio e veja em business.facebook.com/wa/manage se o limite pode ser retirado.',
      'Tell the person some other way, and see at business.facebook.com/wa/manage whether the limit can be lifted.',
    ),
  ),
  fault(
    131021,
    'person',
    t('Ese es el propio número del programa.', 'Esse é o próprio número do programa.', 'That is the number of the programme itself.'),
    t('Corregí el número de la persona.', 'Corrija o número da pessoa.', 'Correct the number of the person.'),
  ),
  fault(
    131026,
    'person',
    t(
      'El mensaje no se pudo entregar: el número no tiene WhatsApp, su aplicación es vieja o la persona bloqueó al programa.',
      'A mensagem não pôde ser entregue: o número não tem WhatsApp, o aplicativo é antigo ou a pessoa bloqueou o programa.',
      'The message could not be delivered: the number has no WhatsApp, the app is old, or the person blocked the programme.',
    ),
    NEXT.phone,
    { webhook: true },
  ),
  fault(
    131030,
    'person',
    t(
      'Tu número es de prueba y solo puede escribirle a cinco números anotados en Meta; este no está.',
      'Seu número é de teste e só pode escrever a cinco números anotados na Meta; este não está.',
      'Your number is for trying out and may write only to five numbers listed at Meta; this one is not there.',
    ),
    t(
      'Agregalo en la página de tu aplicación de Meta, en WhatsApp → Configuración de la API, o conectá un número propio.',
      'Adicione-o na página do seu aplicativo da Meta, em WhatsApp → Configuração da API, ou conecte um número próprio.',
      'Add it on the page of your app at Meta, under WhatsApp → API Setup, or connect a number of your own.',
    ),
    { decision: 'fail message' },
  ),
  fault(
    131047,
    'message',
    join(CLOSED, '.'),
    t(
      'Mandale «retomar contacto» u otro mensaje aprobado; lo que escribiste puede salir cuando conteste.',
      'Envie «retomar contato» ou outra mensagem aprovada; o que você escreveu pode sair quando a pessoa responder.',
      'Send “get back in touch” or another approved message; what you wrote can leave when the person answers.',
    ),
    { webhook: true },
  ),
  fault(
    131049,
    'deferred',
    t(
      'Meta decidió no entregarlo por ahora, porque la persona ya recibió muchos mensajes promocionales de empresas.',
      'A Meta decidiu não entregar por enquanto, porque a pessoa já recebeu muitas mensagens promocionais de empresas.',
      'Meta chose not to deliver it yet, because the person already got many promotional messages from businesses.',
    ),
    t(
      'Hilo espera un día antes de volver a probar. Si es urgente, llamala.',
      'O Hilo espera um dia antes de tentar de novo. Se for urgente, ligue.',
      'Hilo waits a day before trying again. If it is urgent, call.',
    ),
    { webhook: true },
  ),
  fault(
    131050,
    'marketing',
    t(
      'La persona pidió en WhatsApp no recibir mensajes promocionales del programa.',
      'A pessoa pediu no WhatsApp para não receber mensagens promocionais do programa.',
      'The person asked on WhatsApp not to get promotional messages from the programme.',
    ),
    t(
      'Respetalo: no le mandes promociones hasta que las vuelva a activar. Los avisos de servicio sí pueden salir.',
      'Respeite: não envie promoções até que a pessoa volte a ativá-las. Os avisos de serviço podem sair.',
      'Respect it: send no promotions until the person switches them on again. Service notices may leave.',
    ),
    { webhook: true },
  ),
  fault(
    131062,
    'message',
    t(
      'Este mensaje necesita el teléfono de la persona, y WhatsApp solo dio su nombre de usuario.',
      'Esta mensagem precisa do telefone da pessoa, e o WhatsApp só deu o nome de usuário.',
      'This message needs the phone of the person, and WhatsApp only gave the user name.',
    ),
    t('Pedile el número y probá de nuevo.', 'Peça o número e tente de novo.', 'Ask for the number and try again.'),
  ),
  fault(
    137000,
    'person',
    t(
      'La persona cambió de teléfono o reinstaló WhatsApp, y falta confirmar que sigue siendo ella.',
      'A pessoa trocou de telefone ou reinstalou o WhatsApp, e falta confirmar que continua sendo ela.',
      'The person changed phones or installed WhatsApp anew, and it must be confirmed that it is still the same person.',
    ),
    NEXT.phone,
  ),
]
