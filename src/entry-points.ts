/** The one list of functions that Google, a menu, a trigger or the panel calls by name, by who calls them; `src/main.ts` exports each. */

export const entryPoints = {
  editor: ['about'],
} as const

export type EntryPoint = (typeof entryPoints)[keyof typeof entryPoints][number]
