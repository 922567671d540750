/** A menu of actions, for the mouse and for the arrow keys. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Place, Popover } from './Popover'

export type MenuItem =
  | 'separator'
  | {
      readonly label: string
      readonly run: () => void
      readonly keys?: string
      readonly disabled?: boolean
      readonly checked?: boolean
      readonly testId?: string
    }

interface Props {
  readonly items: readonly MenuItem[]
  readonly at: Place
  readonly close: () => void
  readonly label: string
  readonly testId?: string
  /** Left and right arrows, for menus of a bar. */
  readonly sideways?: (by: 1 | -1) => void
}

const focusable = (list: HTMLElement | null): HTMLElement[] =>
  list ? [...list.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')] : []

export const Menu = ({ items, at, close, label, testId, sideways }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  // Before it is seen, so that no key is lost.
  useLayoutEffect(() => focusable(list.current)[0]?.focus({ preventScroll: true }), [label])

  const onKeyDown = (event: KeyboardEvent) => {
    const all = focusable(list.current)
    const focused = document.activeElement
    const here = focused instanceof HTMLElement ? all.indexOf(focused) : -1
    const target: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }
    const next = target[event.key]
    event.stopPropagation()
    if (next !== undefined) {
      event.preventDefault()
      all[(next + all.length) % all.length]?.focus()
    } else if (event.key === 'Tab') close()
    else if (sideways && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) sideways(event.key === 'ArrowRight' ? 1 : -1)
  }

  return (
    <Popover at={at} close={close} label={label} class="menu-box" {...(testId === undefined ? {} : { testId })}>
      <div ref={list} class="menu" role="menu" aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item, index) =>
          item === 'separator' ? (
            <hr key={`line-${index}`} />
          ) : (
            <button
              key={item.label}
              type="button"
              {...(item.checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': item.checked })}
              aria-disabled={item.disabled ?? false}
              tabIndex={-1}
              data-testid={item.testId}
              onClick={() => {
                if (item.disabled) return
                close()
                item.run()
              }}
            >
              {item.checked !== undefined && <span class="menu-tick">{item.checked ? '✓' : ''}</span>}
              <span class="menu-label">{item.label}</span>
              {item.keys !== undefined && <kbd>{item.keys}</kbd>}
            </button>
          ),
        )}
      </div>
    </Popover>
  )
}
