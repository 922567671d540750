/** Without an approved message there is no send: what that means and where they come from. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { usePanel } from '../shell/panel'

const W = {
  none: t('No hay mensajes aprobados', 'Não há mensagens aprovadas', 'There are no approved messages'),
  noneText: t(
    'Para escribirle a alguien que no escribió en las últimas 24 h, WhatsApp pide un mensaje aprobado. Traelos en Plantillas.',
    'Para escrever a quem não escreveu nas últimas 24 h, o WhatsApp pede uma mensagem aprovada. Traga em Modelos.',
    'To write to somebody who has not written in 24 h, WhatsApp asks for an approved message. Bring them in Templates.',
  ),
  toTemplates: t('Ir a Plantillas', 'Ir para Modelos', 'Go to Templates'),
} as const

export const NoTemplates = () => {
  const { go } = usePanel()
  return (
    <Empty icon="template" title={say(W.none)} text={say(W.noneText)}>
      <Button onClick={() => go('templates', {})}>{say(W.toTemplates)}</Button>
    </Empty>
  )
}
