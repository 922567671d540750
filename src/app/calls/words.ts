/** Problems that several calls share. */
import type { Account } from '../../domain/settings/settings'
import { fail, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'

export const CONNECT_FIRST = fail(
  t('WhatsApp todavía no está conectado.', 'O WhatsApp ainda não está conectado.', 'WhatsApp is not connected yet.'),
  t(
    'Conectalo en el panel: Inicio › Conectar WhatsApp.',
    'Conecte no painel: Início › Conectar WhatsApp.',
    'Connect it in the panel: Home › Connect WhatsApp.',
  ),
)

/** The key is another account's: only there can Meta be asked. */
export const notHere = ({ by, provider }: Account): Problem =>
  provider === 'none' || by === ''
    ? CONNECT_FIRST
    : fail(
        t(`La clave de WhatsApp la tiene ${by}.`, `A chave do WhatsApp está com ${by}.`, `The key of WhatsApp is with ${by}.`),
        t('Pedile que lo haga desde este panel.', 'Peça que faça isso neste painel.', 'Ask them to do it in this panel.'),
      )
