/** How lists of programmes head their columns, in Spanish, Portuguese and English. */
import { fold } from '../../calendar/fold'

/** What of a contact a list can fill; all else it brings is kept as columns of its own. */
export const FIELDS = [
  'full_name',
  'first_name',
  'last_name',
  'phone',
  'preferred_name',
  'labels',
  'birth_date',
  'guardian_name',
  'guardian_phone',
  'notes',
] as const
export type Field = (typeof FIELDS)[number]

interface Rule {
  readonly field: Field
  /** Of two columns for one field the higher wins. */
  readonly rank: 1 | 2 | 3 | 4
  /** Words of the folded heading. */
  readonly says: RegExp
  readonly but?: RegExp
}

const ADULT =
  /\b(?:adult[oa]|tutor|tutora|madre|mama|mae|padre|papa|pai|progenitor|apoderad[oa]|acudiente|encargad[oa]|responsable|responsavel|guardian|parent|mother|father)\b/
const PHONE =
  /\b(?:whats ?app|whats|wsp|wpp|wapp|zap|cel|celu|celular|celulares|movil|moviles|mobile|telefono|telefonos|tel|telefone|fone|phone)\b/
/** A phone, but not the one for WhatsApp. */
const OTHER_PHONE =
  /\b(?:fijo|fixo|linea|casa|hogar|landline|home|work|trabajo|trabalho|laboral|emergencia|emergency|alternativo|otro|outro|other|2)\b/
/** A heading about something of a person, not the person's name. */
const NOT_NAME =
  /\b(?:curso|taller|escuela|escola|school|programa|barrio|bairro|ciudad|cidade|city|calle|rua|empresa|company|pais|country|usuario|user|mentor|mentora|archivo|file)\b/

const RULES: readonly Rule[] = [
  { field: 'phone', rank: 4, says: /\b(?:whats ?app|whats|wsp|wpp|wapp|zap)\b/, but: OTHER_PHONE },
  { field: 'phone', rank: 3, says: /\b(?:cel|celu|celular|celulares|movil|moviles|mobile|cell)\b/, but: OTHER_PHONE },
  { field: 'phone', rank: 2, says: PHONE, but: OTHER_PHONE },
  { field: 'phone', rank: 1, says: /^(?:n|nro|num|numero|number)? ?(?:de )?(?:contacto|contato|contact)$|^(?:numero|number)$/ },
  {
    field: 'full_name',
    rank: 4,
    says: /^(?:nombre (?:y )?apellidos?|apellidos? (?:y |e )?nombres?|nombre completo|nome completo|nome e sobrenome|full name)\b/,
  },
  { field: 'full_name', rank: 3, says: /^(?:nombres?|nomes?|names?)$/ },
  { field: 'full_name', rank: 2, says: /\b(?:nombre|nome|name)\b/, but: NOT_NAME },
  {
    field: 'full_name',
    rank: 1,
    says: /^(?:participantes?|alumn[oa]s?|alun[oa]s?|estudiantes?|estudantes?|student|beneficiari[oa]s?|personas?|pessoas?|interesad[oa]s?|interessad[oa]s?|vecin[oa]s?|joven|jovenes|jovem|nin[oa]s?)$/,
  },
  { field: 'first_name', rank: 3, says: /^(?:primer nombre|primeiro nome|first name|nombre de pila|given name)$/ },
  { field: 'last_name', rank: 3, says: /^(?:apellidos?|sobrenomes?|last name|surname|family name|primer apellido)$/ },
  {
    field: 'preferred_name',
    rank: 3,
    says: /^(?:como (?:le|te|lo|la) dec\w+|como (?:se|te) llama\w*|apodo|sobrenombre|apelido|nickname|nick|(?:nombre|nome|name) (?:preferido|social|elegido|que usa)|preferred name)$/,
  },
  { field: 'labels', rank: 3, says: /^(?:etiquetas?|tags?|labels?|rotulos?|marcadores|marcador)$/ },
  {
    field: 'birth_date',
    rank: 3,
    says: /\b(?:nacimiento|nac|fnac|nascimento|nasc|birth|birthdate|birthday|dob|natalicio)\b|^(?:cumpleanos|cumple|aniversario|dn|f n)$/,
    but: /\b(?:lugar|pais|ciudad|local|cidade|place|country|city)\b/,
  },
  {
    field: 'notes',
    rank: 3,
    says: /^(?:notas?|nota interna|observacion(?:es)?|observac(?:ao|oes)|obs|comentarios?|notes?|remarks?|comments?)$/,
  },
]

/** Headings that are no field and yet show that a row holds headings. */
const OTHER_HEADING =
  /^(?:n|nro|num|numero|id|item|orden|#|e ?mail|mail|correo(?: electronico)?|dni|documento|rut|cpf|ci|cedula|curp|edad|idade|age|sexo|genero|gender|direccion|domicilio|endereco|address|barrio|bairro|localidad|ciudad|cidade|city|provincia|estado|pais|country|fecha|data|date|marca temporal|carimbo de data hora|timestamp|curso(?: elegido)?|taller|grupo|turno|sede|escuela|escola|nivel|course|school)$/

/** A heading as its rules read it: no accents, capitals or marks. */
export const headingWords = (heading: string): string => fold(heading.replace(/[^\p{L}\p{N}]+/gu, ' '))

export interface HeadingVote {
  readonly field: Field
  readonly rank: number
}

/** What a heading promises; the highest rank first, nothing for a column of the list's own. */
export const votesOf = (heading: string): readonly HeadingVote[] => {
  const words = headingWords(heading)
  if (words === '') return []
  if (ADULT.test(words)) {
    if (PHONE.test(words)) return [{ field: 'guardian_phone', rank: 3 }]
    // «Responsable» alone is who looks after the person in the team.
    return /^(?:responsable|responsavel|encargad[oa])$/.test(words) ? [] : [{ field: 'guardian_name', rank: 2 }]
  }
  return RULES.filter(({ says, but }) => says.test(words) && !but?.test(words))
    .map(({ field, rank }) => ({ field, rank }))
    .sort((one, other) => other.rank - one.rank)
}

/** Whether people head columns so, be it a field or not. */
export const isHeading = (cell: string): boolean =>
  votesOf(cell).length > 0 || OTHER_HEADING.test(headingWords(cell)) || ADULT.test(headingWords(cell)) || PHONE.test(headingWords(cell))

/** The surname stands first: «Quispe, Inês». */
export const surnameFirst = (heading: string): boolean => /^apellidos? (?:y |e )?nombres?\b/.test(headingWords(heading))
