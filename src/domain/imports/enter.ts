/** Some rows of a list enter Contactos, each once: the same line of the same batch is the same person, however often it comes. */
import { type Act, append, edit, fillOwn, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { consents, type Method } from '../consent/consents'
import { contacts, NO_CONSENT, people } from '../contacts/contacts'
import { ONLY_THEY } from '../contacts/notice'
import { keyOfPhone } from '../contacts/recognise'
import { ERASED, erasedNeed, wasErased } from '../privacy/erased'
import type { ImportRow } from './tables'

/** What became of rows; each row is counted once. */
export interface Totals {
  readonly added: number
  readonly updated: number
  readonly review: number
  readonly repeated: number
}

export interface Entering {
  readonly batch: string
  readonly rows: readonly ImportRow[]
  readonly method: Method
  /** E-mail of whoever brought the list. */
  readonly by: string
}

const CHECK = t('Falta un número de WhatsApp que sirva.', 'Falta um número de WhatsApp que sirva.', 'A usable WhatsApp number is missing.')

/** Columns of Contactos that a file may fill. */
const FILLABLE = ['preferred_name', 'labels', 'notes'] as const

export const enter = (state: State, input: Entering, ctx: Ctx): { readonly totals: Totals; readonly acts: readonly Act[] } => {
  const { method } = input
  const consent = method === 'unknown' ? 'unknown' : 'yes'
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
  state.want([...known.values()].flatMap(({ id }): Need[] => [rowNeed(contacts, id), { need: 'shown', table: contacts, id }]))
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
              recorded_by: input.by,
            }),
          ]
        : []),
    ]
  })
  return { totals: counted, acts }
}
