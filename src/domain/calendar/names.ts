/** How days and months are called, long and short, Monday and January first. */
import type { Lang } from '../../kernel/text'
import { bare } from './fold'

export const WEEKDAY_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  pt: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

export const MONTH_NAMES: Readonly<Record<Lang, readonly string[]>> = {
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  pt: ['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** Other ways in which people write them. */
const ALSO: Readonly<Record<string, number>> = { setiembre: 8, sept: 8 }
const ALSO_DAYS: Readonly<Record<string, number>> = { segunda: 0, terca: 1, quarta: 2, quinta: 3, sexta: 4, tues: 1, thur: 3, thurs: 3 }

export const short = (name: string): string => name.slice(0, 3)

const index = (names: Readonly<Record<Lang, readonly string[]>>, also: Readonly<Record<string, number>>): ReadonlyMap<string, number> => {
  const known = new Map(Object.entries(also))
  for (const list of Object.values(names)) {
    for (const [place, name] of list.entries()) {
      known.set(bare(name), place)
      known.set(short(bare(name)), place)
    }
  }
  return known
}

/** Place of a folded name, whole or its first three letters, in any of the languages. */
export const WEEKDAY_BY_NAME = index(WEEKDAY_NAMES, ALSO_DAYS)
export const MONTH_BY_NAME = index(MONTH_NAMES, ALSO)
