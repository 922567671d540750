/** One label more or less on the rows of Contactos that somebody chose. */
import { labelsOf, withLabel, withoutLabel } from '../../domain/audience/labels'
import { contacts } from '../../domain/contacts/contacts'
import { edit } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { InputOf } from '../api'
import { sheetCall } from './call'
import { ODD, read } from './parse'

const EMPTY = fail(
  t('Falta la etiqueta.', 'Falta a etiqueta.', 'The label is missing.'),
  t(
    'Escribí una palabra corta: «2027», «cocina».',
    'Escreva uma palavra curta: «2027», «cozinha».',
    'Write a short word: “2027”, “cooking”.',
  ),
)
/** A commit of this many rows is well within one run; more people are labelled in the grid, or in turns. */
const MOST = 400
const MANY = fail(
  t(`Son más de ${MOST} filas.`, `São mais de ${MOST} linhas.`, `These are more than ${MOST} rows.`),
  t('Marcá menos y repetilo con el resto.', 'Marque menos e repita com o resto.', 'Mark fewer and do the rest after.'),
)
const done = (count: number) =>
  count === 1
    ? t('1 persona cambiada.', '1 pessoa alterada.', '1 person changed.')
    : t(`${count} personas cambiadas.`, `${count} pessoas alteradas.`, `${count} people changed.`)

export const labelContacts = sheetCall<'contacts.label'>({
  name: 'contacts.label',
  parse: (input): Outcome<InputOf<'contacts.label'>> => {
    const fields = read(input, { fromRow: 'number', toRow: 'number', label: 'text' })
    if (!fields.ok) return fields
    const { fromRow, toRow } = fields.value
    const isRange = Number.isInteger(fromRow) && Number.isInteger(toRow) && fromRow >= 2 && toRow >= fromRow
    const on = isRecord(input) ? input['on'] : undefined
    return isRange && typeof on === 'boolean' ? ok({ ...fields.value, on }) : ODD
  },
  decide: (state, { fromRow, toRow, label, on }, { lang }) => {
    const [word] = labelsOf(label)
    if (!word) return EMPTY
    if (toRow - fromRow >= MOST) return MANY
    const rows = state.span(contacts, fromRow - 2, toRow - 1).filter(({ id }) => id !== '')
    const changes = rows.flatMap(({ id, record }) => {
      const before = record.labels ?? ''
      const labels = on ? withLabel(before, word) : withoutLabel(before, word)
      return labels === before ? [] : [edit(contacts, id, { labels: labels || null })]
    })
    return ok({ value: { changed: changes.length, says: done(changes.length)[lang] }, acts: changes })
  },
})
