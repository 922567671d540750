/** Looks after the archive once a day, a tab an hour: one pass is asked for again until it has told what came of it. */
import { type Act, later, never } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, DAY, HOUR, MINUTE } from '../../kernel/time'
import { wallOf, zone } from '../calendar/zone'
import { messages } from '../messages/messages'
import { mediaMonths } from '../retention/retention'
import { organisation } from '../settings/settings'
import { ARCHIVE, type Archive, archive, hasArchive, mayArchive } from './archive'
import { type ArchiveSeen, archiveTurn, tendArchive } from './events'

/** Meta keeps a message that it could not deliver for 30 days, and repeats a webhook for 7 (Cloud API): later nothing comes for it. */
const OLD = 40 * DAY
const MONTH = 30 * DAY
/** Drive keeps what was thrown away for 30 days (support.google.com/drive/answer/2375102): later nobody brings it back. */
const BIN = 30 * DAY
/** Longer than a run lives: who has not told by then died. */
const LOST = 15 * MINUTE
const NEXT_TAB = HOUR
const ERASE_AGAIN = 10 * MINUTE
/** Files that people sent are looked through on one day of the week. */
const WEEK = 7

const TIMER = 'archive'

const turnIn = (wait: number, { now }: Ctx): Act => later(after(now, wait), TIMER, archiveTurn(`${now}`, {}))

/** Never two at once: what one empties, the other must not be copying. */
const begin = (state: State, known: Archive, ctx: Ctx): readonly Act[] => {
  const { now } = ctx
  const wait = known.since + LOST - now
  if (wait > 0) return [turnIn(wait, ctx)]
  const day: number = wallOf(now, zone(ctx.zone)).day
  const months = mediaMonths.of(state)
  const { name } = organisation.of(state)
  return [
    archive.set(state, { ...known, day, busy: true, since: now }),
    tendArchive({
      install: ctx.install,
      files: known.files.map(({ id }) => id),
      erase: known.erase,
      before: now - OLD,
      mediaBefore: months > 0 && day % WEEK === 0 ? now - months * MONTH : 0,
      title: ['Hilo', ARCHIVE[ctx.lang], name].filter((part) => part !== '').join(' · '),
      tabTitle: messages.heading[ctx.lang],
      zone: ctx.zone,
    }),
    turnIn(LOST, ctx),
  ]
}

/** Only the account that sends keeps files: they lie in its Drive. */
export const lookDaily = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  if (ctx.account === '' || !mayArchive(state)) return []
  const known = archive.of(state)
  return known.day === wallOf(ctx.now, zone(ctx.zone)).day ? [] : begin(state, known, ctx)
}
export const takeTurn = (state: State, _: unknown, ctx: Ctx): readonly Act[] =>
  ctx.account === '' ? [turnIn(LOST, ctx)] : begin(state, archive.of(state), ctx)

export const noteSeen = (state: State, seen: ArchiveSeen, ctx: Ctx): readonly Act[] => {
  const known = archive.of(state)
  const before = known.files.flatMap((file) => {
    const gone = seen.gone.includes(file.id) ? file.gone || ctx.now : file.gone
    return file.id in seen.files || (gone !== 0 && ctx.now - gone > BIN) ? [] : [{ ...file, gone }]
  })
  const files = [...before, ...Object.entries(seen.files).map(([id, until]) => ({ id, until, gone: 0 }))].sort((a, b) => a.until - b.until)
  const erase = files.length === 0 && !seen.moving ? [] : known.erase.filter((id) => !seen.erased.includes(id))
  const isLate = erase.length > 0 && files.some(({ gone }) => gone !== 0)
  return [
    archive.set(state, { ...known, files, erase, busy: seen.moving, since: 0 }),
    erase.length > 0 && !isLate ? turnIn(ERASE_AGAIN, ctx) : seen.again ? turnIn(NEXT_TAB, ctx) : never(TIMER),
  ]
}

/** Rows of one person that this file does not show: `ids`, all that they ever had. */
export const askToErase = (state: State, ids: readonly string[], ctx: Ctx): readonly Act[] => {
  if (!hasArchive(state)) return []
  const known = archive.of(state)
  return [archive.set(state, { ...known, erase: [...new Set([...known.erase, ...ids])] }), turnIn(0, ctx)]
}

/** An older version knows less of it than Drive does, and may have brought a tab back. */
export const lookSoon = (_state: State, _: unknown, ctx: Ctx): readonly Act[] => [turnIn(MINUTE, ctx)]

/** It is the other file's. */
export const forget = (state: State): readonly Act[] => [
  // A tab that was on its way when the file was copied stands in the copy, too.
  archive.set(state, { day: 0, files: [], erase: [], busy: archive.of(state).busy, since: 0 }),
  never(TIMER),
]
