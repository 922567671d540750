/** What was said about permission and what the team did, newest first; asked for only when somebody opens it. */
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'

const W = { none: t('No hay nada anotado.', 'Não há nada anotado.', 'Nothing is noted.') } as const

export const History = ({ card }: { readonly card: PersonCard }) => {
  const { value, trouble, reload } = useRead('person.history', { id: card.id })
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} /> : <Skeleton lines={2} />
  if (value.lines.length === 0) return <p class="soft">{say(W.none)}</p>
  return (
    <ol class="history">
      {value.lines.map(({ at, says, by }) => (
        <li key={`${at} ${says}`}>
          <span>{says}</span>
          <span class="soft small">{[at, by].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  )
}
