/** What somebody is called in a message: the way they prefer, else their first name. */

const TITLE = /^(?:sr|sra|srta|dr|dra|prof|don|doña|dona|mr|mrs|ms)\.?\s+/iu

/** Whole words in capitals, or in none, are somebody's way of typing and not of writing a name. */
const capitalised = (word: string): string => {
  const shouted = word === word.toLocaleUpperCase() || word === word.toLocaleLowerCase()
  return shouted ? word.toLocaleLowerCase().replace(/(^|[-'’])(\p{L})/gu, (letter) => letter.toLocaleUpperCase()) : word
}

/** «Camila» of «Camila Pérez», «PÉREZ, CAMILA» and «Sra. camila pérez»; '' of an empty cell. */
export const firstNameOf = (fullName: string): string => {
  const [surname = '', given] = fullName.split(',')
  const said = (given ?? surname).trim() || surname.trim()
  return capitalised(said.replace(TITLE, '').split(/\s+/)[0] ?? '')
}

export const calledName = (preferred: string, fullName: string): string => preferred.trim() || firstNameOf(fullName)
