/** What is said of a row that is asked about, repeated or already here. */
import { join, same, type Text, t } from '../../../kernel/text'
import { fromIso } from '../../calendar/day'
import { sayDate } from '../../calendar/say'
import { type Alert, type Difference, type ListedPerson, STORED, type StoredField } from './person'
import type { Offer } from './row-plan'

const LABELS: Readonly<Record<StoredField, Text>> = {
  full_name: t('Nombre', 'Nome', 'Name'),
  phone: same('WhatsApp'),
  preferred_name: t('Cómo le decimos', 'Como chamamos', 'What we call them'),
  labels: t('Etiquetas', 'Etiquetas', 'Labels'),
  birth_date: t('Nacimiento', 'Nascimento', 'Date of birth'),
  guardian_name: t('Adulto responsable', 'Adulto responsável', 'Responsible adult'),
  guardian_phone: t('WhatsApp del adulto', 'WhatsApp do adulto', 'WhatsApp of the adult'),
  notes: t('Notas', 'Notas', 'Notes'),
}

const commas = (parts: readonly Text[]): Text =>
  parts.reduce<Text | undefined>((all, part) => (all ? join(all, ', ', part) : part), undefined) ?? same('')

const namesOf = ({ fields, own }: ListedPerson): readonly Text[] => [
  ...STORED.filter((field) => fields[field] !== undefined).map((field) => LABELS[field]),
  ...Object.keys(own).map(same),
]

export const alreadyHere = (fills: ListedPerson): Text => {
  const names = namesOf(fills)
  const here = t('Ya está en Contactos', 'Já está em Contatos', 'Already in Contacts')
  return names.length === 0 ? join(here, '.') : join(here, t('; se completa ', '; completa-se ', '; filled in: '), commas(names), '.')
}

/** The list's own values that now stand together: «Curso elegido: Cocina, Costura». */
export const repeatedOf = (line: number, before: ListedPerson, after: ListedPerson): Text => {
  const joined = Object.entries(after.own).filter(([heading, value]) => before.own[heading] !== undefined && before.own[heading] !== value)
  const kept = joined.map(([heading, value]) => same(`${heading}: ${value}`))
  const who = t(`Es la misma persona que la fila ${line}`, `É a mesma pessoa da linha ${line}`, `The same person as in row ${line}`)
  return kept.length === 0 ? join(who, '.') : join(who, t('. Queda ', '. Fica ', '. Kept: '), commas(kept), '.')
}

/** Whose phone it also is: `where` is a line of the list, or «Contactos». */
export interface Holder {
  readonly name: string | undefined
  readonly line: number | undefined
}

const holderWords = ({ name, line }: Holder): Text => {
  const who = name ? same(name) : t('alguien sin nombre', 'alguém sem nome', 'somebody without a name')
  return line === undefined
    ? join(who, t(' (ya está en Contactos)', ' (já está em Contatos)', ' (already in Contacts)'))
    : join(who, t(` (fila ${line})`, ` (linha ${line})`, ` (row ${line})`))
}

export const sharedPhone = (holders: readonly Holder[]): { readonly why: Text; readonly next: Text } => ({
  why: join(
    t('Ese teléfono también es de ', 'Esse telefone também é de ', 'This phone is also of '),
    commas(holders.map(holderWords)),
    '.',
  ),
  next: t(
    '¿Es la misma persona, u otra con el mismo teléfono, como en una familia?',
    'É a mesma pessoa, ou outra com o mesmo telefone, como em uma família?',
    'Is it the same person, or another one with the same phone, as in a family?',
  ),
})

const valueText = ({ what }: Difference, value: string): Text => {
  const day = what === 'birth_date' ? fromIso(value) : undefined
  return day === undefined ? same(value) : sayDate(day, true)
}

/** Two rows about one person say different things: what stays, and that the other was there. */
export const differenceAlert = (difference: Difference): Alert => {
  const label = typeof difference.what === 'string' ? LABELS[difference.what] : same(difference.what.own)
  const kept = valueText(difference, difference.kept)
  const other = valueText(difference, difference.other)
  return {
    why: join(
      label,
      t(': la lista dice ', ': a lista diz ', ': the list says '),
      kept,
      t(' y también ', ' e também ', ' and also '),
      other,
      '.',
    ),
    next: join(
      t('Queda ', 'Fica ', 'Kept: '),
      kept,
      t('; cambialo si no es ese.', '; troque se não for esse.', '; change it if that is wrong.'),
    ),
  }
}

export const NAMELESS: Alert = {
  why: t('No tiene nombre.', 'Não tem nome.', 'There is no name.'),
  next: t(
    'Entra igual: escribí el nombre en su ficha.',
    'Entra assim mesmo: escreva o nome na ficha.',
    'It enters all the same: write the name on the card.',
  ),
}

export const offerText = (offer: Offer, shown: (phone: string) => string): Text => {
  switch (offer.offer) {
    case 'use_phone':
      return join(t('Usar ', 'Usar ', 'Use '), shown(offer.phone))
    case 'same_person':
      return t(
        `Es la misma persona que la fila ${offer.line}`,
        `É a mesma pessoa da linha ${offer.line}`,
        `It is the same person as in row ${offer.line}`,
      )
    case 'same_contact':
      return t('Es la misma persona de Contactos', 'É a mesma pessoa de Contatos', 'It is the same person as in Contacts')
    case 'other_person':
      return t('Es otra persona con el mismo teléfono', 'É outra pessoa com o mesmo telefone', 'It is another person with the same phone')
    case 'leave_out':
      return t('Dejar afuera', 'Deixar de fora', 'Leave out')
  }
}
