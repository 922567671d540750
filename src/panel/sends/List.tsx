/** The sends there are, newest first, each with how it is going. */
import { sayPeople } from '../../domain/calendar/spread-text'
import { join, t } from '../../kernel/text'
import { say } from '../language'
import { Card } from '../parts/Card'
import { Chip } from '../parts/Chip'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { TONES } from './tones'

const W = { title: t('Envíos hechos', 'Envios feitos', 'Sends so far') } as const

const REFRESHED = 30_000

const progress = (people: number, replied: number) =>
  join(sayPeople(people), t(` · respondieron ${replied}`, ` · responderam ${replied}`, ` · ${replied} answered`))

export const List = ({ shown }: { readonly shown: boolean }) => {
  const { go } = usePanel()
  const { value, trouble, reload, busy } = useRead('sends.list', {}, shown ? REFRESHED : 0)
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton />
  if (value.sends.length === 0) return null
  return (
    <Card title={say(W.title)}>
      <ul class="people">
        {value.sends.map(({ id, name, state, stateKey, counts }) => (
          <li key={id}>
            <button type="button" class="person-row" onClick={() => go('sends', { id })}>
              <span class="person-line">
                <strong>{name}</strong>
                <Chip tone={TONES[stateKey]}>{state}</Chip>
              </span>
              <span class="one-line">{say(progress(counts.people, counts.replied))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
