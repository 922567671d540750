/** Everything about a person besides the conversation: their data, its history, their rights. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { Data } from './Data'
import { History } from './History'
import { Permission } from './Permission'
import { Rights } from './Rights'
import { Twin } from './Twin'

const W = {
  permission: t('Permiso', 'Permissão', 'Permission'),
  history: t('Respuestas y cambios', 'Respostas e mudanças', 'Answers and changes'),
  rights: t('Sus derechos', 'Seus direitos', 'Their rights'),
} as const

export const More = ({ given }: { readonly given: { readonly id: string } }) => {
  const { value: card, trouble, reload } = useRead('person.read', { id: given.id, own: true })
  if (!card) return trouble ? <TroubleCard trouble={trouble} again={reload} /> : <Skeleton lines={5} />
  return (
    <div class="stack">
      <div>
        <h2>{card.name || card.phone}</h2>
        <p class="soft">{card.phone}</p>
      </div>
      <Data card={card} reload={reload} />
      <Twin key={card.id} card={card} reload={reload} />
      <section class="stack">
        <h2>{say(W.permission)}</h2>
        <Permission card={card} reload={reload} />
      </section>
      <section class="stack">
        <h2>{say(W.history)}</h2>
        <History key={card.consent} card={card} />
      </section>
      <section class="stack">
        <h2>{say(W.rights)}</h2>
        <Rights card={card} reload={reload} />
      </section>
    </div>
  )
}
