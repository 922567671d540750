/** Faults of the access key and of what it allows (Cloud API, "Error codes", authorization; Graph API, "Handling errors"). */
import { t } from '../../../kernel/text'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const KEY_GONE = t(
  'La clave de acceso a Meta venció o fue anulada.',
  'A chave de acesso à Meta venceu ou foi anulada.',
  'The access key to Meta has expired or was revoked.',
)

const NOT_ALLOWED = t(
  'La clave de acceso no alcanza para hacer esto.',
  'A chave de acesso não permite fazer isto.',
  'The access key does not allow this.',
)

export const ACCESS: readonly Fault[] = [
  fault(0, 'setup', KEY_GONE, NEXT.newKey),
  fault(3, 'setup', NOT_ALLOWED, NEXT.grant),
  fault(10, 'setup', NOT_ALLOWED, NEXT.grant),
  fault(
    100,
    'setup',
    t(
      'Meta no encuentra el número o la cuenta de WhatsApp, o la clave no puede verlos.',
      'A Meta não encontra o número ou a conta do WhatsApp, ou a chave não pode vê-los.',
      'Meta does not find the number or the WhatsApp account, or the key may not see them.',
    ),
    t(
      'Compará los identificadores de número y de cuenta con los de Meta, y fijate que la clave tenga asignada esa cuenta.',
      'Compare os identificadores de número e de conta com os da Meta e veja se a chave tem essa conta atribuída.',
      'Compare the ids of number and account with those at Meta, and check that the account is assigned to the key.',
    ),
    { subcode: 33 },
  ),
  fault(102, 'setup', KEY_GONE, NEXT.newKey),
  fault(
    104,
    'setup',
    t(
      'Meta no recibió una clave que sirva, o tu aplicación exige además una firma.',
      'A Meta não recebeu uma chave válida, ou seu aplicativo exige também uma assinatura.',
      'Meta got no usable key, or your app also demands a signature.',
    ),
    t(
      'Pegá la clave de nuevo. Si sigue igual, en la configuración avanzada de la aplicación de Meta apagá «Exigir clave secreta».',
      'Cole a chave de novo. Se continuar, nas configurações avançadas do aplicativo da Meta desligue «Exigir chave secreta».',
      'Paste the key again. If it goes on, switch off “Require app secret” in the advanced settings of the app at Meta.',
    ),
  ),
  fault(190, 'setup', KEY_GONE, NEXT.newKey),
  fault(
    190,
    'setup',
    t(
      'La aplicación de Meta fue quitada de la cuenta que creó la clave.',
      'O aplicativo da Meta foi removido da conta que criou a chave.',
      'The app was removed from the account that created the key.',
    ),
    NEXT.newKey,
    { subcode: 458 },
  ),
  fault(
    190,
    'setup',
    t(
      'La clave dejó de servir porque alguien cambió la contraseña de la cuenta de Meta.',
      'A chave deixou de valer porque alguém mudou a senha da conta da Meta.',
      'The key stopped working because somebody changed the password of the Meta account.',
    ),
    NEXT.newKey,
    { subcode: 460 },
  ),
  fault(
    190,
    'setup',
    t(
      'La clave de acceso venció: era una de prueba, que dura un día.',
      'A chave de acesso venceu: era de teste, que dura um dia.',
      'The access key has expired: it was one for trying out, which lasts a day.',
    ),
    t(
      'Creá en Meta una clave que no venza, de un usuario del sistema, y pegala en la conexión con WhatsApp.',
      'Crie na Meta uma chave que não vença, de um usuário do sistema, e cole na conexão com o WhatsApp.',
      'At Meta create a key that never expires, of a system user, and paste it into the WhatsApp connection.',
    ),
    { subcode: 463 },
  ),
  fault(
    190,
    'setup',
    t(
      'La cuenta de Meta que creó la clave está sin confirmar.',
      'A conta da Meta que criou a chave não está confirmada.',
      'The Meta account that created the key is not confirmed.',
    ),
    t(
      'Entrá a Meta con esa cuenta, confirmala y creá una clave nueva.',
      'Entre na Meta com essa conta, confirme-a e crie uma chave nova.',
      'Log in to Meta with that account, confirm it and create a new key.',
    ),
    { subcode: 464 },
  ),
  fault(190, 'setup', KEY_GONE, NEXT.newKey, { subcode: 467 }),
  fault([200, 299], 'setup', NOT_ALLOWED, NEXT.grant),
  fault(131005, 'setup', NOT_ALLOWED, NEXT.grant),
]
