/** What people typed in a file, also what a writing of Hilo's covered because it was typed after Hilo had read: the picture of that moment has it. */
import type { Lang } from '../../kernel/text'
import type { Reading } from './file'
import { isShared, typedIn, type Values } from './shape'

export interface Felt {
  readonly values: Values
  readonly base: Values
  /** Notes that were covered: they are taken in beside whatever stands there now. */
  readonly notes: readonly (readonly [line: string, words: string])[]
  /** Something was covered: it is put back with the next writing. */
  readonly lost: boolean
}

export const felt = (file: Reading, which: 'people' | 'classes', lang: Lang): Felt => {
  const now = typedIn(file[which], lang)
  const image = typedIn(file.image[which], lang)
  const values: Record<string, Record<string, string>> = {}
  const base: Record<string, Record<string, string>> = {}
  const notes: (readonly [string, string])[] = []
  let lost = false
  for (const [line, cells] of Object.entries(now)) {
    values[line] = { ...cells }
    base[line] = { ...file.base[line] }
  }
  for (const [line, cells] of Object.entries(image))
    for (const [field, pictured] of Object.entries(cells)) {
      const read = file.before[line]?.[field] ?? ''
      if (pictured === read) continue
      const shown = now[line]?.[field]
      if (field === 'note') {
        lost = true
        if (pictured !== '' && shown !== pictured) notes.push([line, pictured])
        continue
      }
      // A newer word than the covered one stands there.
      if (shown !== undefined && (shown === pictured || ![read, '', file.base[line]?.[field]].includes(shown))) continue
      lost = true
      values[line] = { ...values[line], [field]: pictured }
      if (isShared(field)) base[line] = { ...(base[line] ?? file.base[line]), [field]: read }
    }
  return { values, base, notes, lost }
}
