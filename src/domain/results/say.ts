/** How a figure is said on a tile: «57 min», «1 h 25 min», «83,3 %», «4,0», «2,25 h». */
import type { Lang } from '../../kernel/text'
import type { Unit } from './indicators'
import { type Summary, summarise, sumOf } from './summary'

export const number = (value: number, places: number, lang: Lang): string => value.toFixed(places).replace('.', lang === 'en' ? '.' : ',')

export const sayMinutes = (minutes: number, lang: Lang): string => {
  const whole = Math.round(minutes)
  if (minutes < 60) return `${number(minutes, Number.isInteger(minutes) ? 0 : 1, lang)} min`
  const hours = Math.floor(whole / 60)
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`
}

const NOTHING = '–'
const orNothing = (value: number | null, say: (value: number) => string): string => (value === null ? NOTHING : say(value))

/** Median first, then mean and 90th percentile. */
export interface Said {
  readonly value: string
  readonly detail: string
  readonly n: number
}

const DETAIL: Readonly<Record<Lang, readonly [mean: string, p90: string]>> = {
  es: ['promedio', 'percentil 90'],
  pt: ['média', 'percentil 90'],
  en: ['mean', '90th percentile'],
}

export const sayFigure = (unit: Unit, values: readonly number[], lang: Lang): Said => {
  const summary: Summary = summarise(values)
  const { n, mean, median, p90 } = summary
  const [meanWord, p90Word] = DETAIL[lang]
  switch (unit) {
    case 'minutes':
      return {
        n,
        value: orNothing(median, (one) => sayMinutes(one, lang)),
        detail: n === 0 ? '' : `${meanWord} ${sayMinutes(mean ?? 0, lang)} · ${p90Word} ${sayMinutes(p90 ?? 0, lang)}`,
      }
    case 'share':
      return { n, value: orNothing(mean, (one) => `${number(one * 100, 1, lang)} %`), detail: '' }
    case 'score':
    case 'each':
      return { n, value: orNothing(mean, (one) => number(one, 1, lang)), detail: '' }
    case 'hours':
      return { n, value: n === 0 ? NOTHING : `${number(sumOf(values) / 60, 2, lang)} h`, detail: '' }
    case 'count':
      return { n, value: String(n), detail: '' }
  }
}
