/** A button that says what it does, and while it is doing it cannot be pressed again. */
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon'

interface Props {
  readonly children: ComponentChildren
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly wide?: boolean
  readonly submit?: boolean
  readonly name?: string
  onClick?(): void
}

export const Button = ({
  children,
  look = 'plain',
  icon,
  busy = false,
  disabled = false,
  wide = false,
  submit = false,
  name,
  onClick,
}: Props) => (
  <button
    type={submit ? 'submit' : 'button'}
    class={`button ${look}${wide ? ' wide' : ''}${busy ? ' busy' : ''}`}
    // Still found by the keyboard while busy, so that the focus does not jump.
    aria-disabled={busy || disabled}
    data-name={name}
    onClick={(event) => {
      if (busy || disabled) event.preventDefault()
      else onClick?.()
    }}
  >
    {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} size={16} />}
    <span>{children}</span>
  </button>
)
