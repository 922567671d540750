/** A group by its name and its condition, written as in «A quiénes» or put together from lists. */
import { useState } from 'preact/hooks'
import { countryByIso } from '../../domain/country/country'
import { t } from '../../kernel/text'
import { lang, say } from '../language'
import { useContactsColumns } from '../mapping/useContactsColumns'
import { Button } from '../parts/Button'
import { Drop } from '../parts/Drop'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { Conditions } from '../sends/Conditions'
import { conditionsText } from '../sends/condition-text'
import { EMPTY } from '../sends/draft'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  name: t('Nombre del grupo', 'Nome do grupo', 'Name of the group'),
  now: t('Ahora es', 'Agora é', 'Now it is'),
  save: t('Guardar grupo', 'Salvar grupo', 'Save the group'),
  drop: t('Borrar este grupo', 'Apagar este grupo', 'Delete this group'),
  writes: t('Queda escrito así', 'Fica escrito assim', 'Written as'),
} as const

export interface SegmentGiven {
  readonly id: string
  readonly name: string
  readonly conditions: string
}

export const SegmentForm = ({ given }: { readonly given: SegmentGiven }) => {
  const { start, back, toast } = usePanel()
  const act = useAct()
  const columns = useContactsColumns()
  const [name, setName] = useState(given.name)
  const [parts, setParts] = useState(EMPTY.conditions)
  if (columns.trouble) return <TroubleCard trouble={columns.trouble} again={columns.again} />
  if (!columns.headings) return <Skeleton lines={4} />
  const habits = countryByIso(start.country)?.habits ?? { decimal: ',', dates: 'dmy' }
  const written = conditionsText(parts, columns.headings, habits, lang())
  const isNew = written.ok && written.value !== ''
  const conditions = isNew && written.ok ? written.value : given.conditions
  const save = async (text: string) => {
    const answer = await act.run('segments.save', { id: given.id, name, conditions: text })
    if (!answer?.ok) return
    toast(answer.value.says)
    back()
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (conditions !== '') void save(conditions)
      }}
    >
      <Field label={say(W.name)} value={name} name="segment-name" max={60} onInput={setName} />
      {given.conditions !== '' && !isNew && (
        <p>
          {say(W.now)}: <strong>{given.conditions}</strong>
        </p>
      )}
      <Conditions conditions={parts} headings={columns.headings} change={setParts} />
      {!written.ok && (
        <p class="wrong" role="alert">
          {say(written.problem)} {say(written.next)}
        </p>
      )}
      {isNew && (
        <p class="help" role="status">
          {say(W.writes)}: {conditions}
        </p>
      )}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide submit busy={act.busy} disabled={name.trim() === '' || conditions === ''} name="save-segment">
        {say(W.save)}
      </Button>
      {given.id !== '' && <Drop label={say(W.drop)} drop={() => void save('')} />}
    </form>
  )
}
