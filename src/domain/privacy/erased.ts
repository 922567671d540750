/** Who asked to be forgotten: a one-way mark of the phone, so that a list brought in later does not bring them back by mistake. */
import { type Act, append } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import type { Need, State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const erased = table(
  'erased',
  'growing',
  t('Borradas', 'Apagadas', 'Erased'),
  { id: column.id(same('id')), at: column.moment(same('at')) },
  { hidden: true },
)

/** `key`: see `phone/identity`. The install is part of it, so that a mark means nothing in another file. */
const markOf = (key: string, install: string): string => `x_${hash(`${install} ${key}`)}`

export const erasedNeed = (key: string, install: string): Need => ({
  need: 'find',
  table: erased,
  column: 'id',
  value: markOf(key, install),
})
export const wasErased = (state: State, key: string, install: string): boolean =>
  state.find(erased, 'id', markOf(key, install)) !== undefined
export const markErased = (key: string, { install, now }: Ctx): Act => append(erased, { id: markOf(key, install), at: now })

export const ERASED = t(
  'Pidió que borráramos sus datos: no la vuelvas a cargar sin su permiso.',
  'Pediu que apagássemos seus dados: não a inclua de novo sem permissão.',
  'Asked for their data to be erased: do not add them again without their word.',
)
