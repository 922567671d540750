/** A choice among few, all of them in sight: one of them, or as many as fit. */
import { useId } from 'preact/hooks'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly note?: string | undefined
}

interface Props {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly many?: boolean
  readonly help?: string | undefined
  readonly hideLabel?: boolean
  onChoose(chosen: readonly string[]): void
}

export const Choices = ({ label, choices, chosen, many = false, help, hideLabel = false, onChoose }: Props) => {
  const group = useId()
  const pick = (value: string, on: boolean) => {
    if (!many) onChoose([value])
    else onChoose(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  }
  return (
    <fieldset class="choices">
      <legend class={hideLabel ? 'unseen' : ''}>{label}</legend>
      {help && <p class="help">{help}</p>}
      {choices.map(({ value, label: words, note }) => (
        <label key={value} class={chosen.includes(value) ? 'choice chosen' : 'choice'}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={group}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => pick(value, event.currentTarget.checked)}
          />
          <span>
            <span class="choice-label">{words}</span>
            {note && <span class="choice-note">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
