/** A list enters Contactos part by part, whether the panel stays open or not. */
import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { t } from '../../kernel/text'
import { goesOn, goOn } from './go-on'
import { importParts, imports } from './tables'
import { leaves, takeOut } from './take-out'

export const importsFeature: Feature = {
  name: 'imports',
  module: 'base',
  title: t('Importaciones', 'Importações', 'Imports'),
  tables: [imports, importParts],
  on: () => [on(goesOn, goOn), on(leaves, takeOut)],
}
