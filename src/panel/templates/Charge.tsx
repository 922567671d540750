/** What Meta charges a message as; where that is not what was asked for, its sends wait until somebody says so. */
import type { TemplateCard } from '../../app/api'
import { CATEGORY_WORDS } from '../../domain/templates/explain'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  charged: t('Se cobra como', 'É cobrada como', 'Charged as'),
  asked: t('La pediste como', 'Você pediu como', 'You asked for it as'),
  accept: t('Acepto lo que cuesta', 'Aceito o que custa', 'I accept what it costs'),
} as const

export const Charge = ({ card, reload }: { readonly card: TemplateCard; reload(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const { category } = card.info
  const charged = (
    <span class="soft small">
      {say(W.charged)} {say(CATEGORY_WORDS[category]).toLowerCase()}
    </span>
  )
  if (card.asked === category || card.info.status !== 'approved' || category !== 'marketing') return charged
  const accept = async () => {
    const answer = await act.run('templates.accept', { id: card.id })
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
  }
  return (
    <Card tone="warn">
      <p>
        <strong>{card.reason}</strong>
      </p>
      <p class="small">
        {say(W.asked)} {say(CATEGORY_WORDS[card.asked]).toLowerCase()}. {card.next}
      </p>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button busy={act.busy} onClick={accept} name="accept-category">
        {say(W.accept)}
      </Button>
    </Card>
  )
}
