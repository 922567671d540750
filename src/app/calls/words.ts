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

export const GONE = fail(
  t('Esa persona ya no está en Contactos.', 'Essa pessoa já não está em Contatos.', 'That person is no longer in Contacts.'),
  t('Elegí otra fila.', 'Escolha outra linha.', 'Choose another row.'),
)

export const OUT = fail(
  t('Pidió no recibir más mensajes (BAJA).', 'Pediu para não receber mais mensagens (SAIR).', 'Asked to receive no more messages (STOP).'),
  t(
    'Solo esta persona puede volver, escribiendo ALTA.',
    'Só esta pessoa pode voltar, escrevendo VOLTAR.',
    'Only this person can come back, by writing START.',
  ),
)
