/** Saved groups with how many each is right now; a group leads to a send, or is changed. */
import type { Segment } from '../../app/api-contacts'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  title: t('Grupos guardados', 'Grupos salvos', 'Saved groups'),
  none: t(
    'Un grupo es una condición con nombre: «Etiquetas incluye cocina». Se cuenta solo cada vez.',
    'Um grupo é uma condição com nome: «Etiquetas inclui cozinha». Conta-se sozinho a cada vez.',
    'A group is a condition with a name: “Labels includes cooking”. It counts itself each time.',
  ),
  fresh: t('Nuevo grupo', 'Novo grupo', 'New group'),
} as const

/** Counting reads the whole tab: no more often than this, in ms, and only when the file has changed. */
const COUNTED = 90_000

const Row = ({ segment }: { readonly segment: Segment }) => {
  const { go } = usePanel()
  const { id, name, conditions, count, problem } = segment
  return (
    <li>
      <button type="button" class="person-row" onClick={() => go('segment', { id, name, conditions })}>
        <span class="person-line">
          <strong>{name}</strong>
          {count !== null && <span class="count">{count}</span>}
        </span>
        <span class={problem === '' ? 'one-line' : 'wrong'}>{problem || conditions}</span>
      </button>
    </li>
  )
}

export const Segments = ({ shown }: { readonly shown: boolean }) => {
  const { go } = usePanel()
  const { value, trouble, busy, reload } = useRead('segments.list', shown ? {} : undefined, shown ? COUNTED : 0)
  return (
    <Card title={say(W.title)}>
      {value && value.segments.length === 0 && <p class="soft small">{say(W.none)}</p>}
      {value && value.segments.length > 0 && (
        <ul class="people inside">
          {value.segments.map((segment) => (
            <Row key={segment.id} segment={segment} />
          ))}
        </ul>
      )}
      {!value && (trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={2} />)}
      <Button look="quiet" icon="plus" onClick={() => go('segment', { id: '', name: '', conditions: '' })} name="new-segment">
        {say(W.fresh)}
      </Button>
    </Card>
  )
}
