/** Who of the candidates gets a task: pure, the same for the same input, with a sentence for everybody who did not. */
import { type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import type { Method } from './tables'

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly areas: readonly string[]
  readonly skills: readonly string[]
  readonly load: number
  readonly capacity: number
  readonly away: boolean
  /** Opens now or then; now itself while it is open. */
  readonly opensAt: Instant
  readonly lastTurn: Instant | null
  readonly leads: boolean
  /** Where the row stands in Equipo: settles what nothing else settles. */
  readonly place: number
}

export interface Demand {
  readonly area: string
  readonly skills: readonly string[]
  readonly now: Instant
  /** Who had it and did not act. */
  readonly not: readonly string[]
  /** A delicate case goes out at once: hours and limits do not hold it back. */
  readonly atOnce: boolean
  /** Works without areas: a small team in which nobody has one. */
  readonly anyArea: boolean
  readonly contactOwner: string
  readonly previousOwner: string
}

const AWAY = t('ausente', 'ausente', 'away')
const CLOSED = t('fuera de horario', 'fora do horário', 'outside hours')
const OTHER_AREA = t('otra área', 'outra área', 'another area')
const HAD_IT = t('ya la tuvo', 'já a teve', 'had it already')

/** «app 2» asks for that level or a higher one; without a number any will do. A language is a skill like others. */
const knows = (skills: readonly string[], wanted: string): boolean => {
  const [name, level] = levelOf(wanted)
  return skills.some((skill) => {
    const [own, reached] = levelOf(skill)
    return own === name && reached >= level
  })
}
const levelOf = (skill: string): readonly [name: string, level: number] => {
  const [, name = skill, level = '1'] = /^(.+?) (\d+)$/.exec(skill) ?? []
  return [name, Number(level)]
}

/** Why somebody cannot take it now; `undefined`: can. */
export const hindrance = (one: Candidate, demand: Demand): Text | undefined => {
  if (demand.not.includes(one.id)) return HAD_IT
  if (!demand.anyArea && demand.area !== '' && !one.areas.includes(demand.area)) return OTHER_AREA
  const missing = demand.skills.find((skill) => !knows(one.skills, skill))
  if (missing !== undefined) return t(`no sabe de ${missing}`, `não sabe de ${missing}`, `does not know about ${missing}`)
  if (one.away) return AWAY
  if (!demand.atOnce && one.opensAt > demand.now) return CLOSED
  if (!demand.atOnce && one.load >= one.capacity)
    return t(`tiene ${one.load} de ${one.capacity}`, `tem ${one.load} de ${one.capacity}`, `has ${one.load} of ${one.capacity}`)
  return undefined
}

const turn = (one: Candidate): number => one.lastTurn ?? 0
const byTurn = (a: Candidate, b: Candidate): number => turn(a) - turn(b) || a.place - b.place
/** Free hands first, then whose turn is longest ago, then the order of the rows. */
const byLoad = (a: Candidate, b: Candidate): number => a.load - b.load || byTurn(a, b)

/** In the order in which this method would take them. */
export const inOrder = (method: Method, candidates: readonly Candidate[], demand: Demand, member: string): readonly Candidate[] => {
  switch (method) {
    case 'fixed':
      return candidates.filter(({ id }) => id === member)
    case 'contact_owner':
      return candidates.filter(({ id }) => id === demand.contactOwner)
    case 'previous_owner':
      return candidates.filter(({ id }) => id === demand.previousOwner)
    case 'lead':
      return candidates.filter(({ leads }) => leads).sort(byLoad)
    case 'round_robin':
      return [...candidates].sort(byTurn)
    case 'least_busy':
      return [...candidates].sort(byLoad)
  }
}

export interface Choice {
  readonly chosen: Candidate | undefined
  /** «Diego: tiene 4 de 4», in the order of the rows. */
  readonly passed: readonly { readonly name: string; readonly why: Text }[]
}

export const choose = (method: Method, candidates: readonly Candidate[], demand: Demand, member = ''): Choice => {
  const asked = inOrder(method, candidates, demand, member)
  return {
    chosen: asked.find((one) => hindrance(one, demand) === undefined),
    passed: [...asked]
      .sort((a, b) => a.place - b.place)
      .flatMap((one) => {
        const why = hindrance(one, demand)
        return why === undefined ? [] : [{ name: one.name, why }]
      }),
  }
}
