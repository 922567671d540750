/** What the archive holds of one person, read before their document is made: half a document is none. */

import { aliases, idsOf } from '../../domain/archive/aliases'
import { ARCHIVE, archive, archiveUrl, hasArchive } from '../../domain/archive/archive'
import { BRING_BACK } from '../../domain/archive/light'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { messages } from '../../domain/messages/messages'
import { type DocumentPart, linesOf } from '../../domain/privacy/document'
import { settings } from '../../domain/settings/settings'
import { isRecord, listOf } from '../../kernel/json'
import { fail } from '../../kernel/outcome'
import { sweepNeed, whole } from '../../kernel/state'
import type { Rec } from '../../kernel/table'
import { join, t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { leavingIn } from '../../workbook/archive/marks'
import { rowsWith, type Shelf, wholeRows } from '../../workbook/archive/rows'
import { readRecord } from '../../workbook/cells'
import type { Reply } from '../api'
import { describeFile } from '../archive/here'
import { readState } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { bookOf, type World } from '../world'
import { read } from './parse'

const CLOSED = (id: string) =>
  fail(
    join(
      t(
        'No se pudo abrir el archivo de mensajes: ',
        'Não deu para abrir o arquivo de mensagens: ',
        'The archive of messages could not be opened: ',
      ),
      archiveUrl(id),
    ),
    BRING_BACK,
  )

const shelfOf = (file: ReturnType<typeof describeFile>): Shelf | undefined =>
  typeof file === 'object' ? { sheets: file.sheets, tabs: file.archived.map(({ tab }) => tab) } : undefined

/** The rows of all tabs of one place; `undefined`: it cannot be read. */
const recordsIn = (shelf: Shelf, ids: ReadonlySet<unknown>, codec: Parameters<typeof readRecord>[3]): readonly Rec[] | undefined => {
  const found = rowsWith(shelf, ['contact_id'], ([id]) => ids.has(id))
  const whole = found.ok ? wholeRows(shelf.sheets, found.value) : found
  return whole.ok ? whole.value.map(({ tab, cells }) => readRecord(messages, tab, cells, codec)) : undefined
}

export const withArchive = (world: World, input: unknown): Reply<never> | ((answer: Reply<unknown>) => Reply<unknown>) | undefined => {
  const { host } = world
  const asked = read(input, { id: 'text' })
  const shared = host.shared.all()
  const { lang, zone: place, install } = readState(shared)
  const book = bookOf(world, shared)
  if (!asked.ok) return undefined
  const first = book.read([whole(settings), sweepNeed(aliases)])
  if (first === 'not set up') return undefined
  if (first !== 'ok') return sorry(WHY_LEFT[first.why === 'quota' ? 'quota' : 'unknown'], lang)
  const state = book.draft()
  if (!hasArchive(state)) return undefined
  const { files, busy } = archive.of(state)
  const ids = new Set<unknown>(idsOf(state, asked.value.id))
  const fault = busy ? book.describe() : undefined
  if (fault) return sorry(WHY_LEFT[fault.why === 'quota' ? 'quota' : 'unknown'], lang)
  const found: Rec[] = []
  const leaving = leavingIn(book.sheetsNow() ?? [], messages.key)
  const places = [
    { id: host.session.spreadsheetId(), shelf: { sheets: host.sheets, tabs: leaving } },
    ...files.map(({ id }) => ({ id, shelf: shelfOf(describeFile(host, install, id)) })),
  ]
  for (const { id, shelf } of places) {
    const records = shelf && recordsIn(shelf, ids, world.codec(lang, place))
    if (!records) return sorry(CLOSED(id), lang)
    found.push(...records)
  }
  const moment = (at: number): string => sayMoment(instant(at), host.clock.now(), zone(place))[lang]
  const once = [...new Map(found.map((record) => [record['id'], record])).values()]
  const part: DocumentPart = {
    title: ARCHIVE[lang],
    rows: once.map((record) => linesOf(messages, record, { lang, moment })),
  }
  return (answer) =>
    answer.ok && isRecord(answer.value) && once.length > 0
      ? good({ ...answer.value, parts: [...listOf(answer.value['parts']), part] })
      : answer
}
