/** Brings one tab of old messages to the archive: set aside, copied, compared cell by cell, marked there, and only then taken out here. */
import type { ArchiveWish } from '../../domain/archive/events'
import { isoOf } from '../../domain/calendar/day'
import { dayAt, zone } from '../../domain/calendar/zone'
import { messages } from '../../domain/messages/messages'
import { instant } from '../../kernel/time'
import type { Host } from '../../ports'
import { adoption, looksLike } from '../../workbook/archive/adopt'
import { areSame } from '../../workbook/archive/compare'
import { oldestTab } from '../../workbook/archive/leave'
import { leavingIn, unmarkedIn } from '../../workbook/archive/marks'
import type { Book } from '../../workbook/book'
import type { DescribedSheet } from '../../workbook/tabs/description'
import type { TabLayout } from '../../workbook/tabs/layout'
import type { World } from '../world'
import { type ArchiveHere, describeFile, type Files, keyOf, untilOf } from './here'
import { newestIn } from './unneeded'
import { withBook } from './with-book'

/** A spreadsheet holds ten million cells (support.google.com/drive/answer/37603): a tab of twenty thousand rows is half a million. */
const TABS = 15

export interface Brought {
  readonly files: readonly { readonly id: string; readonly until: number }[]
  readonly moving: boolean
  readonly again: boolean
}

interface Copy {
  readonly file: ArchiveHere
  readonly sheet: DescribedSheet
}

export class BringOver {
  private readonly seen = new Map<string, number>()

  constructor(
    private readonly host: Host,
    private readonly world: World,
    private readonly wish: ArchiveWish,
    private readonly book: Book,
    private readonly files: Files,
  ) {
    for (const file of files.open) this.seen.set(file.id, untilOf(file))
  }

  go(): Brought {
    this.clearDoubles()
    const source = leavingIn(this.book.sheetsNow() ?? [], messages.key)[0] ?? this.setAside()
    if (typeof source !== 'object') return this.told(false, source === 'again')
    const until = newestIn(this.host, source)
    if (typeof until !== 'number') return this.told(true, true)
    const isThere = this.isArchived(source) || this.adopt(source, until)
    const isOut = isThere && withBook(this.host, this.world, (book) => book.takeOut(messages, source)) === 'done'
    return this.told(!isOut, true)
  }

  private told(moving: boolean, again: boolean): Brought {
    return { files: [...this.seen].map(([id, until]) => ({ id, until })), moving, again }
  }

  /** The oldest tab, if nothing in it is needed any more. */
  private setAside(): TabLayout | 'again' | undefined {
    const layout = this.book.current()
    const oldest = oldestTab(layout, messages.key)
    if (!oldest) return undefined
    const newest = newestIn(this.host, oldest.tab, { layout, end: oldest.end })
    if (newest === undefined) return 'again'
    if (newest === 'open' || newest >= this.wish.before) return undefined
    const outcome = withBook(this.host, this.world, (book) => book.setAside(messages, oldest.tab))
    return outcome === 'done' ? oldest.tab : 'again'
  }

  /** A version that came back brings tabs along that are there already; a run that died may have left one behind. */
  private isArchived(source: TabLayout): boolean {
    return this.files.open.some(({ sheets, archived }) => archived.some(({ tab }) => this.isCopy(source, { sheets, tab })))
  }
  private isCopy(source: TabLayout, other: Parameters<typeof areSame>[1]): boolean {
    const same = areSame({ sheets: this.host.sheets, tab: source }, other)
    return same.ok && same.value
  }

  private adopt(source: TabLayout, until: number): boolean {
    const copy = this.foundCopy(source) ?? this.newCopy(source)
    if (!copy) return false
    const { file, sheet } = copy
    const { install, tabTitle, zone: place } = this.wish
    const title = `${tabTitle} ${isoOf(dayAt(instant(until), zone(place)))}`
    const written = file.sheets.write(adoption(sheet.sheetId, file.described, { install, table: messages, source, until, title }), [])
    this.seen.set(file.id, Math.max(untilOf(file), until))
    return written.ok
  }

  /** Made by a run that died before it could say so. */
  private foundCopy(source: TabLayout): Copy | undefined {
    for (const file of this.files.open)
      for (const sheet of unmarkedIn(file.described))
        if (looksLike(sheet, source) && this.isCopy(source, { sheets: file.sheets, tab: sheet })) return { file, sheet }
    return undefined
  }

  private newCopy(source: TabLayout): Copy | undefined {
    const { host, wish, files } = this
    const roomy = files.open.find(({ archived }) => archived.length < TABS)
    const id = roomy?.id ?? host.memberFiles.make(keyOf(wish, files.ids.length + 1), wish.title)
    if (id === undefined) return undefined
    if (!this.seen.has(id)) this.seen.set(id, 0)
    const made = host.sheets.copyTab(source.sheetId, id)
    const file = made.ok ? describeFile(host, wish.install, id) : undefined
    const sheet = typeof file === 'object' ? file.described.find(({ sheetId }) => made.ok && sheetId === made.value) : undefined
    return typeof file === 'object' && sheet && this.isCopy(source, { sheets: file.sheets, tab: sheet }) ? { file, sheet } : undefined
  }

  /** Copies of what is in the archive already, which a run made that died: known by the ids of all their rows. */
  private clearDoubles(): void {
    for (const { sheets, described, archived } of this.files.open)
      for (const sheet of unmarkedIn(described)) {
        const isDouble = archived.some(({ tab }) => {
          if (!looksLike(sheet, tab)) return false
          const from = tab.columns.get('id') ?? 0
          const same = areSame({ sheets, tab }, { sheets, tab: sheet }, { from, to: from + 1 })
          return same.ok && same.value
        })
        if (isDouble) sheets.write([{ deleteSheet: { sheetId: sheet.sheetId } }], [])
      }
  }
}
