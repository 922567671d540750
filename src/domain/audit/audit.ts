/** Who did what, when, and what stood there before and after: never changed, but for what is a person's, which goes with them. */
import { type Act, append } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Ctx } from '../../kernel/event'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const DEEDS = {
  settings: t('Cambió un ajuste', 'Mudou um ajuste', 'Changed a setting'),
  exported: t('Descargó todo lo de una persona', 'Baixou tudo de uma pessoa', 'Downloaded all of a person'),
  erased: t('Borró todo lo de una persona', 'Apagou tudo de uma pessoa', 'Erased all of a person'),
  merged: t('Juntó dos filas de una persona', 'Juntou duas linhas de uma pessoa', 'Merged two rows of a person'),
  unmerged: t('Deshizo una unión', 'Desfez uma junção', 'Undid a merge'),
  sharing: t('Confirmó que la planilla quede abierta', 'Confirmou que a planilha fique aberta', 'Confirmed that the file stays open'),
  contact: t('Cambió datos de una persona', 'Mudou dados de uma pessoa', 'Changed data of a person'),
  send: t('Cambió un envío', 'Mudou um envio', 'Changed a send'),
} as const
export type Deed = keyof typeof DEEDS

/** Who did it, where it was no person in the panel: Hilo by itself, or somebody in the grid, whom Sheets does not name. */
export const BY_HILO = 'hilo'
export const BY_SHEET = 'sheet'

export const audit = table(
  'audit',
  'growing',
  t('Historial', 'Histórico', 'History'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    who: column.text('hilo', same('who')),
    deed: column.code(same('deed'), ['settings', 'exported', 'erased', 'merged', 'unmerged', 'sharing', 'contact', 'send']),
    /** An id, or the key of a setting: nothing by which somebody who was erased could be known again. */
    about: column.text('hilo', same('about')),
    /** Whose data `before` and `after` are, where they are somebody's. */
    contact_id: column.text('hilo', same('contact_id')),
    before: column.text('hilo', same('before'), { personal: true }),
    after: column.text('hilo', same('after'), { personal: true }),
  },
  { hidden: true, clock: 'at' },
)

export const note = (deed: Deed, about: string, ctx: Ctx & { readonly by: string }): Act =>
  append(audit, { id: ctx.id('h'), at: ctx.now, who: ctx.by, deed, about })
