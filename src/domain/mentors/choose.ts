/** Who accompanies whom: who knows what is asked for, has least people, has waited longest, stands first; nobody above their capacity. */
import { type Text, t } from '../../kernel/text'
import { fold } from '../calendar/fold'

export interface Mentor {
  readonly id: string
  readonly name: string
  readonly skills: readonly string[]
  readonly capacity: number
  readonly load: number
  readonly turn: number
  /** Place in Equipo. */
  readonly row: number
}
/** Somebody who needs a mentor; `skill` '': anybody will do. */
export interface Wish {
  readonly id: string
  readonly skill: string
}
export type Choice =
  | { readonly id: string; readonly mentor: Mentor; readonly why: Text }
  | { readonly id: string; readonly mentor: null; readonly why: Text }

export interface Chosen {
  readonly choices: readonly Choice[]
  /** Mentors as they are afterwards. */
  readonly mentors: readonly Mentor[]
}

const knows = ({ skills }: Mentor, skill: string): boolean => skill === '' || skills.includes(fold(skill))

const byTurn = (a: Mentor, b: Mentor): number => a.load - b.load || a.turn - b.turn || a.row - b.row

const WHY = {
  only: (name: string): Text => t(`${name}: es quien tiene lugar.`, `${name}: é quem tem vaga.`, `${name}: the one with room.`),
  least: (name: string, load: number): Text =>
    t(
      `${name}: acompaña a menos personas (${load}).`,
      `${name}: acompanha menos pessoas (${load}).`,
      `${name}: accompanies fewest people (${load}).`,
    ),
  idle: (name: string): Text =>
    t(`${name}: hace más que no recibe a alguien.`, `${name}: há mais tempo sem receber alguém.`, `${name}: has waited longest.`),
  nobody: t('Sin mentor/a: no hay nadie en Equipo.', 'Sem mentor/a: não há ninguém em Equipe.', 'No mentor: there is nobody in Team.'),
  unskilled: (skill: string): Text =>
    t(
      `Sin mentor/a: nadie en Equipo sabe de ${skill}.`,
      `Sem mentor/a: ninguém em Equipe sabe de ${skill}.`,
      `No mentor: nobody in Team knows about ${skill}.`,
    ),
  full: t(
    'Sin mentor/a: quienes podrían ya llegaron a su máximo. Subí «Máximo» en Equipo.',
    'Sem mentor/a: quem poderia já chegou ao máximo. Aumente «Máximo» em Equipe.',
    'No mentor: those who could are at their most. Raise “At most” in Team.',
  ),
} as const

const refusal = (mentors: readonly Mentor[], skill: string): Text => {
  if (mentors.length === 0) return WHY.nobody
  return mentors.some((mentor) => knows(mentor, skill)) ? WHY.full : WHY.unskilled(skill)
}

const reason = (best: Mentor, able: readonly Mentor[]): Text => {
  if (able.length === 1) return WHY.only(best.name)
  return able.some(({ id, load }) => id !== best.id && load === best.load) ? WHY.idle(best.name) : WHY.least(best.name, best.load)
}

/** In the order of the wishes; each choice counts for the next. */
export const choose = (wishes: readonly Wish[], given: readonly Mentor[]): Chosen => {
  const mentors = new Map(given.map((mentor) => [mentor.id, mentor]))
  let turn = Math.max(0, ...given.map((mentor) => mentor.turn))
  const choices = wishes.map(({ id, skill }): Choice => {
    const all = [...mentors.values()]
    const able = all.filter((mentor) => knows(mentor, skill) && mentor.load < mentor.capacity).sort(byTurn)
    const [best] = able
    if (!best) return { id, mentor: null, why: refusal(all, skill) }
    turn += 1
    mentors.set(best.id, { ...best, load: best.load + 1, turn })
    return { id, mentor: best, why: reason(best, able) }
  })
  return { choices, mentors: [...mentors.values()] }
}
