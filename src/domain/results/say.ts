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

/** Beside minutes: median, mean and 90th percentile, in words. */
export interface Said {
  readonly value: string
  readonly detail: string
  readonly n: number
}

const DETAIL: Readonly<Record<Lang, readonly [mean: string, half: string, p90: string]>> = {
  es: ['promedio', 'la mitad: hasta', '9 de cada 10: hasta'],
  pt: ['média', 'a metade: até', '9 de cada 10: até'],
  en: ['mean', 'half: up to', '9 of 10: up to'],
}

export const sayFigure = (unit: Unit, values: readonly number[], lang: Lang): Said => {
  const summary: Summary = summarise(values)
  const { n, mean, median, p90 } = summary
  const [meanWord, halfWord, p90Word] = DETAIL[lang]
  const minutes = (value: number | null): string => orNothing(value, (one) => sayMinutes(one, lang))
  switch (unit) {
    case 'minutes':
      return { n, value: minutes(median), detail: n === 0 ? '' : `${meanWord} ${minutes(mean)} · ${p90Word} ${minutes(p90)}` }
    case 'mean minutes':
      return { n, value: minutes(mean), detail: n === 0 ? '' : `${halfWord} ${minutes(median)} · ${p90Word} ${minutes(p90)}` }
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
