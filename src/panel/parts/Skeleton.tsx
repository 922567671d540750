/** Grey lines in the shape of what is coming, so that nothing jumps when it comes. */
import { t } from '../../kernel/text'
import { say } from '../language'

const W = { loading: t('Cargando…', 'Carregando…', 'Loading…') } as const
const WIDTHS = ['72%', '94%', '58%', '86%', '66%'] as const

export const Skeleton = ({ lines = 3 }: { readonly lines?: number }) => (
  <div class="skeleton" role="status" aria-label={say(W.loading)}>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} style={{ width: WIDTHS[line % WIDTHS.length] ?? '80%' }} />
    ))}
  </div>
)
