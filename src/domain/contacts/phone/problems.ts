/** What a coordinator is told about a cell whose phone cannot be taken as it is: what is wrong, what to do. */
import { type Text, t } from '../../../kernel/text'
import type { E164 } from './e164'
import { show } from './numbering'

/** Why there is no phone in a cell. */
export type Broken =
  | 'empty'
  | 'says_none'
  | 'no_digits'
  | 'letter_inside'
  | 'lost_digits'
  | 'too_short'
  | 'too_long'
  | 'no_area'
  | 'not_a_number'

export interface Explained {
  readonly why: Text
  readonly next: Text
}

const ASK = t('Pedile el número y escribilo acá.', 'Peça o número e escreva aqui.', 'Ask the person for the number and write it here.')

export const BROKEN: Readonly<Record<Broken, Explained>> = {
  empty: { why: t('No tiene teléfono.', 'Não tem telefone.', 'There is no phone.'), next: ASK },
  says_none: { why: t('Dice que no tiene teléfono.', 'Diz que não tem telefone.', 'It says there is no phone.'), next: ASK },
  no_digits: {
    why: t('No hay ningún número en la celda.', 'Não há nenhum número na célula.', 'There is no number in the cell.'),
    next: ASK,
  },
  letter_inside: {
    why: t('Hay una letra en medio del número.', 'Há uma letra no meio do número.', 'There is a letter inside the number.'),
    next: t('Cambiala por la cifra que corresponde.', 'Troque pelo algarismo certo.', 'Change it to the right digit.'),
  },
  lost_digits: {
    why: t(
      'La planilla acortó el número y se perdieron las últimas cifras.',
      'A planilha encurtou o número e os últimos algarismos se perderam.',
      'The spreadsheet shortened the number and the last digits are lost.',
    ),
    next: t(
      'En la planilla original, poné la columna como texto o número sin decimales y copiala otra vez. Si ahí también está cortado, pedile el número.',
      'Na planilha original, deixe a coluna como texto ou número sem decimais e copie de novo. Se lá também estiver cortado, peça o número.',
      'In the original spreadsheet, make the column text or a number without decimals and copy it again. If it is cut there too, ask for the number.',
    ),
  },
  too_short: {
    why: t('Al número le faltan cifras.', 'Faltam algarismos no número.', 'The number is too short.'),
    next: t('Completá el número, con código de área.', 'Complete o número, com DDD.', 'Complete the number, with its area code.'),
  },
  too_long: {
    why: t('Al número le sobran cifras.', 'Sobram algarismos no número.', 'The number is too long.'),
    next: t(
      'Revisá si hay una cifra de más o dos números juntos.',
      'Veja se há um algarismo a mais ou dois números juntos.',
      'See whether a digit is too many or two numbers stand together.',
    ),
  },
  no_area: {
    why: t('Le falta el código de área.', 'Falta o DDD.', 'The area code is missing.'),
    next: t(
      'Escribilo con código de área, o decinos cuál es el de la mayoría de la lista.',
      'Escreva com DDD, ou diga qual é o da maioria da lista.',
      'Write it with its area code, or tell us the one of most of the list.',
    ),
  },
  not_a_number: {
    why: t('No existe un número así.', 'Não existe um número assim.', 'No such number exists.'),
    next: t(
      'Revisalo. Si es de otro país, escribilo con + y código de país.',
      'Confira. Se for de outro país, escreva com + e código do país.',
      'Check it. If it is of another country, write it with + and the country code.',
    ),
  },
}

const listed = (phones: readonly E164[], last: string): string => {
  const shown = phones.map(show)
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]}`
}

export const several = (phones: readonly E164[]): Explained => ({
  why: t('Hay más de un número en la celda.', 'Há mais de um número na célula.', 'There is more than one number in the cell.'),
  next: t(
    `Elegí con cuál usa WhatsApp: ${listed(phones, 'o')}.`,
    `Escolha com qual usa WhatsApp: ${listed(phones, 'ou')}.`,
    `Choose the one with WhatsApp: ${listed(phones, 'or')}.`,
  ),
})

export const ambiguous = (readings: readonly E164[]): Explained => ({
  why: t('No queda claro cuál es el número.', 'Não fica claro qual é o número.', 'It is not clear which number this is.'),
  next: t(
    `¿Es ${listed(readings, 'o')}? Elegilo o corregí la celda.`,
    `É ${listed(readings, 'ou')}? Escolha ou corrija a célula.`,
    `Is it ${listed(readings, 'or')}? Choose it or correct the cell.`,
  ),
})

export const LANDLINE = t(
  'Parece fijo. Puede tener WhatsApp; si no le llega, pedile un celular.',
  'Parece fixo. Pode ter WhatsApp; se não chegar, peça um celular.',
  'It looks like a landline. It may have WhatsApp; if nothing arrives, ask for a mobile.',
)

export const inArea = (area: string): Text =>
  t(
    `No tiene código de área; por las cifras solo puede ser ${area}.`,
    `Não tem DDD; pelos algarismos só pode ser ${area}.`,
    `It has no area code; by its digits it can only be ${area}.`,
  )
