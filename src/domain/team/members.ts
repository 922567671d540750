/** Somebody of the team as Equipo describes them: areas, skills, how much they can carry. */
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { alike, fold } from '../calendar/fold'
import { desks, team } from './tables'

export type Member = RecordOf<typeof team>

/** Open tasks at a time where «Máximo» is blank. */
export const DEFAULT_CAPACITY = 10
/** Above this a team works by area without being asked. */
export const SMALL_TEAM = 5

/** Words between commas, as somebody wrote them. */
export const typedWords = (typed: string | null): readonly string[] =>
  (typed ?? '')
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
/** The same, as they compare. */
export const wordsOf = (typed: string | null): readonly string[] => typedWords(typed).map(fold)

export const areasOf = (member: Member): readonly string[] => wordsOf(member.team)
export const skillsOf = (member: Member): readonly string[] => wordsOf(member.skills)
export const capacityOf = ({ capacity }: Member): number => (capacity === null || capacity < 0 ? DEFAULT_CAPACITY : Math.floor(capacity))

/** Rows with a name; a row that is being typed is nobody yet. */
export const membersOf = (state: State): readonly Member[] => state.all(team).filter(({ name }) => (name ?? '').trim() !== '')

export const worksByArea = (members: readonly Member[]): boolean =>
  members.length > SMALL_TEAM || members.some((member) => areasOf(member).length > 0)

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
export const isMail = (typed: string): boolean => MAIL.test(typed.trim())
/** Where letters reach them; '' where nothing stands that could be an address. */
export const mailOf = ({ email }: Pick<Member, 'email'>): string => (isMail(email ?? '') ? (email ?? '').trim() : '')

export const leadsOf = (members: readonly Member[]): readonly Member[] => members.filter(({ is_lead }) => is_lead === true)

export const nameOf = (state: State, id: string | null): string =>
  id === null || id === ''
    ? ''
    : (state
        .all(team)
        .find((member) => member.id === id)
        ?.name?.trim() ?? '')

/** By whole name, or by the beginning of one name only: «Marta» is Marta Ríos unless there are two. */
export const memberNamed = (members: readonly Member[], typed: string): Member | undefined => {
  const whole = members.filter(({ name }) => alike(name ?? '', typed))
  if (whole.length > 0) return whole[0]
  const wanted = fold(typed)
  const begun = members.filter(({ name }) => wanted !== '' && fold(name ?? '').startsWith(`${wanted} `))
  return begun.length === 1 ? begun[0] : undefined
}

export const memberByMail = (members: readonly Member[], mail: string): Member | undefined =>
  members.find(({ email }) => email !== null && mail !== '' && alike(email, mail))

/** How many open tasks somebody has. */
export const loadOf = (state: State, memberId: string): number => state.all(desks).find(({ id }) => id === memberId)?.open?.length ?? 0
