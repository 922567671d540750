/** Faults of the WhatsApp account and of the programme's own number (Cloud API, "Error codes"). */
import { t } from '../../../kernel/text'
import { MINUTE } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

export const ACCOUNT: readonly Fault[] = [
  fault(
    33,
    'setup',
    t(
      'El número del programa ya no existe en Meta.',
      'O número do programa já não existe na Meta.',
      'The number of the programme no longer exists at Meta.',
    ),
    NEXT.number,
  ),
  fault(
    368,
    'setup',
    t(
      'Meta suspendió o limitó tu cuenta de WhatsApp por sus normas.',
      'A Meta suspendeu ou limitou sua conta do WhatsApp por causa de suas regras.',
      'Meta suspended or limited your WhatsApp account under its rules.',
    ),
    NEXT.account,
  ),
  fault(
    131031,
    'setup',
    t('Meta bloqueó tu cuenta de WhatsApp.', 'A Meta bloqueou sua conta do WhatsApp.', 'Meta locked your WhatsApp account.'),
    NEXT.account,
  ),
  fault(
    131037,
    'setup',
    t(
      'Meta todavía no aprobó el nombre con el que se muestra tu número.',
      'A Meta ainda não aprovou o nome que aparece no seu número.',
      'Meta has not yet approved the name under which your number is shown.',
    ),
    t(
      'En business.facebook.com/wa/manage pedí la aprobación del nombre visible y esperá la respuesta.',
      'Em business.facebook.com/wa/manage peça a aprovação do nome de exibição e espere a resposta.',
      'At business.facebook.com/wa/manage ask for approval of the display name and wait for the answer.',
    ),
  ),
  fault(
    131042,
    'setup',
    t(
      'Meta no pudo cobrar: falta una forma de pago o la que hay no funciona.',
      'A Meta não conseguiu cobrar: falta uma forma de pagamento ou a que existe não funciona.',
      'Meta could not charge: there is no payment method, or it does not work.',
    ),
    t(
      'En business.facebook.com/billing revisá la tarjeta, la moneda y la zona horaria de la cuenta de WhatsApp. Lo que estaba por salir espera.',
      'Em business.facebook.com/billing confira o cartão, a moeda e o fuso horário da conta do WhatsApp. O que ia sair fica esperando.',
      'At business.facebook.com/billing check the card, currency and time zone of the WhatsApp account. What was about to leave waits.',
    ),
    { webhook: true },
  ),
  fault(
    131045,
    'setup',
    t(
      'El número del programa no quedó bien registrado en Meta.',
      'O número do programa não ficou bem registrado na Meta.',
      'The number of the programme is not properly registered at Meta.',
    ),
    NEXT.number,
  ),
  fault(
    131057,
    'transient',
    t(
      'Meta está haciendo un cambio en tu cuenta; tarda unos minutos.',
      'A Meta está fazendo uma mudança na sua conta; leva alguns minutos.',
      'Meta is changing something in your account; it takes some minutes.',
    ),
    NEXT.nothing,
    { waits: [MINUTE, 5 * MINUTE, 15 * MINUTE] },
  ),
  fault(
    133010,
    'setup',
    t(
      'El número del programa no está registrado en WhatsApp.',
      'O número do programa não está registrado no WhatsApp.',
      'The number of the programme is not registered with WhatsApp.',
    ),
    t(
      'Registralo en business.facebook.com/wa/manage con su PIN de seis cifras.',
      'Registre-o em business.facebook.com/wa/manage com seu PIN de seis dígitos.',
      'Register it at business.facebook.com/wa/manage with its six-digit PIN.',
    ),
  ),
  fault(
    134011,
    'setup',
    t(
      'Faltan aceptar las condiciones de pagos de WhatsApp.',
      'Falta aceitar os termos de pagamentos do WhatsApp.',
      'The terms of WhatsApp payments are not accepted yet.',
    ),
    NEXT.account,
  ),
]
