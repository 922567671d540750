/** How far the file had come when the server last spoke of it: the same number, and nothing on screen can have changed. */

let latest: number | undefined

export const noteCommit = (commit: number): void => {
  latest = commit
}

/** Undefined until the server has said it. */
export const lastCommit = (): number | undefined => latest

let deeds = 0

/** Somebody did something here: what they see of it does not wait for its turn. */
export const noteDeed = (): void => {
  deeds += 1
}
export const deedsSoFar = (): number => deeds
