/** Where we stand on the ladder: practice, Meta's test number, our own. */
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'

const NAMES = [
  t('Práctica', 'Prática', 'Practice'),
  t('Número de prueba', 'Número de teste', 'Test number'),
  t('Número propio', 'Número próprio', 'Own number'),
] as const
const W = { label: t('Escalones', 'Degraus', 'Rungs') } as const
const AT: Readonly<Record<LineState['rung'], number>> = { none: -1, practice: 0, test: 1, own: 2 }

export const Rungs = ({ rung }: { readonly rung: LineState['rung'] }) => (
  <ol class="rungs" aria-label={say(W.label)}>
    {NAMES.map((name, at) => (
      <li key={name.en} class={at < AT[rung] ? 'done' : at === AT[rung] ? 'now' : ''} aria-current={at === AT[rung] ? 'step' : undefined}>
        {say(name)}
      </li>
    ))}
  </ol>
)
