/** Faults of features that Hilo never asks for (groups, calls, marketing API, user names); named so that none is a riddle. */
import { t } from '../../../kernel/text'
import { SECOND } from '../../../kernel/time'
import { type Fault, fault } from './fault'
import { NEXT } from './next'

const GROUPS = t('Es un error de los grupos de WhatsApp.', 'É um erro dos grupos do WhatsApp.', 'This is an error of WhatsApp groups.')
const CALLS = t('Es un error de las llamadas de WhatsApp.', 'É um erro das ligações do WhatsApp.', 'This is an error of WhatsApp calls.')
const BLOCKS = t(
  'No se pudo bloquear o desbloquear a la persona en WhatsApp.',
  'Não foi possível bloquear ou desbloquear a pessoa no WhatsApp.',
  'The person could not be blocked or unblocked on WhatsApp.',
)
const USERNAME = t(
  'Es un error del nombre de usuario del programa en WhatsApp.',
  'É um erro do nome de usuário do programa no WhatsApp.',
  'This is an error of the user name of the programme on WhatsApp.',
)

export const UNUSED: readonly Fault[] = [
  fault(131020, 'message', GROUPS, NEXT.unused),
  fault(131041, 'message', GROUPS, NEXT.unused),
  fault([131200, 131299], 'message', GROUPS, NEXT.unused),
  fault(
    131055,
    'message',
    t(
      'Meta no permite este pedido en tu cuenta.',
      'A Meta não permite este pedido na sua conta.',
      'Meta does not allow this request in your account.',
    ),
    NEXT.unused,
  ),
  fault([138000, 138999], 'message', CALLS, NEXT.unused),
  fault([139100, 139103], 'message', BLOCKS, NEXT.helper),
  fault(139102, 'transient', BLOCKS, NEXT.nothing, { waits: [5 * SECOND, 30 * SECOND] }),
  fault([147001, 147005], 'message', USERNAME, NEXT.unused),
]
