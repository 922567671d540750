/** How far somebody got in the tour: a number in the browser, so that it can be left today and gone on with tomorrow. */
const KEY = 'hilo.tour'

/** Which step comes next, from 0; `undefined` where nobody began. A browser that keeps nothing begins anew. */
export const readStep = (): number | undefined => {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === null ? undefined : Number(kept) || 0
  } catch {
    return undefined
  }
}

export const keepStep = (step: number): void => {
  try {
    localStorage.setItem(KEY, String(step))
  } catch {}
}
