/** Name, phone, state with its reason, and permission. */
import type { PersonCard } from '../../app/api'
import { Permission } from './Permission'

interface Props {
  readonly card: PersonCard
  reload(): Promise<void>
}

export const Head = ({ card, reload }: Props) => (
  <section class="person-head">
    <h2>{card.name || card.phone}</h2>
    {card.name !== '' && <p class="soft">{card.phone}</p>}
    <p class="person-state">
      <strong>{card.state}</strong>
      {card.reason !== '' && <span>{card.reason}</span>}
    </p>
    <Permission key={card.id} card={card} reload={reload} />
  </section>
)
