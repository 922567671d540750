/** Who did what in the last months, all of it or one kind. */
import { useState } from 'preact/hooks'
import type { InputOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'

const W = {
  kind: t('Mostrar', 'Mostrar', 'Show'),
  all: t('Todo', 'Tudo', 'All'),
  none: t('No hay nada en los últimos 90 días.', 'Não há nada nos últimos 90 dias.', 'Nothing in the last 90 days.'),
} as const

export const Audit = () => {
  const [deed, setDeed] = useState<InputOf<'audit.list'>['deed']>('')
  const { value, trouble, reload } = useRead('audit.list', { deed })
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} /> : <Skeleton lines={2} />
  const { lines, deeds } = value
  return (
    <div class="stack">
      <Select
        label={say(W.kind)}
        value={deed}
        options={[{ value: '', label: say(W.all) }, ...deeds.map(({ key, name }) => ({ value: key, label: name }))]}
        name="audit-kind"
        onChange={(key) => setDeed(deeds.find((one) => one.key === key)?.key ?? '')}
      />
      {lines.length === 0 && <p class="soft">{say(W.none)}</p>}
      <ol class="history">
        {lines.map(({ at, who, says, about }) => (
          <li key={`${at} ${says} ${about}`}>
            <span>{says}</span>
            <span class="soft small">{[at, who, about].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
