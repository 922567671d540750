/** What to do next, where several faults share it. */
import { t } from '../../../kernel/text'

export const NEXT = {
  nothing: t(
    'No hace falta que hagas nada: Hilo vuelve a probar solo.',
    'Não precisa fazer nada: o Hilo tenta de novo sozinho.',
    'Nothing to do: Hilo tries again by itself.',
  ),
  slower: t(
    'No hace falta que hagas nada: Hilo espera y sigue más despacio.',
    'Não precisa fazer nada: o Hilo espera e continua mais devagar.',
    'Nothing to do: Hilo waits and goes on more slowly.',
  ),
  notAgain: t(
    'Hilo no lo repite solo. Si todavía hace falta, mandalo de nuevo más tarde o llamá a la persona.',
    'O Hilo não repete sozinho. Se ainda for necessário, envie de novo mais tarde ou ligue para a pessoa.',
    'Hilo does not repeat it by itself. If it is still needed, send it again later or call the person.',
  ),
  gaveUp: t(
    'Hilo ya probó varias veces. Fijate si todavía hace falta y, si es así, mandalo de nuevo.',
    'O Hilo já tentou várias vezes. Veja se ainda é necessário e, se for, envie de novo.',
    'Hilo has tried several times. See whether it is still needed and, if so, send it again.',
  ),
  newKey: t(
    'Creá una clave de acceso nueva en Meta y pegala en la conexión con WhatsApp. Lo que estaba por salir espera.',
    'Crie uma chave de acesso nova na Meta e cole na conexão com o WhatsApp. O que ia sair fica esperando.',
    'Create a new access key at Meta and paste it into the WhatsApp connection. What was about to leave waits.',
  ),
  grant: t(
    'En business.facebook.com, dale al usuario del sistema acceso total a tu cuenta de WhatsApp y creá la clave con whatsapp_business_messaging y whatsapp_business_management.',
    'Em business.facebook.com, dê ao usuário do sistema acesso total à sua conta do WhatsApp e crie a chave com whatsapp_business_messaging e whatsapp_business_management.',
    'At business.facebook.com, give the system user full access to your WhatsApp account and create the key with whatsapp_business_messaging and whatsapp_business_management.',
  ),
  account: t(
    'Entrá a business.facebook.com/wa/manage, leé el aviso de tu cuenta y seguí lo que pide. Lo que estaba por salir espera.',
    'Entre em business.facebook.com/wa/manage, leia o aviso da sua conta e siga o que ele pede. O que ia sair fica esperando.',
    'Open business.facebook.com/wa/manage, read the notice of your account and do what it asks. What was about to leave waits.',
  ),
  number: t(
    'Entrá a business.facebook.com/wa/manage y revisá que el número figure como «Conectado».',
    'Entre em business.facebook.com/wa/manage e verifique se o número aparece como «Conectado».',
    'Open business.facebook.com/wa/manage and check that the number is shown as “Connected”.',
  ),
  phone: t(
    'Revisá el número con la persona o llamala por teléfono.',
    'Confira o número com a pessoa ou ligue para ela.',
    'Check the number with the person, or call.',
  ),
  template: t(
    'Abrí Plantillas, actualizá la lista y revisá ese mensaje. Lo que estaba por salir con él espera.',
    'Abra Plantillas, atualize a lista e revise essa mensagem. O que ia sair com ela fica esperando.',
    'Open Plantillas, refresh the list and check that message. What was about to leave with it waits.',
  ),
  text: t('Corregí el mensaje y mandalo de nuevo.', 'Corrija a mensagem e envie de novo.', 'Correct the message and send it again.'),
  file: t(
    'Elegí otro archivo o volvé a subirlo, y mandalo de nuevo.',
    'Escolha outro arquivo ou suba de novo, e envie outra vez.',
    'Choose another file or upload it again, and send it once more.',
  ),
  helper: t(
    'Mostrale este número de error a quien puso en marcha Hilo.',
    'Mostre este número de erro a quem configurou o Hilo.',
    'Show this error number to whoever set Hilo up.',
  ),
  unused: t(
    'Hilo no usa esta función de Meta: mostrale este número de error a quien puso en marcha Hilo.',
    'O Hilo não usa esta função da Meta: mostre este número de erro a quem configurou o Hilo.',
    'Hilo does not use this feature of Meta: show this error number to whoever set Hilo up.',
  ),
  rewrite: t(
    'Corregí el texto en Plantillas y volvé a pedir la aprobación.',
    'Corrija o texto em Plantillas e peça a aprovação de novo.',
    'Correct the text in Plantillas and ask for approval again.',
  ),
} as const
