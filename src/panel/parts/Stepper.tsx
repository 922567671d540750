/** Which step of how many, and the names of those behind, to go back to. */
import { t } from '../../kernel/text'
import { say } from '../language'

interface Props {
  readonly steps: readonly string[]
  /** From 0. */
  readonly at: number
  back(step: number): void
}

const W = { steps: t('Pasos', 'Passos', 'Steps'), goBack: t('Volver a', 'Voltar a', 'Back to') } as const

const ofHow = (at: number, count: number) => t(`Paso ${at} de ${count}`, `Passo ${at} de ${count}`, `Step ${at} of ${count}`)

export const Stepper = ({ steps, at, back }: Props) => (
  <div class="stepper">
    <ol aria-label={say(W.steps)}>
      {steps.map((name, step) => (
        <li key={name} class={step < at ? 'done' : step === at ? 'now' : ''} aria-current={step === at ? 'step' : undefined}>
          {step < at ? (
            <button type="button" aria-label={`${say(W.goBack)} ${name}`} title={name} onClick={() => back(step)} />
          ) : (
            <span title={name} />
          )}
        </li>
      ))}
    </ol>
    <p class="step-name" aria-live="polite">
      <span>{say(ofHow(at + 1, steps.length))}</span> <strong>{steps[at]}</strong>
    </p>
  </div>
)
