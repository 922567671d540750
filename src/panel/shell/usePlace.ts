/** Follows the person through the grid, one question at a time, and hears on the way whether the file has changed. */
import { useEffect, useState } from 'preact/hooks'
import type { Place } from '../../app/api'
import { call } from '../server/call'
import { noteCommit } from '../server/news'
import { pauseAfter } from './pace'

const same = (one: Place | null, other: Place | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.sheetId === other.sheetId &&
    one.fromRow === other.fromRow &&
    one.toRow === other.toRow &&
    one.title === other.title &&
    one.tab === other.tab)

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'focus'] as const

export interface Seen {
  /** Null where nothing is selected. */
  readonly place: Place | null
  /** Epoch milliseconds at which the person certainly stood elsewhere: the move came later. */
  readonly since: number
}

/** Undefined until the first answer. */
export const usePlace = (on: boolean): Seen | undefined => {
  const [seen, setSeen] = useState<Seen>()
  useEffect(() => {
    if (!on) return
    let over = false
    let asking = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let alive = Date.now()
    let known: Place | null | undefined
    let since = 0

    const askOnce = async () => {
      if (over || asking) return
      clearTimeout(timer)
      asking = true
      const asked = Date.now()
      const answer = await call('panel.place', {})
      asking = false
      if (over) return
      if (answer.ok) {
        const { place: found, commit } = answer.value
        noteCommit(commit)
        if (known === undefined || !same(known, found)) {
          known = found
          alive = Date.now()
          setSeen({ place: found, since })
        }
        since = asked
      }
      const visible = document.visibilityState === 'visible'
      timer = setTimeout(askOnce, pauseAfter({ visible, quiet: Date.now() - alive, failed: !answer.ok }))
    }
    /** Somebody who comes back is not kept waiting for a slow pause to end. */
    const wake = () => {
      const wasQuiet = pauseAfter({ visible: true, quiet: Date.now() - alive, failed: false }) > 2_000
      alive = Date.now()
      if (wasQuiet) void askOnce()
    }
    const appear = () => {
      alive = Date.now()
      if (document.visibilityState === 'visible') void askOnce()
    }
    void askOnce()
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wake)
    document.addEventListener('visibilitychange', appear)
    return () => {
      over = true
      clearTimeout(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wake)
      document.removeEventListener('visibilitychange', appear)
    }
  }, [on])
  return seen
}
