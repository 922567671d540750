/** Brings one tab of old messages to the archive: set aside, copied, compared cell by cell, marked there, and only then taken out here. */
import type { ArchiveSeen, ArchiveWish } from '../../domain/archive/events'
import { isoOf } from '../../domain/calendar/day'
import { dayAt, zone } from '../../domain/calendar/zone'
import { messages } from '../../domain/messages/messages'
import { queue } from '../../domain/outbox/queue'
import { instant } from '../../kernel/time'
import type { Host } from '../../ports'
import { adoption, looksLike } from '../../workbook/archive/adopt'
import { areSame } from '../../workbook/archive/compare'
import { oldestTab, settingAside, takingOut } from '../../workbook/archive/leave'
import { leavingIn, unmarkedIn } from '../../workbook/archive/marks'
import { rowsWith } from '../../workbook/archive/rows'
import type { Book } from '../../workbook/book'
import type { TabLayout } from '../../workbook/tabs/layout'
import type { World } from '../world'
import { type ArchiveHere, describeFile, keyOf, untilOf } from './here'
import { isOpenBefore, newestIn } from './unneeded'
import { withBook } from './with-book'

/** A spreadsheet holds ten million cells (support.google.com/drive/answer/37603): a tab of twenty thousand rows is half a million. */
const TABS = 15

export interface Pass {
  readonly host: Host
  readonly world: World
  readonly wish: ArchiveWish
  readonly book: Book
  /** In Drive, and not in its bin. */
  readonly open: readonly ArchiveHere[]
  /** Files that there ever were, as far as is known. */
  readonly count: number
}

/** A copy in one of the files. */
interface Copy {
  readonly file: ArchiveHere
  readonly sheetId: number
}

/** The newest message of each file that is open, and what is left to do. */
export const bringOver = (pass: Pass): Pick<ArchiveSeen, 'files' | 'moving' | 'again'> => {
  const { host, world, book, open } = pass
  const files: Record<string, number> = Object.fromEntries(open.map((file) => [file.id, untilOf(file)]))
  const left = (moving: boolean, again = moving) => ({ files, moving, again })
  for (const file of open) clearDoubles(file)
  const source = leavingIn(book.sheetsNow() ?? [], messages.key)[0] ?? setAside(pass)
  if (typeof source !== 'object') return left(false, source)
  const until = newestIn(host.sheets, source)
  if (until === undefined) return left(true)
  if (!isArchived(pass, source)) {
    const copy = foundCopy(pass, source) ?? newCopy(pass, source, files)
    if (!copy || !adopt(pass, source, copy, until)) return left(true)
    files[copy.file.id] = Math.max(files[copy.file.id] ?? 0, until)
  }
  return left(withBook(host, world, takingOut(messages.key, source)) !== 'done', true)
}

/** The oldest tab, if nothing in it is needed any more; `true`: it may be, next time. */
const setAside = ({ host, world, wish, book }: Pass): TabLayout | boolean => {
  const layout = book.current()
  const oldest = oldestTab(layout, messages.key)
  const waiting = layout?.tabs.get(queue.key)
  if (!oldest || !waiting) return false
  const newest = newestIn(host.sheets, oldest.tab)
  if (newest !== undefined && newest >= wish.before) return false
  const isOpen = isOpenBefore(host.sheets, waiting, oldest.end)
  if (newest === undefined || isOpen !== false) return isOpen !== true
  return withBook(host, world, settingAside(messages.key, oldest.tab)) !== 'done' || oldest.tab
}

/** A version that came back brings tabs along that are there already; a run that died may have left one behind. */
const isArchived = ({ host, open }: Pass, tab: TabLayout): boolean =>
  open.some(({ sheets, archived }) => archived.some((one) => areSame({ sheets: host.sheets, tab }, { sheets, tab: one.tab })))

/** Made by a run that died before it could say so. */
const foundCopy = ({ host, open }: Pass, tab: TabLayout): Copy | undefined => {
  for (const file of open)
    for (const sheet of unmarkedIn(file.described))
      if (looksLike(sheet, tab) && areSame({ sheets: host.sheets, tab }, { sheets: file.sheets, tab: sheet }))
        return { file, sheetId: sheet.sheetId }
  return undefined
}

const newCopy = ({ host, wish, open, count }: Pass, tab: TabLayout, files: Record<string, number>): Copy | undefined => {
  const roomy = open.find(({ archived }) => archived.length < TABS)
  const id = roomy?.id ?? host.memberFiles.make(keyOf(wish, count + 1), wish.title)
  if (id === undefined) return undefined
  files[id] ??= 0
  const made = host.sheets.copyTab(tab.sheetId, id)
  const file = made.ok ? describeFile(host, wish.install, id) : undefined
  const sheet = typeof file === 'object' ? file.described.find(({ sheetId }) => made.ok && sheetId === made.value) : undefined
  if (typeof file !== 'object' || !sheet) return undefined
  if (areSame({ sheets: host.sheets, tab }, { sheets: file.sheets, tab: sheet })) return { file, sheetId: sheet.sheetId }
  // Words of the tab's own that Google turns into others on the way would leave one copy more at each try.
  file.sheets.write([{ deleteSheet: { sheetId: sheet.sheetId } }], [])
  return undefined
}

const adopt = ({ wish }: Pass, source: TabLayout, { file, sheetId }: Copy, until: number): boolean => {
  const title = `${wish.tabTitle} ${isoOf(dayAt(instant(until), zone(wish.zone)))}`
  return file.sheets.write(adoption(sheetId, file.described, { install: wish.install, table: messages, source, until, title }), []).ok
}

/** Copies of what is in the archive already, which a run made that died: known by the ids of all their rows. */
const clearDoubles = ({ sheets, described, archived }: ArchiveHere): void => {
  for (const sheet of unmarkedIn(described))
    for (const { tab } of archived) {
      const ids = (one: TabLayout): string | undefined => {
        const rows = looksLike(sheet, tab) ? rowsWith({ sheets, tabs: [one] }, ['id'], ([id]) => id !== null && id !== '') : undefined
        return rows?.ok ? rows.value.map(({ at, cells: [id] }) => `${at} ${id}`).join() : undefined
      }
      const kept = ids(tab)
      if (kept !== undefined && kept === ids({ ...tab, sheetId: sheet.sheetId }))
        sheets.write([{ deleteSheet: { sheetId: sheet.sheetId } }], [])
    }
}
