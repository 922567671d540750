/** Words that stand in several places of the bundle are made once: `t("Sí", "Sim", "Yes")` is the same whoever says it. */

const WORDS = '"(?:[^"\\\\\\n]|\\\\.)*"'
const TEXT = new RegExp(`(?<![\\w.$])t\\(\\s*${WORDS},\\s*${WORDS},\\s*${WORDS}\\s*\\)`, 'g')
/** As the compiler writes what src/kernel/text.ts says. */
const MAKER = 't = (es, pt, en) => ({ es, pt, en })'

const inOneLine = (call) => call.replace(/\s+/g, ' ')

/** Lines stay lines, so that the map of the code still leads there. */
export const shareTexts = (code) => {
  if (code.split(MAKER).length !== 2) throw new Error('src/kernel/text.ts makes texts in another way than tools/share-texts.mjs knows')
  const times = new Map()
  for (const [call] of code.matchAll(TEXT)) times.set(inOneLine(call), (times.get(inOneLine(call)) ?? 0) + 1)
  const shared = new Map([...times].filter(([, count]) => count > 1).map(([call], at) => [call, `sharedText${at}`]))
  const made = [...shared].map(([call, name]) => `, ${name} = ${call}`).join('')
  return code
    .replace(TEXT, (call) => {
      const name = shared.get(inOneLine(call))
      return name === undefined ? call : name + '\n'.repeat(call.split('\n').length - 1)
    })
    .replace(MAKER, () => MAKER + made)
}
