/** How often to ask where the person stands in the grid: quick while they move, slow while they do not, rarely when nobody looks. */

const SECOND = 1_000
const MINUTE = 60 * SECOND

/**
 * Apps Script allows 50,000 reads of properties a day to a free account ("Quotas for Google services"), and each question costs some.
 * From the last sign of life (a move in the grid, a touch of the panel), the pause before the next question.
 */
const PACES: readonly { readonly within: number; readonly pause: number }[] = [
  { within: MINUTE, pause: 1.5 * SECOND },
  { within: 10 * MINUTE, pause: 4 * SECOND },
]
const ASLEEP = 12 * SECOND
const HIDDEN = 20 * SECOND
/** After silence of the server: a network that is back is noticed within this. */
const TROUBLED = 8 * SECOND

export const pauseAfter = (seen: { readonly visible: boolean; readonly quiet: number; readonly failed: boolean }): number => {
  if (!seen.visible) return HIDDEN
  if (seen.failed) return TROUBLED
  return PACES.find(({ within }) => seen.quiet < within)?.pause ?? ASLEEP
}
