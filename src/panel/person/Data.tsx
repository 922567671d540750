/** What stands in the person's row, changed where it is read. */
import { useState } from 'preact/hooks'
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'

const W = {
  title: t('Datos', 'Dados', 'Data'),
  name: t('Nombre', 'Nome', 'Name'),
  preferred: t('Cómo le decimos', 'Como chamamos', 'What we call them'),
  labels: t('Etiquetas', 'Etiquetas', 'Labels'),
  notes: t('Notas', 'Notas', 'Notes'),
  phone: t('El teléfono se cambia en su fila.', 'O telefone se muda na linha.', 'The phone is changed in its row.'),
  save: t('Guardar', 'Salvar', 'Save'),
  back: t('Dejar como estaba', 'Deixar como estava', 'Leave as it was'),
} as const

interface Draft {
  readonly name: string
  readonly preferred: string
  readonly labels: string
  readonly notes: string
}

const draftOf = ({ name, preferred, labels, notes }: PersonCard): Draft => ({ name, preferred, labels, notes })
const KEYS = ['name', 'preferred', 'labels', 'notes'] as const

/** A long note is read whole while it is written. */
const NOTE_ROWS = 3

export const Data = ({ card, reload }: { readonly card: PersonCard; reload(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const kept = useKept<Draft | undefined>(`data ${card.id}`, undefined)
  const [open] = useState(true)
  const draft = kept.value ?? draftOf(card)
  const isChanged = KEYS.some((key) => draft[key] !== card[key])
  const save = async (event: Event) => {
    event.preventDefault()
    const answer = await act.run('person.edit', { id: card.id, ...draft })
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
    kept.forget()
  }
  return (
    <Details summary={say(W.title)} open={open}>
      <form class="stack" onSubmit={save}>
        {KEYS.map((key) => (
          <Field
            key={key}
            label={say(W[key])}
            value={draft[key]}
            rows={key === 'notes' ? NOTE_ROWS : 1}
            name={`data-${key}`}
            onInput={(value) => kept.set({ ...draft, [key]: value })}
          />
        ))}
        {card.own.length > 0 && (
          <dl class="own">
            {card.own.map(({ heading, value }) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <p class="soft small">{say(W.phone)}</p>
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        {isChanged && (
          <div class="actions">
            <Button look="main" submit busy={act.busy} name="save-data">
              {say(W.save)}
            </Button>
            <Button look="quiet" disabled={act.busy} onClick={kept.forget}>
              {say(W.back)}
            </Button>
          </div>
        )}
      </form>
    </Details>
  )
}
