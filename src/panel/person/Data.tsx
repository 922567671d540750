/** What stands in the person's row, changed where it is read. */
import type { PersonCard } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Details } from '../parts/Details'
import { Draft } from '../parts/Draft'
import { Field } from '../parts/Field'

const W = {
  title: t('Datos', 'Dados', 'Data'),
  name: t('Nombre', 'Nome', 'Name'),
  preferred: t('Cómo le decimos', 'Como chamamos', 'What we call them'),
  labels: t('Etiquetas', 'Etiquetas', 'Labels'),
  notes: t('Notas', 'Notas', 'Notes'),
  phone: t('El teléfono se cambia en su fila.', 'O telefone se muda na linha.', 'The phone is changed in its row.'),
} as const

const KEYS = ['name', 'preferred', 'labels', 'notes'] as const
/** A long note is read whole while it is written. */
const NOTE_ROWS = 3

export const Data = ({ card, reload }: { readonly card: PersonCard; reload(): Promise<void> }) => {
  const { id, name, preferred, labels, notes } = card
  return (
    <Details summary={say(W.title)} open>
      <Draft
        name="data"
        about={id}
        saved={{ name, preferred, labels, notes }}
        call="person.edit"
        input={(draft) => ({ id, ...draft })}
        reload={reload}
      >
        {(draft, put) => (
          <>
            {KEYS.map((key) => (
              <Field
                key={key}
                label={say(W[key])}
                value={draft[key]}
                rows={key === 'notes' ? NOTE_ROWS : 1}
                name={`data-${key}`}
                onInput={(value) => put({ [key]: value })}
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
          </>
        )}
      </Draft>
    </Details>
  )
}
