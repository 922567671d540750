/** A pure reading of a text, done once while a script runs: cells of a tab are read again with every event. */

/** So many texts are kept; a file with more begins anew. */
const KEPT = 2_000

export const once = <V>(read: (text: string) => V): ((text: string) => V) => {
  const known = new Map<string, V>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= KEPT) known.clear()
    const made = read(text)
    known.set(text, made)
    return made
  }
}
