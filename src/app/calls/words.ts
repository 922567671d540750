/** Problems that several calls share. */
import { fail } from '../../kernel/outcome'
import { t } from '../../kernel/text'

export const CONNECT_FIRST = fail(
  t('WhatsApp todavía no está conectado.', 'O WhatsApp ainda não está conectado.', 'WhatsApp is not connected yet.'),
  t(
    'Conectalo en el panel: Inicio › Conectar WhatsApp.',
    'Conecte no painel: Início › Conectar WhatsApp.',
    'Connect it in the panel: Home › Connect WhatsApp.',
  ),
)
