/** Importing people: the panel reads the file, the server takes in rows that were understood, each once, and can take them back. */

import { consents, METHODS, type Method } from '../../domain/consent/consents'
import { contacts, NO_CONSENT, people } from '../../domain/contacts/contacts'
import { ONLY_THEY } from '../../domain/contacts/notice'
import { keyOfPhone } from '../../domain/contacts/recognise'
import { ERASED, erasedNeed, wasErased } from '../../domain/privacy/erased'
import { type Act, append, edit, fillOwn, patch, remove } from '../../kernel/act'
import { hash } from '../../kernel/hash'
import { isRecord } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import type { Need } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { ImportRow } from '../api'
import { sheetCall } from './call'
import { read } from './parse'

const isRow = (value: unknown): value is ImportRow =>
  isRecord(value) &&
  typeof value['line'] === 'number' &&
  typeof value['name'] === 'string' &&
  typeof value['phone'] === 'string' &&
  typeof value['e164'] === 'string' &&
  isRecord(value['fields']) &&
  isRecord(value['own'])

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

const CHECK = t('Falta un número de WhatsApp que sirva.', 'Falta um número de WhatsApp que sirva.', 'A usable WhatsApp number is missing.')

/** Columns of Contactos that a file may fill. */
const FILLABLE = ['preferred_name', 'labels', 'notes'] as const

export const importContacts = sheetCall<'contacts.import'>({
  name: 'contacts.import',
  parse: (input) => {
    const fields = read(input, { batch: 'text', part: 'number', parts: 'number', rows: 'list', permission: 'text' })
    if (!fields.ok) return fields
    const { batch, part, parts, rows, permission } = fields.value
    return ok({ batch, part, parts, rows: rows.filter(isRow), permission })
  },
  decide: (state, input, ctx) => {
    const method: Method = METHODS.find((one) => one === input.permission) ?? 'unknown'
    const consent = method === 'unknown' ? 'unknown' : 'yes'
    // The same line of the same batch is the same person, however often the part is sent.
    const idOf = (row: ImportRow): string => `c_${hash(`${ctx.install} ${input.batch} ${row.line}`)}`
    const typedKey = (row: ImportRow): string | null => keyOfPhone(row.e164)
    const isForgotten = (row: ImportRow): boolean => {
      const key = typedKey(row)
      return key !== null && wasErased(state, key, ctx.install)
    }
    const keyOf = (row: ImportRow): string | null => (isForgotten(row) ? null : typedKey(row))
    state.want(
      input.rows.flatMap((row): Need[] => {
        const key = typedKey(row)
        return [
          { need: 'find', table: people, column: 'id', value: idOf(row) },
          ...(key ? [{ need: 'find', table: people, column: 'key', value: key } as const, erasedNeed(key, ctx.install)] : []),
        ]
      }),
    )
    const known = new Map(
      input.rows.flatMap((row) => {
        const key = keyOf(row)
        const person = key ? state.find(people, 'key', key) : undefined
        return person ? [[key, person] as const] : []
      }),
    )
    state.want(
      [...known.values()].flatMap(({ id }): Need[] => [
        { need: 'row', table: contacts, id },
        { need: 'shown', table: contacts, id },
      ]),
    )
    /** Into empty cells of somebody who is here; nothing is overwritten. */
    const fillsFor = (row: ImportRow, id: string): readonly Act[] => {
      const contact = state.get(contacts, id)
      if (!contact) return []
      const said: Readonly<Record<string, string>> = { ...row.fields, full_name: row.name }
      const fields = Object.fromEntries(
        (['full_name', ...FILLABLE] as const).flatMap((column) =>
          contact[column] || !said[column] ? [] : [[column, said[column]] as const],
        ),
      )
      const shown = state.shown(contacts, id) ?? {}
      const own = Object.fromEntries(Object.entries(row.own).filter(([heading, words]) => words !== '' && !shown[heading]))
      return [
        ...(Object.keys(fields).length > 0 ? [edit(contacts, id, fields)] : []),
        ...(Object.keys(own).length > 0 ? [fillOwn(contacts, id, own)] : []),
      ]
    }
    const counted = { added: 0, updated: 0, review: 0, repeated: 0 }
    const inThisPart = new Set<string>()
    const acts = input.rows.flatMap((row): readonly Act[] => {
      const forgotten = isForgotten(row)
      const key = keyOf(row)
      const before = key ? known.get(key) : undefined
      // Whose row was deleted comes back as the same person, and keeps what they said.
      const back = before && !state.get(contacts, before.id) ? before : undefined
      const id = back?.id ?? idOf(row)
      if (!back && state.find(people, 'id', id)) {
        counted[key ? 'added' : 'review']++
        return []
      }
      const isTwice = key !== null && inThisPart.has(key)
      if (key) inThisPart.add(key)
      if (isTwice || (before && !back)) {
        const fills = before && !isTwice ? fillsFor(row, before.id) : []
        counted[fills.length > 0 ? 'updated' : 'repeated']++
        return fills
      }
      counted[key ? 'added' : 'review']++
      const given = Object.fromEntries(FILLABLE.map((column) => [column, row.fields[column] || null]))
      const said = back?.consent === 'out' || back?.consent === 'no' ? back.consent : consent
      return [
        back
          ? patch(people, id, said === back.consent ? {} : { consent: said, consent_at: ctx.now })
          : append(people, { id, key, phone: forgotten ? null : row.e164 || null, consent, consent_at: ctx.now }),
        append(
          contacts,
          {
            id,
            full_name: row.name || null,
            phone: row.phone || null,
            preferred_name: given['preferred_name'] ?? null,
            labels: given['labels'] ?? null,
            notes: given.notes ?? null,
            consent: said,
            key,
            batch: input.batch,
            ...(key
              ? said === 'yes'
                ? { send_state: 'ready' as const }
                : said === 'out'
                  ? { send_state: 'out' as const, next_step: ONLY_THEY[ctx.lang] }
                  : { send_state: 'asked' as const, state_reason: NO_CONSENT[ctx.lang] }
              : { send_state: 'check' as const, state_reason: forgotten ? ERASED[ctx.lang] : row.fields['why'] || CHECK[ctx.lang] }),
          },
          row.own,
        ),
        ...(said === consent
          ? [
              append(consents, {
                id: ctx.id('p'),
                at: ctx.now,
                contact_id: id,
                state: consent,
                method,
                evidence: `import ${input.batch} ${row.line}`,
                recorded_by: ctx.by,
              }),
            ]
          : []),
      ]
    })
    const says = t(
      `${counted.added} entran, ${counted.review} para revisar`,
      `${counted.added} entram, ${counted.review} para revisar`,
      `${counted.added} come in, ${counted.review} to check`,
    )[ctx.lang]
    return ok({ value: { ...counted, says }, acts })
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
  parse: (input) => read(input, { batch: 'text' }),
  prefetch: () => [{ need: 'sweep', table: contacts }],
  decide: (state, { batch }, ctx) => {
    const rows = state.sweep(contacts).filter(({ id, record }) => id !== '' && record.batch === batch)
    state.want(rows.map(({ id }): Need => ({ need: 'row', table: people, id })))
    const touched = rows.filter(({ id }) => (state.get(people, id)?.thread?.length ?? 0) > 0)
    const gone = rows.filter((row) => !touched.includes(row))
    return ok({
      value: { removed: gone.length, kept: touched.length, says: UNDONE(gone.length, touched.length)[ctx.lang] },
      acts: gone.flatMap(({ id }) => [remove(contacts, id), remove(people, id)]),
    })
  },
})
