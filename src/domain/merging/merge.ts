/** Joins two rows of one person: nothing is said twice to them, nothing that anybody wrote is lost, and the stricter permission counts. */
import { type Act, append, edit, fillOwn, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State, sweepNeed } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { type Text, t } from '../../kernel/text'
import { aliases } from '../archive/aliases'
import { note } from '../audit/audit'
import { consents, shownConsent } from '../consent/consents'
import { CONSENT, contacts, people } from '../contacts/contacts'
import { ownCells } from '../contacts/own'
import { GONE } from '../inbox/reply'
import { messages } from '../messages/messages'
import { rowsAbout } from '../privacy/rows'
import { audiences } from '../sends/tables'
import { blendContact, blendPerson } from './blend'
import { moveRecipients, moves, queueOf, surplus, takeBack } from './moves'
import { merges } from './tables'
import { pieces, undoOf } from './undo'

const ONE_ROW = fail(
  t('Es la misma fila.', 'É a mesma linha.', 'That is the same row.'),
  t('Elegí la otra fila de esta persona.', 'Escolha a outra linha desta pessoa.', 'Choose the other row of this person.'),
)
const LEAVING = fail(
  t('Le está saliendo un mensaje.', 'Está saindo uma mensagem para ela.', 'A message is just leaving for them.'),
  t('Probá de nuevo en unos minutos.', 'Tente de novo em alguns minutos.', 'Try again in a few minutes.'),
)
const SAME_MESSAGE = (count: number): Text =>
  t(
    `${count} que esperaban repetidos no salen.`,
    `${count} que esperavam repetidas não saem.`,
    `${count} that were waiting twice do not leave.`,
  )
const OTHER_PHONE = (phone: string): Text =>
  t(
    `${phone} queda en Notas. Si escribe desde ahí, entra como otra persona.`,
    `${phone} fica em Notas. Se escrever dali, entra como outra pessoa.`,
    `${phone} is kept in Notes. Who writes from there comes in as somebody else.`,
  )

export interface Joined {
  /** What the row will say, and what else comes of it. */
  readonly lines: readonly { readonly label: Text; readonly value: string }[]
  readonly notes: readonly Text[]
  readonly acts: readonly Act[]
}

export const joinRows = (
  state: State,
  tables: readonly Table[],
  { stays, goes }: { readonly stays: string; readonly goes: string },
  ctx: Ctx & { readonly by: string },
): Outcome<Joined> => {
  if (stays === goes) return ONE_ROW
  const [contact, other, person, double] = [
    state.get(contacts, stays),
    state.get(contacts, goes),
    state.get(people, stays),
    state.get(people, goes),
  ]
  if (!contact || !other || !person || !double) return GONE
  const mine = rowsAbout(state, tables, stays)
  const theirs = rowsAbout(state, tables, goes)
  const [waitsHere, waitsThere] = [queueOf(state, mine), queueOf(state, theirs)]
  if ([...waitsHere, ...waitsThere].some((row) => row.state === 'claimed')) return LEAVING
  const said = [...(person.thread ?? []), ...(double.thread ?? [])]
  state.want([
    sweepNeed(audiences),
    ...[stays, goes].map((id): Need => ({ need: 'shown', table: contacts, id })),
    ...said.map(({ id, row }): Need => rowNeed(messages, id, row)),
  ])
  const when = new Map(said.map(({ id, row }) => [id, state.get(messages, id, row)?.exact_at ?? 0]))
  const after = blendPerson(person, double, (id) => when.get(id) ?? 0)
  const words = blendContact(contact, other, (after.key === person.key ? contact : other).phone)
  const lost = person.key !== null && double.key !== null && person.key !== double.key ? (other.phone ?? '') : ''
  const row = { ...words, notes: lost === '' ? words.notes : [words.notes, lost].filter(Boolean).join('\n') }
  const [own, more] = [ownCells(state, stays), ownCells(state, goes)]
  const filled = Object.keys(more).filter((heading) => more[heading] !== '' && (own[heading] ?? '') === '')
  const isNews = after.consent !== person.consent || contact.send_state === 'repeated'
  const twice = surplus(waitsHere, waitsThere)
  const changes: readonly Act[] = [
    edit(contacts, stays, { ...row, key: after.key, ...(isNews && after.key !== null ? shownConsent(after.consent, ctx) : {}) }),
    edit(people, stays, after),
    remove(contacts, goes),
    remove(people, goes),
    ...moves(theirs, mine, goes, stays),
    ...moveRecipients(state, goes, stays),
    append(aliases, { id: goes, contact_id: stays }),
  ]
  const undo = pieces(undoOf(state, changes, more, filled))
  const id = ctx.id('u')
  return ok({
    lines: [
      ...(['full_name', 'phone', 'preferred_name', 'labels', 'owner_id', 'notes'] as const).map((key) => ({
        label: contacts.columns[key].heading,
        value: row[key] ?? '',
      })),
      { label: contacts.columns.consent.heading, value: CONSENT[after.consent][ctx.lang] },
      ...filled.map((heading) => ({ label: t(heading, heading, heading), value: more[heading] ?? '' })),
    ].filter(({ value }) => value !== ''),
    notes: [...(twice.length > 0 ? [SAME_MESSAGE(twice.length)] : []), ...(lost === '' ? [] : [OTHER_PHONE(lost)])],
    acts: [
      ...takeBack(twice, ctx),
      ...changes,
      ...(filled.length > 0 ? [fillOwn(contacts, stays, Object.fromEntries(filled.map((key) => [key, more[key] ?? ''])))] : []),
      ...(isNews
        ? [
            append(consents, {
              id: ctx.id('p'),
              at: ctx.now,
              contact_id: stays,
              state: after.consent,
              method: 'coordinator',
              evidence: goes,
              recorded_by: ctx.by,
            }),
          ]
        : []),
      ...undo.map((piece, part) => append(merges, { id: `${id}.${part}`, at: ctx.now, contact_id: stays, gone: goes, part, undo: piece })),
      note('merged', stays, ctx),
    ],
  })
}
