/** Which files are looked at, and when: those that should show something else, that somebody changed, or that nobody has looked at for long, a few a minute. */
import { type Act, append, later, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR, MINUTE } from '../../kernel/time'
import { isoOf } from '../calendar/day'
import { dayAt, zone } from '../calendar/zone'
import { enrolments } from '../courses/tables'
import { messages } from '../messages/messages'
import { organisation } from '../settings/settings'
import { mailOf } from '../team/members'
import { type FileWanted, filesDoubted, filesTurn, listFiles, tendFile } from './events'
import { memberFiles } from './tables'
import { enrolmentsOf, owners, shownHash } from './theirs'
import { birthOf, quarrelOf, wantedOf, wantFiles } from './wanted'

/** Sheets allows 60 reads a minute and user, and messages come first: sixty files take six minutes. */
const A_MINUTE = 10
/** A file of which Drive says nothing is looked at all the same. */
const UNSEEN = 6 * HOUR
/** Nobody has come back to a file that waits for so long. */
const LOST = 10 * MINUTE
/** Messages of the time between two looks. */
const LATELY = 20 * MINUTE
/** Somebody types names under «Mentor/a» one after the other: the files follow once. */
const SETTLE = MINUTE

export const doubtSoon = (ctx: Ctx): Act => later(after(ctx.now, SETTLE), 'member-files', filesDoubted(`soon ${ctx.now}`, { list: false }))
export const turnIn = (wait: number, ctx: Ctx): Act =>
  later(after(ctx.now, wait), 'member-files turn', filesTurn(`soon ${ctx.now}`, { round: 0 }))
export const turnSoon = (ctx: Ctx): Act => turnIn(MINUTE, ctx)

/** Only the account that sends keeps files: they lie in its Drive. */
export const doubt = (state: State, { list }: { readonly list: boolean }, ctx: Ctx): readonly Act[] => {
  const known = state.all(memberFiles)
  const members = owners(state)
  if (ctx.account === '' || (members.length === 0 && known.every(({ mail }) => mail === null))) return []
  const today = isoOf(dayAt(ctx.now, zone(ctx.zone)))
  const heard = new Set(state.recent(messages, after(ctx.now, -LATELY)).map(({ contact_id }) => contact_id))
  const asked = members.flatMap((member): readonly Act[] => {
    const row = known.find(({ id }) => id === member.id)
    if (!row) return [append(memberFiles, { id: member.id, asked_at: ctx.now })]
    const mail = mailOf(member)
    const isDue =
      row.shown !== shownHash(state, member, today, ctx) ||
      (row.mail !== mail && row.refused !== mail) ||
      (row.seen_at ?? 0) + UNSEEN < ctx.now ||
      enrolmentsOf(state, member.id, ctx).some(({ person_id }) => heard.has(person_id))
    return isDue && row.asked_at === null ? [patch(memberFiles, row.id, { asked_at: ctx.now })] : []
  })
  const left = known.filter((row) => row.mail !== null && row.asked_at === null && !members.some(({ id }) => id === row.id))
  return [
    ...asked,
    ...left.map(({ id }) => patch(memberFiles, id, { asked_at: ctx.now })),
    ...tellQuarrels(state, ctx),
    ...begin(state, asked.length + left.length > 0, ctx),
    ...(list && known.some(({ file }) => file !== null) ? [listFiles({})] : []),
  ]
}

/**
 * Turns follow one another by themselves: a second beginning would read twice as many a minute; one that died with its run is begun anew. The
 * first comes a minute later: what has just been noticed is often followed by messages, which need the reads of this one.
 */
const begin = (state: State, isAsked: boolean, ctx: Ctx): readonly Act[] => {
  const waiting = state.all(memberFiles).flatMap(({ asked_at }) => asked_at ?? [])
  const isBegun = waiting.some((at) => at + LOST > ctx.now)
  return (isAsked || waiting.length > 0) && !isBegun ? [turnSoon(ctx)] : []
}

/** Whatever else was said on the row since: it is not forgotten. */
const tellQuarrels = (state: State, ctx: Ctx): readonly Act[] =>
  state.sweep(enrolments).flatMap(({ id, record }) => {
    const [first] = Object.entries(record.apart ?? {})
    const says = first && quarrelOf(first[0], first[1])[ctx.lang]
    return id !== '' && says !== undefined && record.reason !== says ? [patch(enrolments, id, { reason: says })] : []
  })

export const noteListed = (state: State, { changed }: { readonly changed: Readonly<Record<string, string>> }, ctx: Ctx): readonly Act[] => {
  const acts = state.all(memberFiles).flatMap(({ id, file, changed: before, asked_at }) => {
    const at = changed[file ?? '']
    return at === undefined || at === before ? [] : [patch(memberFiles, id, { changed: at, asked_at: asked_at ?? ctx.now })]
  })
  return [...acts, ...begin(state, acts.length > 0, ctx)]
}

const TITLE = t('Mi gente', 'Minha gente', 'My people')

export const takeTurn = (state: State, { round }: { readonly round: number }, ctx: Ctx): readonly Act[] => {
  const due = state
    .all(memberFiles)
    .filter(({ asked_at, by }) => asked_at !== null && ctx.account !== '' && (by === null || by === ctx.account))
    .sort((a, b) => (a.seen_at ?? 0) - (b.seen_at ?? 0))
  const today = isoOf(dayAt(ctx.now, zone(ctx.zone)))
  const now = due.slice(0, A_MINUTE)
  const members = owners(state)
  wantFiles(
    state,
    members.filter(({ id }) => now.some((row) => row.id === id)),
    ctx,
  )
  return [
    ...now.flatMap((row) => {
      const member = members.find(({ id }) => id === row.id)
      const isOwner = member !== undefined
      const mail = isOwner ? mailOf(member) : ''
      if (!isOwner && row.file === null) return [patch(memberFiles, row.id, { asked_at: null })]
      const known = row.let_in ?? []
      const isKept = (row.mail ?? '') === mail || (mail !== '' && row.refused === mail)
      const file: FileWanted = {
        member: row.id,
        key: `${ctx.install} ${row.id}`,
        title: [TITLE[ctx.lang], member?.name?.trim() ?? '', organisation.of(state).name].filter((part) => part !== '').join(' · '),
        file: row.file ?? '',
        wanted: isOwner
          ? wantedOf(state, member, row.done ?? [], ctx)
          : { lang: ctx.lang, people: [], classes: [], days: [], done: row.done ?? [], birth: birthOf(ctx) },
        mail,
        known: isKept ? null : [...new Set([...known, mail])].filter((one) => one !== ''),
        isRestored: row.restored === true,
        shown: isOwner ? shownHash(state, member, today, ctx) : '',
        round,
      }
      // Whoever is to be let in is noted before: should the answer be lost, they are not forgotten.
      const isNew = mail !== '' && !known.includes(mail)
      return [
        ...(row.by === null || isNew
          ? [patch(memberFiles, row.id, { by: ctx.account, ...(isNew ? { let_in: [...known, mail] } : {}) })]
          : []),
        tendFile(file),
      ]
    }),
    ...(due.length > A_MINUTE ? [turnSoon(ctx)] : []),
  ]
}

/** An older version of the programme's file says less than the members' files do: what stands there is a new word, and takes nothing away. */
export const distrust = (state: State, _: unknown, ctx: Ctx): readonly Act[] =>
  state.all(memberFiles).map(({ id }) => patch(memberFiles, id, { restored: true, asked_at: ctx.now }))

/** They are the other file's. */
export const forget = (state: State): readonly Act[] => state.all(memberFiles).map(({ id }) => remove(memberFiles, id))
