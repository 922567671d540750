/** Faults of registering a number and of connecting it (Cloud API, "Error codes", registration and synchronisation). */
import { t } from '../../../kernel/text'
import { MINUTE } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const PHONE_CODE = t(
  'El código que manda Meta por SMS o llamada no se pudo pedir o no era el correcto.',
  'O código que a Meta envia por SMS ou ligação não pôde ser pedido ou não estava correto.',
  'The code that Meta sends by SMS or call could not be asked for or was not right.',
)
const PHONE_CODE_NEXT = t(
  'Esperá unos minutos, pedí un código nuevo y escribilo tal como llega.',
  'Espere alguns minutos, peça um código novo e escreva exatamente como chegar.',
  'Wait some minutes, ask for a new code and enter it just as it arrives.',
)
const APP_SYNC = t(
  'La copia de contactos e historial desde la aplicación WhatsApp Business ya no se puede pedir.',
  'A cópia de contatos e histórico do aplicativo WhatsApp Business já não pode ser pedida.',
  'The copy of contacts and history from the WhatsApp Business app can no longer be asked for.',
)

export const REGISTRATION: readonly Fault[] = [
  fault(
    133000,
    'setup',
    t(
      'El número quedó a medio quitar en Meta.',
      'O número ficou com a remoção pela metade na Meta.',
      'The number was only half removed at Meta.',
    ),
    t(
      'Quitalo de nuevo en business.facebook.com/wa/manage y después registralo.',
      'Remova-o de novo em business.facebook.com/wa/manage e depois registre-o.',
      'Remove it again at business.facebook.com/wa/manage, then register it.',
    ),
  ),
  fault(
    133004,
    'transient',
    t(
      'El registro de números de Meta no está disponible.',
      'O registro de números da Meta não está disponível.',
      'The registration of numbers at Meta is not available.',
    ),
    NEXT.nothing,
  ),
  fault(
    133005,
    'setup',
    t('El PIN del número no es correcto.', 'O PIN do número não está correto.', 'The PIN of the number is not right.'),
    t(
      'Poné el PIN de seis cifras que elegiste al activar la verificación en dos pasos, o cambialo en business.facebook.com/wa/manage.',
      'Coloque o PIN de seis dígitos que escolheu ao ativar a verificação em duas etapas, ou troque-o em business.facebook.com/wa/manage.',
      'Enter the six-digit PIN chosen for two-step verification, or change it at business.facebook.com/wa/manage.',
    ),
  ),
  fault(
    133006,
    'setup',
    t(
      'Meta pide verificar el número de nuevo antes de registrarlo.',
      'A Meta pede verificar o número de novo antes de registrá-lo.',
      'Meta asks to verify the number again before it is registered.',
    ),
    NEXT.number,
  ),
  fault(
    133015,
    'transient',
    t('El número se quitó hace un momento.', 'O número foi removido há pouco.', 'The number was removed a moment ago.'),
    t('Esperá cinco minutos y probá de nuevo.', 'Espere cinco minutos e tente de novo.', 'Wait five minutes and try again.'),
    { waits: [5 * MINUTE, 10 * MINUTE] },
  ),
  ...[136024, 136025, 2388091, 2388093].map((code) => fault(code, 'setup', PHONE_CODE, PHONE_CODE_NEXT)),
  ...[2593107, 2593108].map((code) => fault(code, 'message', APP_SYNC, NEXT.unused)),
  fault(
    2494100,
    'transient',
    t(
      'Meta está haciendo un cambio en el número; tarda unos minutos.',
      'A Meta está fazendo uma mudança no número; leva alguns minutos.',
      'Meta is changing something in the number; it takes some minutes.',
    ),
    NEXT.nothing,
    { waits: [MINUTE, 5 * MINUTE, 15 * MINUTE] },
  ),
  fault(
    2200,
    'setup',
    t(
      'Meta llamó a la dirección de tu planilla y no recibió la respuesta que esperaba.',
      'A Meta chamou o endereço da sua planilha e não recebeu a resposta que esperava.',
      'Meta called the address of your spreadsheet and did not get the answer it expected.',
    ),
    t(
      'Fijate que la aplicación web esté publicada para «Cualquier persona» y repetí el paso «Conectar».',
      'Veja se o aplicativo web está publicado para «Qualquer pessoa» e repita o passo «Conectar».',
      'Check that the web app is published for “Anyone” and repeat the step “Connect”.',
    ),
  ),
]
