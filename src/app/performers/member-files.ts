/** Tends members' files: makes one where there is none, reads it, writes what it should show, and lets in whom it is for; what was typed comes back as an event. */
import { type FileWanted, fileSeen, filesListed, listFiles, type Seen, tendFile } from '../../domain/member-files/events'
import type { Content } from '../../domain/member-files/file'
import { plan } from '../../domain/member-files/plan'
import { type Column, ID, isDay, MAILBOXES, MARKS, NAME, OUTCOME, PEOPLE, readSheet, TICKS, wordsOf } from '../../domain/member-files/shape'
import { CLASSES_TITLE, dayHeading, NOTE, PEOPLE_TITLE } from '../../domain/member-files/words'
import type { Effect } from '../../kernel/act'
import type { Event } from '../../kernel/event'
import type { Lang } from '../../kernel/text'
import type { Host, Rows, SheetFault } from '../../ports'
import { type FileCells, readFile } from '../../workbook/member-file/tabs'
import { blocksOf, type FileColumn, type FileTab, writingOf } from '../../workbook/member-file/writing'
import type { Performer } from '../world'

type Looked = Pick<Seen, 'result' | 'typed' | 'again'>
const UNKNOWN: Looked = { result: 'unknown', typed: [], again: false }
const faultOf = ({ why }: SheetFault): Looked => ({ ...UNKNOWN, result: why === 'refused' ? 'gone' : 'unknown' })

export const memberFilesPerformer: Performer = {
  kind: tendFile.kind,
  perform: (host, effects) => effects.flatMap((effect) => (tendFile.is(effect) ? seenOf(host, effect.payload) : [])),
}

export const fileListPerformer: Performer = {
  kind: listFiles.kind,
  perform: (host, effects: readonly Effect[]) => {
    const changed = effects.some(listFiles.is) ? host.memberFiles.changed() : undefined
    return changed ? [filesListed(`${host.clock.now()}`, { changed })] : []
  },
}

const seenOf = (host: Host, wish: FileWanted): readonly Event[] => {
  const at = host.clock.now()
  const { member, mail, shown, round, known } = wish
  const file = wish.file || host.memberFiles.make(wish.key, wish.title) || ''
  // Nobody keeps a door open that is to be shut: who leaves goes first, who comes is let in when there is something to see.
  const leaves = known !== null && mail === ''
  const shut = leaves && file !== '' ? host.memberFiles.admit(file, '', known) : undefined
  const looked = file === '' ? UNKNOWN : look(host, file, wish)
  const opened = known !== null && !leaves && looked.result === 'fine' ? host.memberFiles.admit(file, mail, known) : undefined
  const access = shut ?? opened
  return [
    fileSeen(`${member} ${at} ${round}`, {
      member,
      file,
      ...looked,
      ...(access === 'unknown' && looked.result === 'fine' ? { result: 'unknown' } : {}),
      access: access === 'done' ? 'set' : access === 'refused' ? 'refused' : 'kept',
      mail,
      shown,
      round,
      at,
    }),
  ]
}

const look = (host: Host, file: string, { wanted, isRestored }: FileWanted): Looked => {
  const sheets = host.memberFiles.cells(file)
  const read = readFile(sheets)
  if (!read.ok) return faultOf(read)
  const cells = read.value
  const now = { people: readSheet(cells.people), classes: readSheet(cells.classes) }
  const { stamp, base, before } = cells
  const image = { people: readSheet(cells.peopleImage), classes: readSheet(cells.classesImage) }
  const { typed, write, again } = plan({ stamp, base: isRestored ? {} : base, before, image, ...now }, wanted)
  if (!write) return { result: 'fine', typed, again }
  const tabs = tabsOf(cells, now, write, wanted.lang)
  const written = sheets.write(writingOf(cells, tabs), [])
  // Rows or columns of the tab may have been deleted: then all that is left of it is pictured.
  const done = !written.ok && written.why === 'refused' ? sheets.write(writingOf(cells, tabs, true), []) : written
  if (done.ok) return { result: 'fine', typed, again }
  // Somebody else's writing of this number was quicker, or a quota is spent: the next look sees.
  return UNKNOWN
}

const tabsOf = (cells: FileCells, now: Pick<Content, 'people' | 'classes'>, write: Content, lang: Lang) => {
  const made = (name: 'people' | 'classes', title: string, columns: readonly Column[]): FileTab => {
    const { keys, lines } = write[name]
    return {
      title,
      note: NOTE[lang],
      columns: keys.map((key) =>
        columnOf(
          columns.find((one) => one.key === key),
          key,
          headingAt(cells[name], key),
          lang,
        ),
      ),
      rows: lines.map(({ cells: line }) => keys.map((key) => line[key] ?? null)),
      isNew:
        cells.missing.length > 0 ||
        keys.join('\n') !== now[name].keys.join('\n') ||
        blocksOf(lines.length) !== blocksOf(now[name].lines.length),
    }
  }
  return {
    ...write,
    people: made('people', PEOPLE_TITLE[lang], PEOPLE),
    classes: made('classes', CLASSES_TITLE[lang], [NAME, ID, OUTCOME]),
  }
}

/** A column of somebody's own keeps the heading that it had. */
const headingAt = (rows: Rows, key: string): string => wordsOf(rows[2]?.[Number(key.slice(1))])

const columnOf = (column: Column | undefined, key: string, heading: string, lang: Lang): FileColumn => {
  const isBox = MAILBOXES.some((one) => one === key)
  const kind = isDay(key)
    ? Object.values(MARKS).map((mark) => mark[lang])
    : TICKS.has(key)
      ? 'tick'
      : isBox || key === OUTCOME.key || key.startsWith('#')
        ? 'text'
        : 'grey'
  return {
    key: key.startsWith('#') ? '' : key,
    heading: column?.heading[lang] ?? (isDay(key) ? dayHeading(key)[lang] : heading),
    width: column?.width ?? (isDay(key) ? 75 : 120),
    kind,
    hidden: key === ID.key,
  }
}
