/** A line or a box to write in, with its name above it, help below it, and what is wrong with it said where it is. */
import { useId } from 'preact/hooks'
import { Line, type LineKind } from './Line'

interface Props {
  readonly label: string
  readonly value: string
  readonly help?: string | undefined
  readonly wrong?: string | undefined
  readonly placeholder?: string | undefined
  readonly type?: LineKind
  /** More than one makes a box. */
  readonly rows?: number
  readonly max?: number
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'text'
  readonly name?: string | undefined
  readonly hideLabel?: boolean
  onInput(value: string): void
  onKeyDown?(event: KeyboardEvent): void
}

export const Field = (props: Props) => {
  const {
    label,
    value,
    help,
    wrong,
    placeholder,
    type = 'text',
    rows = 1,
    max,
    inputMode,
    name,
    hideLabel = false,
    onInput,
    onKeyDown,
  } = props
  const id = useId()
  const described = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  const same = {
    id,
    value,
    autocomplete: 'off',
    spellcheck: rows > 1,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(max === undefined ? {} : { maxLength: max }),
    ...(name === undefined ? {} : { 'data-name': name }),
    ...(wrong ? { 'aria-invalid': true } : {}),
    ...(described === undefined ? {} : { 'aria-describedby': described }),
    ...(onKeyDown ? { onKeyDown } : {}),
  } as const
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      {rows > 1 ? (
        <textarea {...same} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <Line {...same} kind={type} {...(inputMode ? { inputMode } : {})} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
