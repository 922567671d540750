/** The way of a list into Contactos: source, look, permission, writing, result. */
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Drop } from '../parts/Drop'
import { Stepper } from '../parts/Stepper'
import { Done } from './Done'
import { EMPTY, type ImportDraft, type ImportStep } from './draft'
import { Look } from './Look'
import { Permission } from './Permission'
import { Source } from './Source'
import { Writing } from './Writing'

const stepsOf = (step: ImportStep): readonly ImportStep[] => ['source', 'look', 'permission', step === 'writing' ? 'writing' : 'done']
const NAMES = {
  source: t('La lista', 'A lista', 'The list'),
  look: t('Mirar', 'Olhar', 'Look'),
  permission: t('Permiso', 'Permissão', 'Permission'),
  writing: t('Importando', 'Importando', 'Importing'),
  done: t('Listo', 'Pronto', 'Done'),
} as const
const W = {
  other: t('Importar otra lista', 'Importar outra lista', 'Import another list'),
  drop: t('Dejar esta lista', 'Deixar esta lista', 'Drop this list'),
} as const

export interface ImportProps {
  readonly draft: ImportDraft
  change(part: Partial<ImportDraft>): void
}

const Step = (props: ImportProps) => {
  switch (props.draft.step) {
    case 'source':
      return <Source {...props} />
    case 'look':
      return <Look {...props} />
    case 'permission':
      return <Permission {...props} />
    case 'writing':
      return <Writing {...props} />
    case 'done':
      return <Done {...props} />
  }
}

export const Import = () => {
  const kept = useKept<ImportDraft>('import', EMPTY)
  const { step } = kept.value
  const steps = stepsOf(step)
  const change = (part: Partial<ImportDraft>) => kept.set((now) => ({ ...now, ...part }))
  return (
    <div class="stack">
      <Stepper
        steps={steps.map((name) => say(NAMES[name]))}
        at={steps.indexOf(step)}
        // What is being written or is written already cannot be looked at again as if it were not.
        back={(at) => step !== 'writing' && step !== 'done' && change({ step: steps[at] ?? 'source' })}
      />
      <Step draft={kept.value} change={change} />
      {(step === 'look' || step === 'permission') && <Drop label={say(W.drop)} drop={kept.forget} />}
      {step === 'done' && (
        <Button look="quiet" onClick={kept.forget} name="other-list">
          {say(W.other)}
        </Button>
      )}
    </div>
  )
}
