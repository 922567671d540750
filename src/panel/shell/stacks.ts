/** Where one is in the panel: a stack of screens for each tab, of which the last is seen. */
import type { RouteName, Routes } from './routes'

export interface Opened<N extends RouteName = RouteName> {
  readonly name: N
  readonly given: Routes[N]
  /** Different for every screen that was opened anew. */
  readonly key: number
}

export interface Stacks {
  readonly tab: RouteName
  readonly screens: Readonly<Partial<Record<RouteName, readonly Opened[]>>>
  readonly opened: number
}

export const start = (tab: RouteName, given: Routes[RouteName]): Stacks => ({
  tab,
  screens: { [tab]: [{ name: tab, given, key: 0 }] },
  opened: 1,
})

export const topOf = (stacks: Stacks): Opened | undefined => stacks.screens[stacks.tab]?.at(-1)

/** A tab's own screen takes the place of what stood in its tab; any other is laid upon what is seen. */
export const open = <N extends RouteName>(stacks: Stacks, name: N, given: Routes[N], isTab: boolean): Stacks => {
  const screen: Opened<N> = { name, given, key: stacks.opened }
  const opened = stacks.opened + 1
  if (!isTab) {
    const below = stacks.screens[stacks.tab] ?? []
    return { ...stacks, opened, screens: { ...stacks.screens, [stacks.tab]: [...below, screen] } }
  }
  // The same screen with something else in it: its place and what it remembers stay.
  const [root, ...above] = stacks.screens[name] ?? []
  const key = root && above.length === 0 ? root.key : screen.key
  return { tab: name, opened, screens: { ...stacks.screens, [name]: [{ ...screen, key }] } }
}

/** As it was left; chosen while it is seen, from its beginning. */
export const choose = (stacks: Stacks, tab: RouteName, given: Routes[RouteName]): Stacks =>
  stacks.screens[tab]
    ? { ...stacks, tab, screens: tab === stacks.tab ? { ...stacks.screens, [tab]: stacks.screens[tab].slice(0, 1) } : stacks.screens }
    : { tab, opened: stacks.opened + 1, screens: { ...stacks.screens, [tab]: [{ name: tab, given, key: stacks.opened }] } }

export const back = (stacks: Stacks): Stacks => {
  const screens = stacks.screens[stacks.tab] ?? []
  return screens.length < 2 ? stacks : { ...stacks, screens: { ...stacks.screens, [stacks.tab]: screens.slice(0, -1) } }
}
