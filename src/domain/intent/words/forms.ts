/** The forms of one word that mean the same thing: its singulars and plurals in Spanish, Portuguese and English. */

/** Endings of a plural and what stands there in the singular, over bare words. */
const ENDINGS: readonly (readonly [plural: string, singular: string])[] = [
  ['s', ''],
  ['es', ''],
  ['ces', 'z'],
  ['oes', 'ao'],
  ['aes', 'ao'],
  ['aos', 'ao'],
  ['ns', 'm'],
  ['ais', 'al'],
  ['eis', 'el'],
  ['ois', 'ol'],
  ['ies', 'y'],
]
/** Shorter words have no plural worth guessing: «no», «me», «sal». */
const SHORTEST = 3

/** «error» and «errores» only after a consonant: «clase» is no plural of «clas». */
const fits = (stem: string, plural: string): boolean => plural !== 'es' || /[bcdfghjklmnrstvxz]$/.test(stem)

export const formsOf = (word: string): ReadonlySet<string> => {
  const forms = new Set([word])
  for (const [plural, singular] of ENDINGS) {
    const stem = word.slice(0, word.length - plural.length)
    if (word.endsWith(plural) && stem.length + singular.length >= SHORTEST && fits(stem, plural)) forms.add(stem + singular)
    const base = word.slice(0, word.length - singular.length)
    if (word.length >= SHORTEST && word.endsWith(singular) && fits(base, plural)) forms.add(base + plural)
  }
  return forms
}
