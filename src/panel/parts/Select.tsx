/** A choice among many, as the browser shows it: known to everybody and to every keyboard. */
import { useId } from 'preact/hooks'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly help?: string | undefined
  readonly hideLabel?: boolean
  readonly name?: string
  onChange(value: string): void
}

export const Select = ({ label, value, options, help, hideLabel = false, name, onChange }: Props) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        data-name={name}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
