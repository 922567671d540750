/** What a column of a list can be, in the words of the tab Contactos. */
import type { Column, Field } from '../../domain/contacts/import'
import { same, type Text, t } from '../../kernel/text'

export const FIELD_WORDS: Readonly<Record<Field, Text>> = {
  full_name: t('Nombre', 'Nome', 'Name'),
  first_name: t('Nombre de pila', 'Primeiro nome', 'First name'),
  last_name: t('Apellido', 'Sobrenome', 'Surname'),
  phone: same('WhatsApp'),
  preferred_name: t('Cómo le decimos', 'Como chamamos', 'What we call them'),
  labels: t('Etiquetas', 'Etiquetas', 'Labels'),
  birth_date: t('Nacimiento', 'Nascimento', 'Date of birth'),
  guardian_name: t('Adulto responsable', 'Adulto responsável', 'Responsible adult'),
  guardian_phone: t('WhatsApp del adulto', 'WhatsApp do adulto', 'WhatsApp of the adult'),
  notes: t('Notas', 'Notas', 'Notes'),
}

export const OWN = t('Queda como columna propia', 'Fica como coluna própria', 'Kept as a column of its own')
export const NOTHING = t('No importar', 'Não importar', 'Do not import')

const isField = (name: string): name is Field => name in FIELD_WORDS

/** A use as the value of a select and back; no field is called `own` or `nothing`. */
export const keyOf = (use: Column['use']): string => (use.as === 'field' ? use.field : use.as)
export const useOf = (key: string): Column['use'] => {
  if (isField(key)) return { as: 'field', field: key }
  return key === 'own' ? { as: 'own' } : { as: 'nothing' }
}
