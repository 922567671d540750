/** A pure reading of a text, done once while a script runs: cells of a tab are read again with every event. */

/** `most`: how many texts are kept; whoever reads more begins anew. What was made of a text is shared, so nobody may change it. */
export const once = <V>(read: (text: string) => V, most = 2_000): ((text: string) => V) => {
  const known = new Map<string, V>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = read(text)
    known.set(text, made)
    return made
  }
}
