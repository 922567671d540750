/** Who may open the file, and how: looked at on demand, and confirmed by somebody where Google does not tell. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { TroubleCard } from '../parts/TroubleCard'
import type { Answer } from '../server/call'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  title: t('Cualquiera puede abrir esta planilla', 'Qualquer pessoa pode abrir esta planilha', 'Anybody can open this file'),
  what: t(
    'Está compartida con «Cualquier persona con el enlace», y tiene nombres y teléfonos. Los envíos esperan hasta que la cierres en Compartir › Acceso general › Restringido.',
    'Está compartilhada com «Qualquer pessoa com o link», e tem nomes e telefones. Os envios esperam até você fechá-la em Compartilhar › Acesso geral › Restrito.',
    'It is shared with “Anyone with the link”, and holds names and phones. Sends wait until you close it under Share › General access › Restricted.',
  ),
  look: t('Mirar quién puede abrirla', 'Ver quem pode abri-la', 'See who can open it'),
  meant: t('Es a propósito: que salgan', 'É de propósito: que saiam', 'It is meant: let them leave'),
  twoStep: t('Todo el equipo entra en dos pasos', 'Toda a equipe entra em duas etapas', 'The whole team enters in two steps'),
} as const

export const Sharing = ({ open, twoStep, reload }: { readonly open: boolean; readonly twoStep: boolean; reload(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const tell = async (answering: Promise<Answer<{ readonly says: string }> | undefined>) => {
    const answer = await answering
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
  }
  const look = (
    <Button look={open ? 'main' : 'quiet'} busy={act.busy} onClick={() => tell(act.run('sharing.look', {}))} name="look-sharing">
      {say(W.look)}
    </Button>
  )
  return (
    <>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {!open && look}
      {!twoStep && (
        <Button look="quiet" busy={act.busy} onClick={() => tell(act.run('twoStep.confirm', { done: true }))} name="confirm-two-step">
          {say(W.twoStep)}
        </Button>
      )}
      {open && (
        <Card title={say(W.title)} tone="bad">
          <p>{say(W.what)}</p>
          <div class="actions">
            {look}
            <Button look="quiet" busy={act.busy} onClick={() => tell(act.run('sharing.accept', {}))} name="accept-sharing">
              {say(W.meant)}
            </Button>
          </div>
        </Card>
      )}
    </>
  )
}
