/** The bar of menus: opens one at a time, moves between them with the arrows. */
import { useRef, useState } from 'preact/hooks'
import { Menu } from '../parts/Menu'
import { focusGrid, under } from '../parts/Popover'
import { commitEditing } from '../rooms/typing'
import { say, t } from '../words'
import type { BarMenu } from './menus'

const LABEL = t('Menús', 'Menus', 'Menus')

export const MenuBar = ({ menus }: { readonly menus: readonly BarMenu[] }) => {
  const [open, setOpen] = useState<number | undefined>(undefined)
  const bar = useRef<HTMLDivElement>(null)
  const button = (index: number) => bar.current?.querySelectorAll('button')[index]
  const show = (index: number) => {
    commitEditing()
    setOpen((index + menus.length) % menus.length)
  }
  const close = () => {
    setOpen(undefined)
    focusGrid()
  }
  const shown = open === undefined ? undefined : menus[open]
  const anchor = open === undefined ? undefined : button(open)
  return (
    <div class="menu-bar" role="menubar" aria-label={say(LABEL)} ref={bar}>
      {menus.map((menu, index) => (
        <button
          key={menu.title}
          type="button"
          role="menuitem"
          aria-haspopup="menu"
          aria-expanded={open === index}
          class={menu.scripted ? 'menu-name scripted' : 'menu-name'}
          data-testid={`menu-${menu.title}`}
          onClick={() => (open === index ? close() : show(index))}
          onPointerEnter={() => open !== undefined && open !== index && show(index)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') button((index + 1) % menus.length)?.focus()
            if (event.key === 'ArrowLeft') button((index - 1 + menus.length) % menus.length)?.focus()
            if (event.key === 'ArrowDown') show(index)
          }}
        >
          {menu.title}
        </button>
      ))}
      {shown && anchor && open !== undefined && (
        <Menu items={shown.items()} at={under(anchor)} close={close} label={shown.title} testId="menu" sideways={(by) => show(open + by)} />
      )}
    </div>
  )
}
