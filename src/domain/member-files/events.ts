/** What happens with members' files: somebody must look whether they are right, a few are looked at in turn, one was seen. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText, listOf } from '../../kernel/json'
import type { Typed, Wanted } from './file'

/** `list`: Drive is asked, too, which of them somebody changed. */
export const filesDoubted = event<{ readonly list: boolean }>('member-files.doubted', (raw) => ({
  list: isRecord(raw) && raw['list'] === true,
}))

/** `round`: how often one run has come back to the same files. */
export const filesTurn = event<{ readonly round: number }>('member-files.turn', (raw) => ({
  round: isRecord(raw) && typeof raw['round'] === 'number' ? raw['round'] : 0,
}))

/** When Drive says that each was last changed, by Google's id. */
export const filesListed = event<{ readonly changed: Readonly<Record<string, string>> }>('member-files.listed', (raw) => {
  const changed = isRecord(raw) ? raw['changed'] : undefined
  if (!isRecord(changed)) return undefined
  return { changed: Object.fromEntries(Object.entries(changed).flatMap(([id, at]) => (isText(at) ? [[id, at] as const] : []))) }
})

export interface FileWanted {
  readonly member: string
  /** The same for ever: a file that was made for it is found again. */
  readonly key: string
  readonly title: string
  /** '' while there is none. */
  readonly file: string
  readonly wanted: Wanted
  /** Who may open it; '' for nobody. */
  readonly mail: string
  /** Every address that was ever let in; null: access is as it should be. */
  readonly known: readonly string[] | null
  readonly shown: string
  /** What both sides last agreed on is not to be believed. */
  readonly isRestored: boolean
  readonly round: number
}
export const listFiles = effect<Record<string, never>>('member-files.list')
export const tendFile = effect<FileWanted>('member-files.tend')

export interface Seen {
  readonly member: string
  readonly file: string
  /** `gone`: somebody deleted it; `unknown`: nobody can tell, so it is looked at again. */
  readonly result: 'fine' | 'gone' | 'unknown'
  readonly typed: readonly Typed[]
  /** `refused`: Google knows no such address. */
  readonly access: 'kept' | 'set' | 'refused'
  readonly mail: string
  readonly again: boolean
  readonly shown: string
  readonly round: number
  readonly at: number
}
const parseTyped = (raw: unknown): readonly Typed[] =>
  listOf(raw).flatMap((one) => {
    if (!isRecord(one)) return []
    const { line, field, value, base, stamp } = one
    return isText(line) && isText(field) && isText(value) && isText(base) && typeof stamp === 'number'
      ? [{ line, field, value, base, stamp }]
      : []
  })
export const fileSeen = event<Seen>('member-files.seen', (raw) => {
  if (!isRecord(raw)) return undefined
  const { member, file, result, access, mail, again, shown, round, at } = raw
  if (!isText(member) || !isText(file) || !isText(mail) || !isText(shown) || typeof round !== 'number' || typeof at !== 'number')
    return undefined
  return {
    member,
    file,
    result: result === 'fine' || result === 'gone' ? result : 'unknown',
    typed: parseTyped(raw['typed']),
    access: access === 'set' || access === 'refused' ? access : 'kept',
    mail,
    again: again === true,
    shown,
    round,
    at,
  }
})
