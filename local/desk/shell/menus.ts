/** The menus above the sheet: what the desk can do, then the menus that the script made. */

import type { ScriptMenu } from '../client/shapes'
import { workbook } from '../client/workbook'
import { tableItems } from '../grid/table'
import type { MenuItem } from '../parts/Menu'
import { focusGrid } from '../parts/Popover'
import { file } from '../rooms/file'
import { grid } from '../rooms/grid'
import { layout, showDrawer, showPhones } from '../rooms/layout'
import { worked } from '../rooms/notices'
import { addTab, insert, undo } from '../rooms/structure'
import { clearPicked } from '../rooms/typing'
import { pickedRange } from '../sheet/picked'
import { type Lang, lang, say, speak, t } from '../words'

export interface BarMenu {
  readonly title: string
  readonly items: () => MenuItem[]
  /** Made by the script, not by the desk. */
  readonly scripted: boolean
}

const W = {
  file: t('Archivo', 'Arquivo', 'File'),
  download: t('Descargar como Excel (.xlsx)', 'Baixar como Excel (.xlsx)', 'Download as Excel (.xlsx)'),
  reset: t('Empezar de nuevo…', 'Começar de novo…', 'Start over…'),
  edit: t('Editar', 'Editar', 'Edit'),
  undo: t('Deshacer', 'Desfazer', 'Undo'),
  cut: t('Cortar', 'Recortar', 'Cut'),
  copy: t('Copiar', 'Copiar', 'Copy'),
  clear: t('Vaciar celdas', 'Limpar células', 'Clear cells'),
  view: t('Ver', 'Ver', 'View'),
  phones: t('Teléfonos', 'Telefones', 'Phones'),
  happened: t('Qué pasó', 'O que aconteceu', 'What happened'),
  insert: t('Insertar', 'Inserir', 'Insert'),
  rowAbove: t('Fila arriba', 'Linha acima', 'Row above'),
  rowBelow: t('Fila abajo', 'Linha abaixo', 'Row below'),
  colLeft: t('Columna a la izquierda', 'Coluna à esquerda', 'Column left'),
  colRight: t('Columna a la derecha', 'Coluna à direita', 'Column right'),
  tab: t('Pestaña', 'Aba', 'Tab'),
  data: t('Datos', 'Dados', 'Data'),
} as const

const LANGUAGES: readonly (readonly [Lang, string])[] = [
  ['es', 'Español'],
  ['pt', 'Português'],
  ['en', 'English'],
]

/** Cut and copy go the way of the keyboard, so that they fill the same clipboard. */
const command = (name: 'copy' | 'cut') => () => {
  focusGrid()
  document.execCommand(name)
}

/** Hands a file to the browser's downloads. */
const download = async (): Promise<void> => {
  const answer = await workbook.download()
  if (!worked(answer) || !answer.ok) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(answer.value)
  link.download = `${file.get().file?.title ?? 'Hilo'}.xlsx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const fileMenu = (askReset: () => void): MenuItem[] => [
  { label: say(W.download), run: () => void download(), testId: 'download' },
  'separator',
  ...LANGUAGES.map(([code, name]) => ({ label: name, checked: lang() === code, run: () => speak(code) })),
  'separator',
  { label: say(W.reset), run: askReset, testId: 'reset' },
]

const editMenu = (): MenuItem[] => [
  { label: say(W.undo), run: undo, keys: 'Ctrl Z' },
  'separator',
  { label: say(W.cut), run: command('cut'), keys: 'Ctrl X' },
  { label: say(W.copy), run: command('copy'), keys: 'Ctrl C' },
  { label: say(W.clear), run: clearPicked, keys: 'Supr' },
]

const viewMenu = (): MenuItem[] => {
  const { phones, drawer } = layout.get()
  return [
    { label: say(W.phones), checked: phones, run: () => showPhones(!phones) },
    { label: say(W.happened), checked: drawer !== 'none', run: () => showDrawer(drawer === 'none' ? 'executions' : 'none') },
  ]
}

const insertMenu = (): MenuItem[] => {
  const { picked } = grid.get()
  const range = picked && pickedRange(picked)
  const at = (axis: 'rows' | 'columns', place: number | undefined) => () => place !== undefined && insert(axis, place, 1)
  return [
    { label: say(W.rowAbove), run: at('rows', range?.top) },
    { label: say(W.rowBelow), run: at('rows', range && range.bottom + 1) },
    'separator',
    { label: say(W.colLeft), run: at('columns', range?.left) },
    { label: say(W.colRight), run: at('columns', range && range.right + 1) },
    'separator',
    { label: say(W.tab), run: addTab },
  ]
}

const scriptItems = (menu: ScriptMenu): MenuItem[] =>
  menu.items.map((item) =>
    item === 'separator'
      ? item
      : {
          label: item.label,
          testId: `script-${item.handler}`,
          run: () => void workbook.runMenu(file.get().user, item.handler).then(worked),
        },
  )

export const menusOf = (scripted: readonly ScriptMenu[], askReset: () => void): readonly BarMenu[] => [
  { title: say(W.file), items: () => fileMenu(askReset), scripted: false },
  { title: say(W.edit), items: editMenu, scripted: false },
  { title: say(W.view), items: viewMenu, scripted: false },
  { title: say(W.insert), items: insertMenu, scripted: false },
  { title: say(W.data), items: tableItems, scripted: false },
  ...scripted.map((menu) => ({ title: menu.title, items: () => scriptItems(menu), scripted: true })),
]
