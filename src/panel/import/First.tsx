/** The first people of the list as they will stand in Contactos. */
import type { ListedPerson, Plan, RowPlan } from '../../domain/contacts/import'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Chip, type Tone } from '../parts/Chip'
import { Details } from '../parts/Details'
import { shownPhone } from './phone'

const W = {
  first: t('Las primeras personas', 'As primeiras pessoas', 'The first people'),
  nameless: t('Sin nombre', 'Sem nome', 'No name'),
} as const

const STATES: Partial<Record<RowPlan['kind'], { readonly tone: Tone; readonly words: Text }>> = {
  new: { tone: 'good', words: t('Entra', 'Entra', 'Enters') },
  here: { tone: 'quiet', words: t('Ya está', 'Já está', 'Is here') },
}

const SHOWN = 5

const personOf = (row: RowPlan): ListedPerson | undefined =>
  row.kind === 'new'
    ? row.person
    : row.kind === 'here'
      ? { fields: { phone: row.contact, ...row.fills.fields }, own: row.fills.own }
      : undefined

export const First = ({ planned }: { readonly planned: Plan }) => {
  const people = planned.rows.flatMap((row) => {
    const person = personOf(row)
    const state = STATES[row.kind]
    return person && state ? [{ row, person, state }] : []
  })
  if (people.length === 0) return null
  return (
    <Details summary={say(W.first)} open>
      <ul class="first">
        {people.slice(0, SHOWN).map(({ row, person: { fields, own }, state }) => {
          const phone = fields.phone ?? ''
          return (
            <li key={row.line}>
              <p class="person-line">
                <strong>{fields.full_name ?? say(W.nameless)}</strong>
                <Chip tone={state.tone}>{say(state.words)}</Chip>
              </p>
              <p class="small">{shownPhone(phone)}</p>
              <p class="one-line soft small">{Object.values(own).join(' · ')}</p>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
