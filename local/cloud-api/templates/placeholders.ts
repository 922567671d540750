/** Variables in template texts: `{{1}}` or `{{name}}`. */

/** The variables of a text in order of first appearance. */
export const placeholders = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g), ([, name]) => name ?? '')),
]

export const fillIn = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole)

/** Positional unless told or shown otherwise. */
export const isPositional = (name: string): boolean => /^\d+$/.test(name)
