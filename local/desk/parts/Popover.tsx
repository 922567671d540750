/** Something small that opens over the page near a point, stays inside the window, and closes by Escape or a click elsewhere. */

import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { px } from './px'

export interface Place {
  readonly x: number
  readonly y: number
}

interface Props {
  readonly at: Place
  readonly close: () => void
  readonly label: string
  readonly class?: string
  readonly testId?: string
  readonly children: ComponentChildren
}

/** The corner under an element, where its menu opens. */
export const under = (element: Element): Place => {
  const box = element.getBoundingClientRect()
  return { x: box.left, y: box.bottom + 4 }
}

const MARGIN = 8

/** The keyboard goes back to the cells when a menu or a window of theirs closes. */
export const focusGrid = (): void => document.getElementById('grid-input')?.focus({ preventScroll: true })

export const Popover = ({ at, close, label, class: extra, testId, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(MARGIN, Math.min(at.x, window.innerWidth - width - MARGIN))}px`
    element.style.top = `${Math.max(MARGIN, Math.min(at.y, window.innerHeight - height - MARGIN))}px`
  })
  useLayoutEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close()
    }
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [close])
  return (
    <div
      ref={box}
      class={`popover ${extra ?? ''}`}
      role="dialog"
      aria-label={label}
      data-testid={testId}
      style={px({ left: at.x, top: at.y })}
    >
      {children}
    </div>
  )
}
