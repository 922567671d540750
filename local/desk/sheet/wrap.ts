/** How high a row must be for its text: breaks text into lines of a given width, as the browser will. */

/** Width of a text in pixels, in the font it will have. */
export type Measure = (text: string, bold: boolean) => number

const wordsOf = (line: string): string[] => line.match(/\S+\s*|\s+/g) ?? ['']

/** Lines that `text` takes; a word wider than the cell is cut where it ends. */
export const lineCount = (text: string, width: number, bold: boolean, measure: Measure): number =>
  text.split('\n').reduce((total, line) => total + linesOfOne(line, width, bold, measure), 0)

const linesOfOne = (line: string, width: number, bold: boolean, measure: Measure): number => {
  if (measure(line, bold) <= width) return 1
  let [lines, used] = [1, 0]
  for (const word of wordsOf(line)) {
    const wide = measure(word.trimEnd(), bold)
    if (used > 0 && used + wide > width) {
      lines++
      used = 0
    }
    if (wide > width) lines += Math.ceil(wide / width) - 1
    used += wide > width ? wide % width : measure(word, bold)
  }
  return lines
}
