/** Who does not get it, and why: the first few at once, the rest on demand. */
import type { WhoGets } from '../../app/views'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'

const W = { out: t('Quedan fuera', 'Ficam de fora', 'Left out') } as const

const more = (count: number) => t(`Ver ${count} más`, `Ver mais ${count}`, `See ${count} more`)
const row = (at: number) => t(`Fila ${at}`, `Linha ${at}`, `Row ${at}`)

const AT_ONCE = 4

type List = WhoGets['skipped']

const Lines = ({ skipped }: { readonly skipped: List }) => (
  <ul class="skipped">
    {skipped.map((one) => (
      <li key={one.row}>
        <strong>{one.name || say(row(one.row))}</strong> <span class="soft small">{one.name && say(row(one.row))}</span>
        <span>{one.why}</span>
      </li>
    ))}
  </ul>
)

export const Skipped = ({ skipped }: { readonly skipped: List }) => {
  if (skipped.length === 0) return null
  const rest = skipped.slice(AT_ONCE)
  return (
    <Card title={say(W.out)} aside={<span class="count">{skipped.length}</span>}>
      <Lines skipped={skipped.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <Details summary={say(more(rest.length))}>
          <Lines skipped={rest} />
        </Details>
      )}
    </Card>
  )
}
