/** Column letters and their index: A is 0, ZZZ is 18277 and the last. */

export const columnName = (index: number): string => {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** Up to three letters; anything else is `undefined`. */
export const columnIndex = (name: string): number | undefined => {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined
  let index = 0
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
