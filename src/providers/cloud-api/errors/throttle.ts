/** Faults of going too fast or being reported too often (Cloud API, "Error codes", throttling; Graph API, "Rate limits"). */
import { t } from '../../../kernel/text'
import { DAY, HOUR, MINUTE, SECOND } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const TOO_MANY_CALLS = t(
  'Hilo le hizo a Meta demasiados pedidos en poco tiempo.',
  'O Hilo fez à Meta pedidos demais em pouco tempo.',
  'Hilo asked Meta too many things in a short time.',
)

const PIN_TRIED = t(
  'Se probó demasiadas veces el PIN del número.',
  'O PIN do número foi tentado vezes demais.',
  'The PIN of the number was tried too often.',
)
const PIN_NEXT = t(
  'Esperá lo que indica Meta y poné el PIN de seis cifras correcto.',
  'Espere o que a Meta indica e coloque o PIN de seis dígitos correto.',
  'Wait as long as Meta says and enter the right six-digit PIN.',
)

export const THROTTLE: readonly Fault[] = [
  ...[4, 17, 32, 613].map((code) => fault(code, 'throttle', TOO_MANY_CALLS, NEXT.slower)),
  fault(80007, 'throttle', TOO_MANY_CALLS, NEXT.slower, { waits: [20 * MINUTE, HOUR] }),
  fault(
    130429,
    'throttle',
    t('Salieron demasiados mensajes por segundo.', 'Saíram mensagens demais por segundo.', 'Too many messages left in one second.'),
    NEXT.slower,
    { waits: [1, 2, 4, 8, 16, 32, 60].map((seconds) => seconds * SECOND) },
  ),
  fault(
    131048,
    'throttle',
    t(
      'Meta frenó los envíos porque mucha gente bloqueó o denunció mensajes anteriores.',
      'A Meta freou os envios porque muita gente bloqueou ou denunciou mensagens anteriores.',
      'Meta slowed down sending because many people blocked or reported earlier messages.',
    ),
    t(
      'No mandes más envíos hoy. Revisá la calidad del número en business.facebook.com/wa/manage y escribile solo a quien dio permiso.',
      'Não faça mais envios hoje. Veja a qualidade do número em business.facebook.com/wa/manage e escreva só a quem deu permissão.',
      'Send nothing more in bulk today. See the quality of the number at business.facebook.com/wa/manage and write only to people who agreed.',
    ),
    { waits: [4 * HOUR, 12 * HOUR, DAY], webhook: true },
  ),
  fault(
    131056,
    'pair',
    t(
      'Salieron muchos mensajes seguidos a la misma persona.',
      'Saíram muitas mensagens seguidas para a mesma pessoa.',
      'Many messages in a row left for the same person.',
    ),
    NEXT.nothing,
  ),
  fault(
    131064,
    'template',
    t(
      'Meta limitó por unos días estos mensajes porque algunos estaban en la categoría equivocada.',
      'A Meta limitou por alguns dias estas mensagens porque algumas estavam na categoria errada.',
      'Meta limited these messages for some days because some were in the wrong category.',
    ),
    t(
      'Revisá en Plantillas la categoría de cada mensaje. El límite se levanta solo; hasta entonces, lo que iba a salir espera.',
      'Revise em Plantillas a categoria de cada mensagem. O limite termina sozinho; até lá, o que ia sair fica esperando.',
      'Check the category of each message in Plantillas. The limit lifts by itself; until then what was about to leave waits.',
    ),
  ),
  fault(
    133016,
    'throttle',
    t(
      'El número se registró o se quitó demasiadas veces en tres días.',
      'O número foi registrado ou removido vezes demais em três dias.',
      'The number was registered or removed too often in three days.',
    ),
    t('Esperá tres días y probá de nuevo.', 'Espere três dias e tente de novo.', 'Wait three days and try again.'),
    { waits: [3 * DAY] },
  ),
  fault(133008, 'throttle', PIN_TRIED, PIN_NEXT, { waits: [HOUR] }),
  fault(133009, 'throttle', PIN_TRIED, PIN_NEXT, { waits: [HOUR] }),
]
