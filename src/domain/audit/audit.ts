/** Who did what, when: one row a deed of a person, never changed afterwards, without anything personal in it. */
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
  out: t('Anotó una baja', 'Anotou um descadastro', 'Noted an opt-out'),
} as const
export type Deed = keyof typeof DEEDS

export const audit = table(
  'audit',
  'growing',
  t('Historial', 'Histórico', 'History'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    who: column.text('hilo', same('who')),
    deed: column.code(same('deed'), ['settings', 'exported', 'erased', 'merged', 'unmerged', 'sharing', 'out']),
    /** An id, or the key of a setting: nothing by which somebody who was erased could be known again. */
    about: column.text('hilo', same('about')),
  },
  { hidden: true, clock: 'at' },
)

export const note = (deed: Deed, about: string, ctx: Ctx & { readonly by: string }): Act =>
  append(audit, { id: ctx.id('h'), at: ctx.now, who: ctx.by, deed, about })
