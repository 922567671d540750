/** Undoes what keyboards, spreadsheets and copying did to a cell with a phone, and nothing that a person meant. */

const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g
/** Both blocks of Arabic digits start at a multiple of 16, so the last four bits are the digit. */
const toAscii = (digit: string): string => String(digit.charCodeAt(0) & 0xf)

/** Half-width digits and signs, plain dashes and blanks, no invisible marks, no leading apostrophe, no `="…"` of exports. */
export const tidy = (cell: string | number): string =>
  String(cell)
    .normalize('NFKC')
    .replace(ARABIC_DIGITS, toAscii)
    .replace(/[\p{Cf}\p{Mn}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’‘`´"]+|["]+$/g, '')
    .trim()

/** `digits` when the number is still whole, `lost` when a spreadsheet rounded it. */
export type Shortened = { readonly digits: string } | 'lost'

/** `5,49116E+12` has lost digits for good; `5,491158833009E+12` has them all. Anything else is `undefined`. */
export const shortened = (text: string): Shortened | undefined => {
  const [, first, rest = '', power] = /^\+?(\d)(?:[.,](\d+))?\s?[eE]\s?\+?(\d{1,2})$/.exec(text) ?? []
  if (first === undefined || power === undefined) return undefined
  return rest.length === Number(power) ? { digits: first + rest } : 'lost'
}

/** Takes away the decimals of a phone that became a number: `1155094675.0`, `1.155.094.675,00`. */
export const withoutDecimals = (text: string): string =>
  text
    .replace(/^(\d{7,15})[.,]0+$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{3})+),0+$/, '$1')
    .replace(/^(\d{1,3}(?:,\d{3})+)\.0+$/, '$1')

/** Ways of saying that there is no phone, without accents, blanks doubled or marks at the ends. */
const NO_PHONE: readonly RegExp[] = [
  /^no( tiene| tengo| posee| hay| sabe| usa| aplica| corresponde)?( un| el)?( celular| cel| telefono| tel| whatsapp| numero)?$/,
  /^nao( tem| tenho| possui| ha| sabe| usa| se aplica)?( um| o)?( celular| cel| telefone| tel| whatsapp| numero)?$/,
  /^(sin|sem)( celular| cel| telefono| telefone| tel| whatsapp| numero| dato| datos| dados)?$/,
  /^(no|without|has no|doesn t have a?) ?(phone|cell|mobile|whatsapp|number)$/,
  /^(s n|s t|s d|n a|n d|n c|n t|sn|st|sd|na|nd|nc|nn|ninguno|ninguna|nenhum|none|null|nan|pendiente|pendente|x+|0+)$/,
]

/** Whether the cell says in words that there is no phone. */
export const saysNone = (text: string): boolean => {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return words === '' ? !/\d/.test(text) && /^[-–.?*/\s]*$/.test(text) : NO_PHONE.some((said) => said.test(words))
}
