/** What a cell shows: its result under its number format, in the file's locale. */
import { format as render } from 'numfmt'
import { type NumberFormat, patternOf } from './format'
import { showGeneral } from './general'
import type { Locale } from './locale'
import { ERRORS, isError, type Result } from './result'

const patterns = new Map<string, string>()

/** Google writes `am/pm` where numfmt wants `AM/PM`, and names a blank pattern by its type. */
const readable = (pattern: string): string => {
  const known = patterns.get(pattern)
  if (known !== undefined) return known
  const made = pattern.replace(/am\/pm/gi, 'AM/PM').replace(/(^|[^A-Za-z])a\/p(?![A-Za-z])/gi, '$1A/P')
  patterns.set(pattern, made)
  return made
}

export const display = (result: Result, format: NumberFormat | undefined, locale: Locale): string => {
  if (result === undefined) return ''
  if (isError(result)) return ERRORS[result.error]
  if (typeof result === 'boolean') return locale.words[result ? 0 : 1]
  const pattern = patternOf(format, locale)
  if (typeof result === 'string') {
    return pattern === undefined || !pattern.includes('@')
      ? result
      : render(readable(pattern), result, { locale: locale.tag, throws: false })
  }
  if (pattern === undefined || pattern === '@' || pattern.toLowerCase() === 'general') return showGeneral(result, locale.decimal)
  return render(readable(pattern), result, { locale: locale.tag, leap1900: false, throws: false })
}
