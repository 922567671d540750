/** Something more for whoever wants to know, folded away for whoever does not. */
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'

interface Props {
  readonly summary: string
  readonly open?: boolean
  readonly children: ComponentChildren
  /** So that what is inside is asked for only then. */
  onOpen?(): void
}

export const Details = ({ summary, open = false, children, onOpen }: Props) => (
  <details class="details" open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
    <summary>
      <Icon name="down" size={16} />
      <span>{summary}</span>
    </summary>
    <div class="details-body">{children}</div>
  </details>
)
