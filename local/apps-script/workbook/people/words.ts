/** What Sheets says to a person whose edit it refuses, in the language of the file. */
import { PROTECTED } from '../api/protection'

export type Language = 'es' | 'pt' | 'en'
type Words = Readonly<Record<Language, string>>

/** Spanish and Portuguese as public code has recorded them (RomainVialard/ErrorHandler) or, marked *, in our own words. */
const KNOWN: Readonly<Record<string, Words>> = {
  [PROTECTED]: {
    en: PROTECTED,
    es: 'Estás intentando modificar una celda o un objeto protegido. Si necesitas realizar cambios, comunícate con el propietario de la hoja de cálculo para que quite la protección.',
    pt: 'Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.',
  },
  // *
  'Sorry, it is not possible to delete all non-frozen rows.': {
    en: 'Sorry, it is not possible to delete all non-frozen rows.',
    es: 'No es posible eliminar todas las filas no inmovilizadas.',
    pt: 'Não é possível excluir todas as linhas não congeladas.',
  },
  // *
  "You can't remove all the visible sheets in a document.": {
    en: "You can't remove all the visible sheets in a document.",
    es: 'No puedes quitar todas las hojas visibles de un documento.',
    pt: 'Não é possível remover todas as páginas visíveis de um documento.',
  },
}

/** The words for a refusal; those without a translation stay in English. */
export const inWords = (english: string, language: Language): string => KNOWN[english]?.[language] ?? english

/** Spanish as recorded in public code, Portuguese in our own words. */
export const violation = (cell: string, language: Language): string =>
  ({
    en: `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    es: `Los datos introducidos en la celda ${cell} infringen las reglas de validación de datos definidas en esa celda.`,
    pt: `Os dados que você inseriu na célula ${cell} violam as regras de validação de dados definidas nessa célula.`,
  })[language]
