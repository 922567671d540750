/** One sentence about a plan: «240 personas, hoy te quedan 250», «2.000 personas: 8 días, 250 por día». */
import { join, type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { sayCount, sayMoment } from './say'
import type { Spread } from './spread'
import { dayAt, type Zone } from './zone'

export const sayPeople = (count: number): Text => {
  const said = sayCount(count)
  return count === 1 ? t('1 persona', '1 pessoa', '1 person') : t(`${said.es} personas`, `${said.pt} pessoas`, `${said.en} people`)
}

const perDay = (counts: readonly number[]): Text => {
  const most = Math.max(...counts)
  const said = sayCount(most)
  const even = counts.slice(0, -1).every((count) => count === most)
  return even
    ? t(`${said.es} por día`, `${said.pt} por dia`, `${said.en} a day`)
    : t(`hasta ${said.es} por día`, `até ${said.pt} por dia`, `up to ${said.en} a day`)
}

const leftToday = (left: Spread['leftNow']): Text => {
  if (left === 'unlimited') return t('hoy', 'hoje', 'today')
  const said = sayCount(left)
  return t(`hoy te quedan ${said.es}`, `hoje restam ${said.pt}`, `${said.en} left today`)
}

export const saySpread = ({ waves, days, leftNow }: Spread, now: Instant, zone: Zone): Text => {
  const counts = days.map(({ count }) => count)
  const people = sayPeople(counts.reduce((sum, count) => sum + count, 0))
  const first = waves[0]
  if (!first) return t('Nadie todavía', 'Ninguém ainda', 'Nobody so far')
  if (days.length > 1) {
    const length = t(`${days.length} días`, `${days.length} dias`, `${days.length} days`)
    return join(people, ': ', length, ', ', perDay(counts))
  }
  if (days[0]?.day === dayAt(now, zone)) return join(people, ', ', leftToday(leftNow))
  const when = sayMoment(first.from, now, zone)
  return join(people, ', ', t(`desde ${when.es}`, `a partir de ${when.pt}`, `from ${when.en}`))
}
