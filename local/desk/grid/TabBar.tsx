/** The tabs along the bottom: open, add, rename, duplicate, move, hide, delete; hidden ones are in the list at the left. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TabView } from '../client/shapes'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/icons'
import { Menu, type MenuItem } from '../parts/Menu'
import { type Place, under } from '../parts/Popover'
import { file } from '../rooms/file'
import { grid, openSheet } from '../rooms/grid'
import { addTab, deleteTab, duplicateTab, hideTab, moveTab, renameTab } from '../rooms/structure'
import { commitEditing } from '../rooms/typing'
import { useStore } from '../store'
import { say, t } from '../words'
import { Summary } from './Summary'

const W = {
  add: t('Agregar una pestaña', 'Adicionar uma aba', 'Add a tab'),
  all: t('Todas las pestañas', 'Todas as abas', 'All tabs'),
  hidden: t('{0} (oculta)', '{0} (oculta)', '{0} (hidden)'),
  rename: t('Cambiar nombre', 'Renomear', 'Rename'),
  duplicate: t('Duplicar', 'Duplicar', 'Duplicate'),
  hide: t('Ocultar', 'Ocultar', 'Hide'),
  left: t('Mover a la izquierda', 'Mover para a esquerda', 'Move left'),
  right: t('Mover a la derecha', 'Mover para a direita', 'Move right'),
  remove: t('Eliminar', 'Excluir', 'Delete'),
  sure: t('¿Eliminar la pestaña «{0}»?', 'Excluir a aba “{0}”?', 'Delete the tab “{0}”?'),
  lost: t(
    'Se borra con todo lo que tiene. Podés deshacerlo con Ctrl + Z.',
    'Ela é apagada com todo o conteúdo. Dá para desfazer com Ctrl + Z.',
    'It goes with all it holds. Ctrl + Z brings it back.',
  ),
  cancel: t('Cancelar', 'Cancelar', 'Cancel'),
  actions: t('Acciones de {0}', 'Ações de {0}', 'Actions of {0}'),
} as const

const Rename = ({ tab, done }: { readonly tab: TabView; readonly done: () => void }) => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const finish = (keep: boolean) => {
    const title = field.current?.value.trim() ?? ''
    done()
    if (keep && title !== '' && title !== tab.title) renameTab(tab.sheetId, title)
  }
  return (
    <input
      ref={field}
      class="tab-rename"
      data-testid="tab-rename"
      aria-label={say(W.rename)}
      defaultValue={tab.title}
      size={Math.max(6, tab.title.length)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(true)
        if (event.key === 'Escape') finish(false)
      }}
    />
  )
}

type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly at: Place }
  | { readonly kind: 'menu'; readonly at: Place; readonly tab: TabView }
  | { readonly kind: 'rename' | 'delete'; readonly tab: TabView }

export const TabBar = () => {
  const all = useStore(file, (state) => state.file?.tabs) ?? []
  const current = useStore(grid, (state) => state.sheet?.sheetId)
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const close = () => setOpen({ kind: 'none' })
  const visible = all.filter((tab) => !tab.hidden || tab.sheetId === current)
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => strip.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [current])

  const show = (tab: TabView) => {
    commitEditing()
    openSheet(tab.sheetId)
  }
  const listItems: MenuItem[] = all.map((tab) => ({
    label: tab.hidden ? say(W.hidden, tab.title) : tab.title,
    checked: tab.sheetId === current,
    run: () => (tab.hidden ? void hideTab(tab.sheetId, false) : show(tab)),
  }))
  const menuItems = (tab: TabView): MenuItem[] => {
    const [at, place] = [all.indexOf(tab), visible.indexOf(tab)]
    return [
      { label: say(W.rename), run: () => setOpen({ kind: 'rename', tab }) },
      { label: say(W.duplicate), run: () => duplicateTab(tab.sheetId) },
      { label: say(W.hide), run: () => void hideTab(tab.sheetId, true), disabled: visible.length < 2 },
      'separator',
      { label: say(W.left), run: () => moveTab(tab.sheetId, all.indexOf(visible[place - 1] ?? tab)), disabled: place === 0 },
      { label: say(W.right), run: () => moveTab(tab.sheetId, all.indexOf(visible[place + 1] ?? tab)), disabled: at === all.length - 1 },
      'separator',
      { label: say(W.remove), run: () => setOpen({ kind: 'delete', tab }), disabled: visible.length < 2 },
    ]
  }
  return (
    <div class="tab-bar">
      <button type="button" class="icon-button" aria-label={say(W.add)} title={say(W.add)} data-testid="tab-add" onClick={addTab}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say(W.all)}
        title={say(W.all)}
        data-testid="tab-list"
        onClick={(event) => setOpen({ kind: 'list', at: under(event.currentTarget) })}
      >
        <Icon name="tabs" />
      </button>
      <div class="tab-strip" role="tablist" ref={strip}>
        {visible.map((tab) => (
          <div
            key={tab.sheetId}
            class={tab.sheetId === current ? 'tab current' : 'tab'}
            style={{ '--tab-color': tab.tabColor ?? 'transparent' }}
          >
            {open.kind === 'rename' && open.tab.sheetId === tab.sheetId ? (
              <Rename tab={tab} done={close} />
            ) : (
              <button
                type="button"
                role="tab"
                aria-selected={tab.sheetId === current}
                data-testid={`tab-${tab.title}`}
                onClick={() => show(tab)}
                onDblClick={() => setOpen({ kind: 'rename', tab })}
                onContextMenu={(event) => {
                  event.preventDefault()
                  setOpen({ kind: 'menu', tab, at: { x: event.clientX, y: event.clientY } })
                }}
              >
                {tab.title}
              </button>
            )}
            {tab.sheetId === current && (
              <button
                type="button"
                class="tab-more"
                aria-label={say(W.actions, tab.title)}
                data-testid="tab-more"
                onClick={(event) => setOpen({ kind: 'menu', tab, at: under(event.currentTarget) })}
              >
                <Icon name="down" size={14} />
              </button>
            )}
          </div>
        ))}
      </div>
      <Summary />
      {open.kind === 'list' && <Menu items={listItems} at={open.at} close={close} label={say(W.all)} testId="tab-list-menu" />}
      {open.kind === 'menu' && (
        <Menu items={menuItems(open.tab)} at={open.at} close={close} label={say(W.actions, open.tab.title)} testId="tab-menu" />
      )}
      {open.kind === 'delete' && (
        <Dialog
          title={say(W.sure, open.tab.title)}
          close={close}
          testId="tab-delete"
          onSubmit={() => {
            close()
            deleteTab(open.tab.sheetId)
          }}
          actions={
            <>
              <button type="button" class="button" onClick={close}>
                {say(W.cancel)}
              </button>
              <button type="submit" class="button danger">
                {say(W.remove)}
              </button>
            </>
          }
        >
          <p>{say(W.lost)}</p>
        </Dialog>
      )}
    </div>
  )
}
