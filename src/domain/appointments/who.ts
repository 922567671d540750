/** Whose appointment it is: a phone or a name as it stands in Contactos; of two people with one name nobody is taken. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import { contacts, people } from '../contacts/contacts'
import { keyOfPhone, readTyped } from '../contacts/recognise'
import { organisation } from '../settings/settings'

export interface Whose {
  readonly id: string
  readonly row: number | null
}

const looksLikePhone = (typed: string): boolean => (typed.match(/\d/g) ?? []).length >= 6

const NEXT = t(
  'Escribí el nombre como está en Contactos, o su número.',
  'Escreva o nome como está em Contatos, ou o número.',
  'Write the name as it stands in Contacts, or the number.',
)

/** Reads Contactos whole for names: only for rows that somebody has just typed. */
export const whose = (state: State, typed: string | null): Outcome<Whose> => {
  const words = (typed ?? '').trim()
  if (words === '') return fail(t('Falta la persona.', 'Falta a pessoa.', 'The person is missing.'), NEXT)
  if (looksLikePhone(words)) return byPhone(state, words)
  const name = fold(words)
  const found = state.sweep(contacts).filter(({ id, record }) => id !== '' && record.full_name !== null && fold(record.full_name) === name)
  const [one, other] = found
  if (one && !other) return ok({ id: one.id, row: one.row })
  return one
    ? fail(
        t(
          `Hay ${found.length} personas que se llaman «${words}».`,
          `Há ${found.length} pessoas que se chamam «${words}».`,
          `${found.length} people are called “${words}”.`,
        ),
        t('Escribí su número en Persona.', 'Escreva o número em Pessoa.', 'Write the number under Person.'),
      )
    : fail(
        t(`No hay nadie «${words}» en Contactos.`, `Não há ninguém «${words}» em Contatos.`, `Nobody in Contacts is called “${words}”.`),
        NEXT,
      )
}

const byPhone = (state: State, words: string): Outcome<Whose> => {
  const { country, area } = organisation.of(state)
  const reading = readTyped(words, country, area)
  const key = reading.kind === 'one' ? keyOfPhone(reading.e164) : null
  const known = key === null ? undefined : state.find(people, 'key', key)
  return known
    ? ok({ id: known.id, row: null })
    : fail(
        t(`El número ${words} no está en Contactos.`, `O número ${words} não está em Contatos.`, `The number ${words} is not in Contacts.`),
        NEXT,
      )
}
