/** A send is prepared step by step; what was chosen waits if one goes away in the middle. */
import type { TemplateCard } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Drop } from '../parts/Drop'
import { Skeleton } from '../parts/Skeleton'
import { Stepper } from '../parts/Stepper'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { EMPTY, type SendDraft, type StepName, stepAfter, stepBefore, stepsOf } from './draft'
import { NoTemplates } from './NoTemplates'
import { StepCheck } from './StepCheck'
import { StepGaps } from './StepGaps'
import { StepMessage } from './StepMessage'
import { StepPeople } from './StepPeople'
import { StepWhen } from './StepWhen'

export interface StepProps {
  readonly draft: SendDraft
  readonly templates: readonly TemplateCard[]
  /** The chosen one; while none is, the first. */
  readonly template: TemplateCard
  change(part: Partial<SendDraft>): void
  /** To the step after this one, with what was decided here. */
  next(part?: Partial<SendDraft>): void
  finished(): void
}

const NAMES: Readonly<Record<StepName, Text>> = {
  message: t('Mensaje', 'Mensagem', 'Message'),
  people: t('A quiénes', 'Para quem', 'To whom'),
  gaps: t('Datos', 'Dados', 'Data'),
  when: t('Cuándo', 'Quando', 'When'),
  check: t('Revisar y confirmar', 'Revisar e confirmar', 'Check and confirm'),
}

const W = {
  back: t('Atrás', 'Voltar', 'Back'),
  replaces: t(
    'Cuando confirmes, reemplaza al envío que espera. Hasta entonces ese sigue en pie.',
    'Quando você confirmar, substitui o envio que espera. Até lá, aquele continua valendo.',
    'Once confirmed it replaces the send that waits. Until then that one stands.',
  ),
  over: t('Empezar de nuevo', 'Começar de novo', 'Start over'),
} as const

const STEPS = { message: StepMessage, people: StepPeople, gaps: StepGaps, when: StepWhen, check: StepCheck } as const

export const NewSend = () => {
  const kept = useKept<SendDraft>('send', EMPTY)
  const draft = kept.value
  const { value, trouble, busy, reload } = useRead('templates.list', {})
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={5} />
  const templates = value.templates.filter(({ usable }) => usable)
  const chosen = templates.find(({ id }) => id === draft.template)
  const template = chosen ?? templates[0]
  if (!template) return <NoTemplates />
  // A template that can no longer be used takes the send back to its first step.
  const step = chosen ? draft.step : 'message'
  const steps = stepsOf(draft)
  const Step = STEPS[step]
  const change = (part: Partial<SendDraft>) => kept.set((now) => ({ ...now, ...part }))
  const next = (part: Partial<SendDraft> = {}) =>
    kept.set((now) => {
      const decided = { ...now, ...part, step }
      return { ...decided, step: stepAfter(decided) }
    })
  return (
    <div class="stack">
      <Stepper
        steps={steps.map((name) => say(NAMES[name]))}
        at={steps.indexOf(step)}
        back={(at) => change({ step: steps[at] ?? 'message' })}
      />
      {draft.replaces !== '' && <p class="soft">{say(W.replaces)}</p>}
      <Step key={step} draft={draft} templates={templates} template={template} change={change} next={next} finished={kept.forget} />
      {step !== 'message' && (
        <div class="actions">
          <Button look="quiet" icon="back" onClick={() => change({ step: stepBefore({ ...draft, step }) })}>
            {say(W.back)}
          </Button>
        </div>
      )}
      {step !== 'message' && <Drop label={say(W.over)} drop={kept.forget} />}
    </div>
  )
}
