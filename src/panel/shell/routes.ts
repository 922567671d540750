/** What can be opened in the panel: a feature adds its screens to `Routes`, says what each is given, and how each is drawn. */
import type { ComponentType } from 'preact'
import type { Start } from '../../app/api'
import type { Text } from '../../kernel/text'
import type { IconName } from '../parts/Icon'

export type Nothing = Readonly<Record<string, never>>

/** A row of the grid, or a thing by its id. */
export type Subject = { readonly sheetId: number; readonly row: number } | { readonly id: string }

/** By screen, what it is given. These the shell opens by itself; features declare theirs beside them. */
export interface Routes {
  readonly setup: Nothing
  readonly connect: Nothing
  readonly home: Nothing
  readonly person: Subject | Nothing
  readonly sends: Subject | Nothing
}
export type RouteName = keyof Routes

export interface Screen<Given> {
  readonly title: Text | ((start: Start) => Text)
  /** Stands in the row at the top. */
  readonly tab?: { readonly icon: IconName; readonly label: Text }
  /** Nothing typed here is lost or disturbed when the panel follows the row chosen in the grid. */
  readonly calm?: boolean
  readonly Draw: ComponentType<{ readonly given: Given; readonly shown: boolean }>
}

export type FeatureView<N extends RouteName> = { readonly [K in N]: Screen<Routes[K]> }
