/** What the panel may ask about many people: finding, adding, labelling, and groups that are kept. */
import type { Words } from './api'

/** A saved group: conditions as they stand in «A quiénes», counted when it is asked for. */
export interface Segment {
  readonly id: string
  readonly name: Words
  readonly conditions: string
  /** Null when the conditions no longer read (a column was renamed): `problem` says so. */
  readonly count: number | null
  readonly problem: Words
}

export interface ContactCalls {
  /**
   * Everybody in Contactos, a line a person: id, name, phone, labels, state, separated by tabs (`contacts/index` in the panel reads
   * it). `lines` is null when what the caller has is still right.
   */
  'contacts.index': { input: { version: string }; value: { version: string; lines: string | null } }
  'contacts.add': {
    input: { name: string; phone: string; labels: string; permission: string }
    value: { id: string; isNew: boolean; says: Words }
  }
  /** Adds or takes away one label on the rows chosen in the grid. */
  'contacts.label': {
    input: { fromRow: number; toRow: number; label: string; on: boolean }
    value: { changed: number; says: Words }
  }
  'segments.list': { input: Record<string, never>; value: { segments: readonly Segment[]; sheetId: number } }
  /** `id` '' makes a new one; no `conditions` throws it away. */
  'segments.save': { input: { id: string; name: string; conditions: string }; value: { says: Words } }
}
