/** Two rows that are one person: what it would be, doing it, and taking it back. */
import { note } from '../../domain/audit/audit'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { contacts, people } from '../../domain/contacts/contacts'
import { GONE } from '../../domain/inbox/reply'
import { type Joined, joinRows } from '../../domain/merging/merge'
import { merges } from '../../domain/merging/tables'
import { readUndo, takeBackActs, type Undo } from '../../domain/merging/undo'
import { raise, remove } from '../../kernel/act'
import { stirred } from '../../kernel/file'
import { hash } from '../../kernel/hash'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { allTables } from '../features'
import { type CallCtx, sheetCall } from './call'
import { read } from './parse'

const markOf = ({ lines, notes }: Joined): string => hash(JSON.stringify([lines, notes]))
const look = (state: State, { id, other }: { readonly id: string; readonly other: string }, ctx: CallCtx): Outcome<Joined> =>
  joinRows(state, allTables, { stays: id, goes: other }, ctx)

export const lookAtMerge = sheetCall<'merge.look'>({
  name: 'merge.look',
  parse: (input) => read(input, { id: 'text', other: 'text' }),
  decide: (state, input, ctx) => {
    const joined = look(state, input, ctx)
    if (!joined.ok) return joined
    const { lines, notes } = joined.value
    return ok({
      value: {
        mark: markOf(joined.value),
        lines: lines.map(({ label, value }) => ({ label: label[ctx.lang], value })),
        notes: notes.map((words) => words[ctx.lang]),
      },
    })
  },
})

const CHANGED = fail(
  t('Algo cambió en una de las dos filas.', 'Algo mudou em uma das duas linhas.', 'Something changed in one of the two rows.'),
  t('Mirá de nuevo cómo queda.', 'Olhe de novo como fica.', 'Look again at what it will be.'),
)
const JOINED = t('Ahora es una sola fila.', 'Agora é uma só linha.', 'It is one row now.')

export const joinPeople = sheetCall<'merge.join'>({
  name: 'merge.join',
  parse: (input) => read(input, { id: 'text', other: 'text', mark: 'text' }),
  decide: (state, { mark, ...input }, ctx) => {
    const joined = look(state, input, ctx)
    if (!joined.ok) return joined
    if (markOf(joined.value) !== mark) return CHANGED
    return ok({ value: { says: JOINED[ctx.lang] }, acts: [...joined.value.acts, raise(stirred(`merged ${input.other}`, {}))] })
  },
})

interface Last {
  readonly at: Instant | null
  readonly goes: string
  readonly rows: readonly string[]
  readonly undo: Undo
}

/** The newest one; an erased or damaged memory of it cannot be taken back. */
const lastOf = (state: State, id: string): Last | undefined => {
  const mine = state.sweep(merges).flatMap(({ record }) => (record.contact_id === id ? [record] : []))
  const [newest] = [...mine].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
  const rows = mine.filter((one) => one.at === newest?.at && one.gone === newest?.gone).sort((a, b) => (a.part ?? 0) - (b.part ?? 0))
  const undo = readUndo(rows.map((one) => one.undo ?? ''))
  return newest && undo ? { at: newest.at, goes: newest.gone ?? '', rows: rows.map((one) => one.id), undo } : undefined
}

export const lastMerge = sheetCall<'merge.last'>({
  name: 'merge.last',
  parse: (input) => read(input, { id: 'text' }),
  decide: (state, { id }, { now, lang, zone: place }) => {
    const at = lastOf(state, id)?.at ?? null
    return ok({ value: { at: at === null ? null : sayMoment(at, now, zone(place))[lang] } })
  },
})

const NOTHING = fail(
  t('No hay ninguna unión para deshacer.', 'Não há junção para desfazer.', 'There is no joining to undo.'),
  t('Mirá el historial en Ajustes.', 'Veja o histórico em Ajustes.', 'Look at the record in Settings.'),
)
const TAKEN = fail(
  t(
    'El número de la otra fila ya está en otra.',
    'O número da outra linha já está em outra.',
    'The number of the other row is in a third one by now.',
  ),
  t('Borrá o corregí esa fila primero.', 'Apague ou corrija essa linha primeiro.', 'Delete or correct that row first.'),
)
const UNDONE = t(
  'Son dos filas de nuevo. Lo que se sacó por repetido no vuelve a salir.',
  'São duas linhas de novo. O que foi retirado por repetido não volta a sair.',
  'They are two rows again. What was taken back as said twice does not leave.',
)

export const undoMerge = sheetCall<'merge.undo'>({
  name: 'merge.undo',
  parse: (input) => read(input, { id: 'text' }),
  decide: (state, { id }, ctx) => {
    if (!state.get(contacts, id)) return GONE
    const last = lastOf(state, id)
    if (!last) return NOTHING
    const { changed, removed } = last.undo
    const back = removed.find(({ table, record }) => table === people.key && record['id'] === last.goes)?.record['key']
    const holder = typeof back === 'string' ? state.find(people, 'key', back) : undefined
    if (holder && holder.id !== id) return TAKEN
    state.want(
      changed.flatMap((one): Need[] => {
        const table = allTables.find(({ key }) => key === one.table)
        return table?.size === 'growing' ? [{ need: 'row', table, id: one.id }] : []
      }),
    )
    return ok({
      value: { says: UNDONE[ctx.lang] },
      acts: [
        ...takeBackActs(state, allTables, id, last.goes, last.undo),
        ...last.rows.map((row) => remove(merges, row)),
        note('unmerged', id, ctx),
        raise(stirred(`unmerged ${last.goes}`, {})),
      ],
    })
  },
})

export const mergeCalls = [lookAtMerge, joinPeople, lastMerge, undoMerge]
