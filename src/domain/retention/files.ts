/** Takes files out of Drive that Hilo put there: at once, and tried again for a week where Google did not let it. */
import { type Act, effect, later, never } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { isRecord, isText, listOf } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { after, DAY, HOUR } from '../../kernel/time'

/** Ids of files in Drive, which say nothing of anybody. */
export interface Unwanted {
  readonly ids: readonly string[]
  readonly tries: number
}
export const dropFiles = effect<Unwanted>('files.drop')
export const unwanted = event<Unwanted>('files.unwanted', (raw) =>
  isRecord(raw) && typeof raw['tries'] === 'number' ? { ids: listOf(raw['ids']).filter(isText), tries: raw['tries'] } : undefined,
)
export const dropped = event<{ readonly ids: readonly string[] }>('files.dropped', (raw) =>
  isRecord(raw) ? { ids: listOf(raw['ids']).filter(isText) } : undefined,
)

const WAITS = [HOUR, 6 * HOUR, DAY, 2 * DAY, 3 * DAY]
const timer = (ids: readonly string[]): string => `drop ${hash(ids.join(' '))}`

/** As Google writes the address of a file: `…/file/d/{id}/view?usp=…`. */
export const fileIdOf = (url: string): string | undefined =>
  url.startsWith('http') ? /\/([\w-]+)$/.exec(url.replace(/[?#].*$/, '').replace(/\/(?:view|edit)$/, ''))?.[1] : undefined

export const drop = (urls: readonly string[], ctx: Ctx): readonly Act[] => {
  const ids = urls.flatMap((url) => fileIdOf(url) ?? [])
  return ids.length === 0 ? [] : askToDrop({ ids, tries: 0 }, ctx)
}

const askToDrop = ({ ids, tries }: Unwanted, { now }: Ctx): readonly Act[] => {
  const wait = WAITS[tries]
  const again = { ids, tries: tries + 1 }
  return [dropFiles({ ids, tries }), ...(wait === undefined ? [] : [later(after(now, wait), timer(ids), unwanted(timer(ids), again))])]
}

export const dropAgain = (_state: State, wanted: Unwanted, ctx: Ctx): readonly Act[] => askToDrop(wanted, ctx)
export const noteDropped = (_state: State, { ids }: { readonly ids: readonly string[] }): readonly Act[] => [never(timer(ids))]
