/** One value that both sides may change, from what each was seen to say: whose word is new wins, and of two new words none is lost. */

/** Both sides changed it: what each said, until one of them is changed again. */
export interface Apart {
  readonly main: string
  readonly file: string
}
/** What the file's cell shows meanwhile: whatever is chosen instead is a new word. */
export const bothOf = ({ main, file }: Apart): string => `${main || '–'} / ${file || '–'}`

/** `theirs`: the file's word is to be taken in; `ours`: the programme's goes into the file; `apart`: both are shown; `agreed`: that is over. */
export type Verdict = 'same' | 'theirs' | 'ours' | 'agreed' | 'apart'

/** `base`: what both said when they last agreed, or both words where they were shown. */
export const verdict = (main: string, file: string, base: string, apart: Apart | undefined): Verdict => {
  if (main === file) return apart ? 'agreed' : 'same'
  if (!apart) return file === base ? 'ours' : 'theirs'
  const seen = base === bothOf(apart) ? base : apart.file
  if (file !== seen) return 'theirs'
  return main === apart.main ? 'apart' : 'ours'
}

/** What becomes of a word from the file: it holds, or it stands beside another. */
export const takeIn = (
  main: string,
  file: string,
  base: string,
  apart: Apart | undefined,
): { readonly main: string; readonly apart: Apart | null } =>
  main === file || main === (apart ? apart.main : base) ? { main: file, apart: null } : { main, apart: { main, file } }
