/** What every screen may ask of the panel around it: open another one, go back, say something, know the file and the row. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Place, Start } from '../../app/api'
import type { RouteName, Routes } from './routes'

export interface Panel {
  readonly start: Start
  /** Where the person stands in the grid; undefined until it is known. */
  readonly place: Place | undefined
  go<N extends RouteName>(name: N, given: Routes[N]): void
  back(): void
  /** A sentence that goes away by itself: never the only place where something is said. */
  toast(words: string): void
  /** Opens the guided tour where it was left. */
  tour(): void
  /** Leaves repairs for later and opens the rest. */
  later(): void
  /** After set-up, connection or repair: the file is asked again what it is. */
  restart(then?: 'practice'): Promise<void>
}

export const PanelContext = createContext<Panel | undefined>(undefined)

export const usePanel = (): Panel => {
  const panel = useContext(PanelContext)
  if (!panel) throw new Error('a screen outside of the panel')
  return panel
}
