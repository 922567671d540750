/** What happened, what to do, and a way to do it: the only face that an error has. */
import type { ComponentChildren } from 'preact'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from './Button'
import { Icon } from './Icon'

const W = { again: t('Probar de nuevo', 'Tentar de novo', 'Try again') } as const

interface Props {
  readonly trouble: { readonly problem: string; readonly next: string }
  /** What the button does; without it the way out stands elsewhere on the screen. */
  readonly again?: (() => void) | undefined
  readonly busy?: boolean
  readonly children?: ComponentChildren
}

export const TroubleCard = ({ trouble, again, busy = false, children }: Props) => (
  <section class="card bad trouble" role="alert">
    <p class="trouble-problem">
      <Icon name="warn" size={16} />
      <strong>{trouble.problem}</strong>
    </p>
    {trouble.next !== '' && <p>{trouble.next}</p>}
    {again && (
      <Button onClick={again} busy={busy} icon="refresh">
        {say(W.again)}
      </Button>
    )}
    {children}
  </section>
)
