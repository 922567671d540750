/** What came of looking at a member's file: what was typed is taken in once, who may open it is noted, and whoever must look again does. */
import { type Act, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { instant, MINUTE } from '../../kernel/time'
import { fileAddress, letter } from '../mail/mail'
import { teamChanged } from '../team/events'
import { type Member, membersOf } from '../team/members'
import { team } from '../team/tables'
import { filesTurn, type Seen } from './events'
import { isDone, type Typed } from './file'
import { sendTyped } from './mailbox'
import { isShared } from './shape'
import { shareTyped } from './shared-cell'
import { type Done, memberFiles } from './tables'
import { SMALL } from './theirs'
import { turnIn, turnSoon } from './turn'

/** What was taken in is remembered until no late word of the same can come any more. */
const KEPT = 60
/** Rounds in which one run comes back to a file: one to take in, one to write, one for the picture of who left, one to spare. */
const ROUNDS = 5

/** Google did not answer: it is not asked every minute. */
const PATIENCE = 5 * MINUTE

const HERE = t('Tu gente', 'Sua gente', 'Your people')
const HERE_TEXT = (url: string) =>
  t(
    `Acá están las personas que acompañás: ${url}\nSe actualiza cada 15 minutos. Sirve también desde el teléfono, con la app Hojas de cálculo.`,
    `Aqui estão as pessoas que você acompanha: ${url}\nAtualiza a cada 15 minutos. Também funciona no telefone, com o app Planilhas.`,
    `Here are the people you accompany: ${url}\nIt is brought up to date every 15 minutes, and works on a phone in the Sheets app.`,
  )

export const needsOfSeen = (): readonly Need[] => SMALL

export const noteSeen = (state: State, seen: Seen, ctx: Ctx): readonly Act[] => {
  const row = state.all(memberFiles).find(({ id }) => id === seen.member)
  if (!row) return []
  const member = membersOf(state).find(({ id }) => id === seen.member)
  if (seen.result === 'gone') return [patch(memberFiles, row.id, { file: null, mail: null, shown: null, asked_at: ctx.now }), turnSoon(ctx)]
  const taken = takeAll(state, seen.typed, row.done ?? [], member, ctx)
  const comesBack = (seen.typed.length > 0 || seen.again) && seen.result === 'fine'
  // Something that was noticed after this look began is looked at by the next.
  const isOver = !comesBack && seen.result === 'fine' && (row.asked_at ?? 0) <= seen.at
  return [
    ...taken.acts,
    patch(memberFiles, row.id, {
      ...(seen.file === '' ? {} : { file: seen.file }),
      ...(taken.done.length === 0 ? {} : { done: [...(row.done ?? []), ...taken.done].slice(-KEPT) }),
      ...(isOver ? { asked_at: null, seen_at: ctx.now, shown: seen.shown, restored: null } : {}),
      ...accessOf(seen),
    }),
    ...(member && seen.file !== '' && member.file_url !== fileAddress(seen.file)
      ? [patch(team, member.id, { file_url: fileAddress(seen.file) })]
      : []),
    ...(seen.access === 'set' && seen.mail !== ''
      ? [letter({ to: seen.mail, subject: HERE[ctx.lang], text: HERE_TEXT(fileAddress(seen.file))[ctx.lang], own: true })]
      : []),
    ...(seen.access === 'kept' ? [] : [raise(teamChanged(`file ${row.id} ${ctx.now}`, {}))]),
    ...(isOver
      ? state.all(memberFiles).some(({ id, asked_at }) => id !== row.id && asked_at !== null)
        ? [turnSoon(ctx)]
        : []
      : [
          comesBack && seen.round < ROUNDS
            ? next(filesTurn(`again ${ctx.now} ${seen.round}`, { round: seen.round + 1 }))
            : turnIn(seen.result === 'fine' ? MINUTE : PATIENCE, ctx),
        ]),
  ]
}

const accessOf = ({ access, mail }: Pick<Seen, 'access' | 'mail'>) => {
  if (access === 'kept') return {}
  return access === 'set'
    ? { mail: mail === '' ? null : mail, refused: null, ...(mail === '' ? { let_in: [] } : { let_in: [mail] }) }
    : { mail: null, refused: mail }
}

/** Each once, whatever came of the answer that told it. */
const takeAll = (state: State, typed: readonly Typed[], before: readonly Done[], member: Member | undefined, ctx: Ctx) => {
  const acts: Act[] = []
  const done: Done[] = []
  for (const one of typed) {
    const isOver = isShared(one.field) && one.value === one.base
    if (!isOver && isDone([...before, ...done], one)) continue
    const said = isShared(one.field) ? { acts: shareTyped(state, one, ctx), keep: false, says: '' } : sendTyped(state, one, member, ctx)
    acts.push(...said.acts)
    const { line, field, stamp } = one
    done.push({ line, field, value: hash(one.value), stamp, at: instant(ctx.now), keep: said.keep, says: said.says })
  }
  return { acts, done }
}
