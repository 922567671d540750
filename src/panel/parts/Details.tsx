/** Something more for whoever wants to know, folded away for whoever does not. */
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'

interface Props {
  readonly summary: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

export const Details = ({ summary, open = false, children }: Props) => (
  <details class="details" open={open}>
    <summary>
      <Icon name="down" size={16} />
      <span>{summary}</span>
    </summary>
    <div class="details-body">{children}</div>
  </details>
)
