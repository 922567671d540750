/** A form over what is saved: a change is kept while it is written, and only then asks to be saved or left as it was. */
import type { ComponentChildren } from 'preact'
import type { CallName, InputOf, ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { Button } from './Button'
import { TroubleCard } from './TroubleCard'

const W = {
  save: t('Guardar', 'Salvar', 'Save'),
  back: t('Dejar como estaba', 'Deixar como estava', 'Leave as it was'),
} as const

type Saving = { [N in CallName]: ValueOf<N> extends { says: string } ? N : never }[CallName]

interface Props<N extends Saving, D extends object> {
  /** Tells one draft from another, and names the button: `save-…`. */
  readonly name: string
  readonly about?: string
  readonly saved: D
  readonly call: N
  input(draft: D): InputOf<N>
  /** Reads what is saved anew. */
  reload(): Promise<void>
  children(draft: D, put: (part: Partial<D>) => void): ComponentChildren
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

export const Draft = <N extends Saving, D extends object>({ name, about = '', saved, call, input, reload, children }: Props<N, D>) => {
  const { toast } = usePanel()
  const act = useAct()
  const kept = useKept<Partial<D> | undefined>(`${name} ${about}`, undefined)
  const draft = { ...saved, ...kept.value }
  const save = async (event: Event) => {
    event.preventDefault()
    const answer = await act.run(call, input(draft))
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
    kept.forget()
  }
  return (
    <form class="stack" onSubmit={save}>
      {children(draft, (part) => kept.set((before) => ({ ...before, ...part })))}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {differs(draft, saved) && (
        <div class="actions">
          <Button look="main" submit busy={act.busy} name={`save-${name}`}>
            {say(W.save)}
          </Button>
          <Button look="quiet" disabled={act.busy} onClick={kept.forget}>
            {say(W.back)}
          </Button>
        </div>
      )}
    </form>
  )
}
