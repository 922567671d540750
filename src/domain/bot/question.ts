/** What counts as an answer to a question; the column it is kept in says what is asked for. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { type Text, t } from '../../kernel/text'
import { type DateOrder, readDay } from '../calendar/dates'
import { partsOf } from '../calendar/day'
import { fold } from '../calendar/fold'
import { type Decimal, readNumber, writeNumber } from '../country/numbers'

export interface Habits {
  readonly decimal: Decimal
  readonly dates: DateOrder
}

interface Kind {
  /** Words in a heading that tell this kind. */
  readonly told: RegExp
  readonly read: (said: string, habits: Habits) => string | undefined
  readonly again: Text
}

const two = (count: number): string => String(count).padStart(2, '0')

const readDate = (said: string, { dates }: Habits): string | undefined => {
  const day = readDay(said, dates)
  if (day === undefined) return undefined
  const { year, month, date } = partsOf(day)
  return dates === 'mdy' ? `${two(month)}/${two(date)}/${year}` : `${two(date)}/${two(month)}/${year}`
}

const MAIL = /[^\s@<>,;]+@[^\s@<>,;]+\.[\p{L}]{2,}/u
const IDENTITY = /^[\p{L}]{0,2}[-\s]?\d[\d.\s-]{4,17}[\dkKxX]$/u

const KINDS: readonly Kind[] = [
  {
    told: /\b(?:correo|e ?-?mail|mail)\b/,
    read: (said) => MAIL.exec(said)?.[0]?.toLowerCase(),
    again: t(
      'No encontré un correo ahí. Escribilo así: nombre@correo.com',
      'Não encontrei um e-mail aí. Escreva assim: nome@email.com',
      'I found no e-mail address there. Write it like this: name@mail.com',
    ),
  },
  {
    told: /\b(?:fecha|nacimiento|cumpleanos|data|nascimento|aniversario|date|birth(?:day|date)?)\b/,
    read: readDate,
    again: t(
      'No pude leer esa fecha. Escribila así: 14/8/2010',
      'Não consegui ler essa data. Escreva assim: 14/8/2010',
      'I could not read that date. Write it like this: 14 Aug 2010',
    ),
  },
  {
    told: /\b(?:edad|cuant[oa]s|cantidad|idade|quant[oa]s|quantidade|age|how many)\b/,
    read: (said, { decimal }) => {
      const found = /-?\d+(?:[.,]\d+)?/.exec(said)?.[0]
      const number = found === undefined ? undefined : readNumber(found, decimal)
      return number === undefined || number < 0 ? undefined : writeNumber(number, decimal)
    },
    again: t('Escribilo en número, por ejemplo: 16', 'Escreva em número, por exemplo: 16', 'Write it as a number, for example: 16'),
  },
  {
    told: /\b(?:dni|documento|cedula|cpf|rut|rg|ci|curp)\b/,
    read: (said) => (IDENTITY.test(said.trim()) ? said.trim() : undefined),
    again: t('Escribí solo el número de documento.', 'Escreva só o número do documento.', 'Write the document number only.'),
  },
]

/** What fits a cell and a person's patience. */
const LONGEST = 500
const NOTHING = t(
  'No me llegó ningún texto. ¿Me lo escribís?',
  'Não recebi nenhum texto. Pode escrever?',
  'No text arrived. Could you write it?',
)
const TOO_LONG = t(
  'Es muy largo. ¿Me lo escribís en pocas palabras?',
  'É muito longo. Pode escrever em poucas palavras?',
  'That is very long. Could you write it in a few words?',
)
const NEXT = t('Se pregunta otra vez.', 'Pergunta-se outra vez.', 'The question is asked again.')

/** The answer as it is kept, or what to tell the person. */
export const readAnswer = (saveTo: string, said: string | null, habits: Habits): Outcome<string> => {
  const text = said?.trim() ?? ''
  if (text === '') return fail(NOTHING, NEXT)
  const kind = KINDS.find(({ told }) => told.test(fold(saveTo)))
  if (!kind) return text.length > LONGEST ? fail(TOO_LONG, NEXT) : ok(text)
  const read = kind.read(text, habits)
  return read === undefined ? fail(kind.again, NEXT) : ok(read)
}
