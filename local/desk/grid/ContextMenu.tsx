/** What can be done with the selection: copy and paste, and insert, delete, move or hide its rows and columns. */
import { Menu, type MenuItem } from '../parts/Menu'
import { focusGrid, type Place } from '../parts/Popover'
import { pasteText } from '../rooms/clipboard'
import { grid } from '../rooms/grid'
import { notify } from '../rooms/notices'
import { hide, insert, moveLines, remove } from '../rooms/structure'
import { clearPicked } from '../rooms/typing'
import type { Hit } from '../sheet/hit'
import { pickedRange } from '../sheet/picked'
import { say, type Text, t } from '../words'
import { closeOverlay } from './overlay'
import { tableItems } from './table'

const W = {
  label: t('Acciones de la selección', 'Ações da seleção', 'Selection actions'),
  cut: t('Cortar', 'Recortar', 'Cut'),
  copy: t('Copiar', 'Copiar', 'Copy'),
  paste: t('Pegar', 'Colar', 'Paste'),
  noPaste: t(
    'El navegador no dejó leer: pegá con Ctrl + V.',
    'O navegador não deixou ler: cole com Ctrl + V.',
    'The browser refused: paste with Ctrl + V.',
  ),
  clear: t('Vaciar celdas', 'Limpar células', 'Clear cells'),
  rowAbove: t('Insertar {0} arriba', 'Inserir {0} acima', 'Insert {0} above'),
  rowBelow: t('Insertar {0} abajo', 'Inserir {0} abaixo', 'Insert {0} below'),
  rowDelete: t('Eliminar {0}', 'Excluir {0}', 'Delete {0}'),
  rowHide: t('Ocultar {0}', 'Ocultar {0}', 'Hide {0}'),
  rowUp: t('Mover {0} hacia arriba', 'Mover {0} para cima', 'Move {0} up'),
  rowDown: t('Mover {0} hacia abajo', 'Mover {0} para baixo', 'Move {0} down'),
  colLeft: t('Insertar {0} a la izquierda', 'Inserir {0} à esquerda', 'Insert {0} left'),
  colRight: t('Insertar {0} a la derecha', 'Inserir {0} à direita', 'Insert {0} right'),
  moveLeft: t('Mover {0} a la izquierda', 'Mover {0} para a esquerda', 'Move {0} left'),
  moveRight: t('Mover {0} a la derecha', 'Mover {0} para a direita', 'Move {0} right'),
  show: t('Mostrar lo oculto aquí', 'Mostrar o que está oculto', 'Show what is hidden here'),
  row: t('la fila', 'a linha', 'row'),
  rows: t('{0} filas', '{0} linhas', '{0} rows'),
  column: t('la columna', 'a coluna', 'column'),
  columns: t('{0} columnas', '{0} colunas', '{0} columns'),
} as const

const lines = (axis: 'rows' | 'columns', count: number): string =>
  count === 1 ? say(axis === 'rows' ? W.row : W.column) : say(axis === 'rows' ? W.rows : W.columns, count)

/** Copy and cut go the way of the keyboard, so that they fill the same clipboard. */
const command = (name: 'copy' | 'cut') => () => {
  focusGrid()
  document.execCommand(name)
}

const pasteHere = (): void => {
  focusGrid()
  navigator.clipboard.readText().then(pasteText, () => notify(say(W.noPaste)))
}

const lineItems = (
  axis: 'rows' | 'columns',
  at: number,
  count: number,
  total: number,
  words: Readonly<Record<string, Text>>,
): MenuItem[] => {
  const named = lines(axis, count)
  const text = (key: string) => say(words[key] ?? W.label, named)
  return [
    { label: text('before'), run: () => insert(axis, at, count) },
    { label: text('after'), run: () => insert(axis, at + count, count) },
    { label: text('remove'), run: () => remove(axis, at, count), disabled: count >= total },
    'separator',
    { label: text('back'), run: () => moveLines(axis, at, count, at - 1), disabled: at === 0 },
    { label: text('on'), run: () => moveLines(axis, at, count, at + count + 1), disabled: at + count >= total },
    { label: text('hide'), run: () => hide(axis, at, count, true), disabled: count >= total },
    { label: say(W.show), run: () => hide(axis, at, count, false) },
  ]
}

const ROW_WORDS = { before: W.rowAbove, after: W.rowBelow, remove: W.rowDelete, back: W.rowUp, on: W.rowDown, hide: W.rowHide }
const COLUMN_WORDS = { before: W.colLeft, after: W.colRight, remove: W.rowDelete, back: W.moveLeft, on: W.moveRight, hide: W.rowHide }

export const ContextMenu = ({ at, on }: { readonly at: Place; readonly on: Hit['zone'] }) => {
  const { picked, sheet } = grid.get()
  if (!picked || !sheet) return null
  const range = pickedRange(picked)
  const rows = () => lineItems('rows', range.top, range.bottom - range.top + 1, sheet.axes.rows.count, ROW_WORDS)
  const columns = () => lineItems('columns', range.left, range.right - range.left + 1, sheet.axes.cols.count, COLUMN_WORDS)
  const simple = (items: MenuItem[]) => items.slice(0, 3)
  const items: MenuItem[] = [
    { label: say(W.cut), run: command('cut'), keys: 'Ctrl X' },
    { label: say(W.copy), run: command('copy'), keys: 'Ctrl C' },
    { label: say(W.paste), run: pasteHere, keys: 'Ctrl V' },
    { label: say(W.clear), run: clearPicked, keys: 'Supr' },
    'separator',
    ...(on === 'row' ? rows() : on === 'column' ? [...columns(), 'separator' as const, ...tableItems()] : []),
    ...(on === 'cell' || on === 'corner' ? [...simple(rows()), ...simple(columns()), 'separator' as const, ...tableItems()] : []),
  ]
  const close = () => {
    closeOverlay()
    focusGrid()
  }
  return <Menu items={items} at={at} close={close} label={say(W.label)} testId="context-menu" />
}
