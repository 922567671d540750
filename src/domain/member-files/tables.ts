/** What Hilo knows of each member's own file: where it is, who may open it, what it last showed, and what of it was taken in. */
import * as column from '../../kernel/columns'
import { isRecord, isText, listOf } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { readTexts } from '../tasks/tables'

/** Something typed in a file that was taken in: it is not taken twice, however often it is read before the cell is emptied. */
export interface Done {
  readonly [key: string]: string | number | boolean
  readonly line: string
  readonly field: string
  /** Hash of what was typed: a person's words are not kept here. */
  readonly value: string
  /** Number of the file's last writing when it was read: after the next one the same words are new. */
  readonly stamp: number
  readonly at: number
  /** The words stay in the cell: they could not be sent. */
  readonly keep: boolean
  /** What the file says of it; '' for nothing. */
  readonly says: string
}
const readDone = (value: unknown): readonly Done[] | undefined =>
  Array.isArray(value)
    ? listOf(value).flatMap((one) => {
        if (!isRecord(one)) return []
        const { line, field, value: typed, stamp, at, keep, says } = one
        return isText(line) && isText(field) && isText(typed) && typeof stamp === 'number' && typeof at === 'number'
          ? [{ line, field, value: typed, stamp, at, keep: keep === true, says: isText(says) ? says : '' }]
          : []
      })
    : undefined

export const memberFiles = table(
  'member_files',
  'bounded',
  t('Archivos propios', 'Arquivos próprios', 'Own files'),
  {
    /** The member's id. */
    id: column.id(same('id')),
    /** Google's id of the spreadsheet. */
    file: column.text('hilo', same('file')),
    /** The account whose Drive holds it: no other can open it. */
    by: column.text('hilo', same('by')),
    /** Who may open it now. */
    mail: column.text('hilo', same('mail')),
    /** Every address that was ever to be let in: noted before it is, so that none is forgotten. */
    let_in: column.json(same('let_in'), readTexts),
    /** Google does not know the address; the address that it refused. */
    refused: column.text('hilo', same('refused')),
    /** Since when there is something to look at; blank: nothing. */
    asked_at: column.moment(same('asked_at')),
    seen_at: column.moment(same('seen_at')),
    /** When Drive says that it was last changed, as it was before the last look. */
    changed: column.text('hilo', same('changed')),
    /** Hash of what it should show, as it was at the last look. */
    shown: column.text('hilo', same('shown')),
    /** The programme's file is an older version of itself: what both last agreed on is not known. */
    restored: column.tick('hilo', same('restored')),
    done: column.json(same('done'), readDone),
  },
  { hidden: true },
)

export const isFresh = ({ at }: Done, now: Instant, for_: number): boolean => now - at < for_
