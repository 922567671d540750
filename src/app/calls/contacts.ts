/** Importing people: the panel reads the file, the server takes in rows that were understood, each once, and can take them back. */

import { METHODS } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { keyOfPhone } from '../../domain/contacts/recognise'
import { goOnFor } from '../../domain/imports/go-on'
import { leave } from '../../domain/imports/leave'
import { standing } from '../../domain/imports/standing'
import { imports, rowsOf } from '../../domain/imports/tables'
import { takeBack } from '../../domain/imports/take-out'
import { ok } from '../../kernel/outcome'
import { type Need, rowNeed, sweepNeed } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY } from '../../kernel/time'
import { sheetCall } from './call'
import { nothing, read } from './parse'

export const knownContacts = sheetCall<'contacts.known'>({
  name: 'contacts.known',
  parse: (input) => {
    const fields = read(input, { phones: 'list' })
    return fields.ok ? ok({ phones: fields.value.phones.filter((one): one is string => typeof one === 'string') }) : fields
  },
  decide: (state, { phones }) => {
    const keys = phones.map((phone) => [phone, keyOfPhone(phone)] as const)
    state.want(keys.flatMap(([, key]): Need[] => (key ? [{ need: 'find', table: people, column: 'key', value: key }] : [])))
    return ok({ value: { known: keys.flatMap(([phone, key]) => (key && state.find(people, 'key', key) ? [phone] : [])) } })
  },
})

export const importContacts = sheetCall<'contacts.import'>({
  name: 'contacts.import',
  changes: true,
  prefetch: ({ batch }) => [rowNeed(imports, batch)],
  parse: (input) => {
    const fields = read(input, { batch: 'text', part: 'number', parts: 'number', rows: 'list', permission: 'text' })
    if (!fields.ok) return fields
    const { batch, part, parts, rows, permission } = fields.value
    return ok({ batch, part, parts, rows: rowsOf(rows), permission })
  },
  decide: (state, { permission, ...input }, ctx) => {
    const method = METHODS.find((one) => one === permission) ?? 'unknown'
    return leave(state, { ...input, method, by: ctx.by }, ctx)
  },
})

export const goOnImporting = sheetCall<'contacts.goOn'>({
  name: 'contacts.goOn',
  changes: true,
  prefetch: ({ batch }) => [rowNeed(imports, batch)],
  parse: (input) => read(input, { batch: 'text' }),
  decide: (state, { batch }, ctx) => {
    const made = goOnFor(state, batch, ctx)
    const job = made?.job ?? state.get(imports, batch)
    return ok({ value: job ? standing(job) : null, acts: made?.acts ?? [] })
  },
})

export const lastImport = sheetCall<'contacts.imported'>({
  name: 'contacts.imported',
  parse: nothing,
  decide: (state, _, { now }) => {
    const last = state.recent(imports, after(now, -DAY)).find((job) => job.state === 'entering' || job.state === 'in')
    return ok({ value: { last: last ? standing(last) : null } })
  },
})

const UNDONE = (removed: number, kept: number) =>
  t(
    `Personas que se sacaron: ${removed}${kept > 0 ? `; se quedan porque ya hubo mensajes: ${kept}` : ''}.`,
    `Pessoas retiradas: ${removed}${kept > 0 ? `; ficam porque já houve mensagens: ${kept}` : ''}.`,
    `People taken out: ${removed}${kept > 0 ? `; stay because there were messages already: ${kept}` : ''}.`,
  )

export const undoImport = sheetCall<'contacts.undo'>({
  name: 'contacts.undo',
  changes: true,
  parse: (input) => read(input, { batch: 'text' }),
  prefetch: () => [sweepNeed(contacts)],
  decide: (state, { batch }, ctx) => {
    const { removed, kept, acts } = takeBack(state, batch, ctx)
    return ok({ value: { removed, kept, says: UNDONE(removed, kept)[ctx.lang] }, acts })
  },
})
