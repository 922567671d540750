/** Name, phone, state with its reason, permission, and the way to all that is known of them. */
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { usePanel } from '../shell/panel'
import { Permission } from './Permission'

const W = { more: t('Ver ficha', 'Ver ficha', 'See all') } as const

interface Props {
  readonly card: PersonCard
  reload(): Promise<void>
}

export const Head = ({ card, reload }: Props) => {
  const { go } = usePanel()
  return (
    <section class="person-head">
      <div class="person-line">
        <h2>{card.name || card.phone}</h2>
        <button type="button" class="link" data-name="person-more" onClick={() => go('personMore', { id: card.id })}>
          {say(W.more)}
        </button>
      </div>
      {card.name !== '' && <p class="soft">{[card.phone, card.labels].filter(Boolean).join(' · ')}</p>}
      <p class="person-state">
        <strong>{card.state}</strong>
        {card.reason !== '' && <span>{card.reason}</span>}
      </p>
      <Permission key={card.id} card={card} reload={reload} />
    </section>
  )
}
