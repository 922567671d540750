/** The browser's one-line field of a kind; each kind has attributes of its own, so each is written out. */
import type { TargetedInputEvent } from 'preact'

export interface LineProps {
  readonly id: string
  readonly value: string
  readonly autocomplete: 'off'
  readonly spellcheck: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'text'
  readonly 'data-name'?: string
  readonly 'aria-invalid'?: boolean
  readonly 'aria-describedby'?: string
  onKeyDown?(event: KeyboardEvent): void
  onInput(event: TargetedInputEvent<HTMLInputElement>): void
}
export type LineKind = 'text' | 'password' | 'date' | 'time' | 'tel'

export const Line = ({ kind, ...rest }: LineProps & { readonly kind: LineKind }) => {
  switch (kind) {
    case 'date':
    case 'time':
      return <input {...rest} type={kind} />
    case 'password':
      return <input {...rest} type="password" />
    case 'tel':
      return <input {...rest} type="tel" />
    case 'text':
      return <input {...rest} type="text" />
  }
}
