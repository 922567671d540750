/** Says why there is nothing here and what would bring something. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon'

interface Props {
  readonly icon: IconName
  readonly title: string
  readonly text?: string
  readonly children?: ComponentChildren
}

export const Empty = ({ icon, title, text, children }: Props) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={icon} size={28} />
    </span>
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </div>
)
