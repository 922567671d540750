/** Moments of the virtual world in the words and the zone of the file. */
import { type Lang, lang } from '../words'

const LOCALES: Readonly<Record<Lang, string>> = { es: 'es-AR', pt: 'pt-BR', en: 'en-GB' }

const shown = (at: number, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[lang()], { timeZone: zone, ...options }).format(at)

export const hourWords = (at: number, zone: string): string => shown(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** «lun 1 feb 2027» */
export const dayWords = (at: number, zone: string): string =>
  shown(at, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replaceAll(/[.,]| de/g, '')

/** «1 feb» */
export const shortDay = (at: number, zone: string): string => shown(at, zone, { day: 'numeric', month: 'short' }).replaceAll(/[.]| de/g, '')

/** Year, month, day, hour and minute of a moment in a zone, as `2027-02-01T10:00`: what a date field takes. */
export const fieldValue = (at: number, zone: string): string => {
  const part = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...part }).format(at).replace(' ', 'T')
}

const MINUTE = 60_000

/** The moment that a date field (`2027-02-01T10:00`) means in a zone, as ISO 8601 in UTC; an hour skipped by daylight saving is the one after. */
export const momentOf = (field: string, zone: string): string | undefined => {
  const wall = Date.parse(`${field}Z`)
  if (Number.isNaN(wall)) return undefined
  const wallOf = (at: number) => Date.parse(`${fieldValue(at, zone)}Z`)
  let at = wall
  for (let round = 0; round < 2; round++) at += wall - wallOf(at)
  return new Date(Math.round(at / MINUTE) * MINUTE).toISOString()
}

/** How long something took: «340 ms», «2,4 s», «3 min». */
export const lengthWords = (ms: number): string => {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 120_000) return `${new Intl.NumberFormat(LOCALES[lang()], { maximumFractionDigits: 1 }).format(ms / 1_000)} s`
  return `${Math.round(ms / MINUTE)} min`
}
