/** What a file's locale decides: separators, the order of dates, the words for true and false, and standard formats. */
import { getLocale } from 'numfmt'

export interface Locale {
  /** BCP 47 tag known to numfmt. */
  readonly tag: string
  readonly decimal: string
  readonly group: string
  readonly monthFirst: boolean
  readonly words: readonly [yes: string, no: string]
  readonly currency: string
  readonly date: string
  readonly time: string
}

const cache = new Map<string, Locale>()

/** From Google's form (`es_AR`); a locale that numfmt lacks falls back to its language, then to US English. */
export const localeOf = (name: string): Locale => {
  const known = cache.get(name)
  if (known !== undefined) return known
  const wanted = name.replace('_', '-')
  const tag = [wanted, wanted.split('-')[0] ?? 'en', 'en-US'].find((one) => getLocale(one) !== undefined) ?? 'en-US'
  const data = getLocale(tag)
  const monthFirst = data?.format?.dateOrder === 0
  const made: Locale = {
    tag,
    decimal: data?.decimal ?? '.',
    group: data?.group ?? ',',
    monthFirst,
    words: [data?.bool[0] ?? 'TRUE', data?.bool[1] ?? 'FALSE'],
    currency: data?.currency ?? '$',
    date: monthFirst ? 'm/d/yyyy' : data?.format?.padDd === true ? 'dd/mm/yyyy' : 'd/m/yyyy',
    time: 'h:mm:ss',
  }
  cache.set(name, made)
  return made
}
