/** Reads a run of digits that should be one phone and sometimes is two. */
import { type Place, type Reading, type Readings, readings } from './readings'
import { digitsOf, type Segment } from './segments'

/** `certain`: all digits are accounted for by the sure numbers. */
export interface SegmentReading extends Readings {
  readonly certain: boolean
}

const readPiece = (piece: string, place: Place): Readings => {
  const { digits, plus } = digitsOf(piece)
  return readings(digits, plus, place)
}

/** The only sure number of each piece, or nothing when any piece has none. */
const allSure = (pieces: readonly string[], place: Place): readonly Reading[] | undefined => {
  const found = pieces.map((piece) => readPiece(piece, place).sure)
  return found.every((sure) => sure.length === 1) ? found.flat() : undefined
}

/** Two phones with only a blank between them, if there is one way to part them. */
const twoByBlank = ({ byBlank }: Segment, place: Place): readonly Reading[] | undefined => {
  const ways = byBlank.slice(1).flatMap((_, at) => {
    const halves = [byBlank.slice(0, at + 1).join(' '), byBlank.slice(at + 1).join(' ')]
    const both = allSure(halves, place)
    return both ? [both] : []
  })
  return ways.length === 1 ? ways[0] : undefined
}

/** One phone, or several when slashes or blanks part the digits into nothing but phones; otherwise what it might be. */
export const readSegment = (segment: Segment, place: Place): SegmentReading => {
  const bySlash = segment.bySlash.length > 1 ? allSure(segment.bySlash, place) : undefined
  if (bySlash) return { sure: bySlash, offers: [], certain: true }
  const whole = readings(segment.digits, segment.plus, place)
  if (whole.sure.length === 1) return { ...whole, certain: true }
  const two = whole.sure.length === 0 ? twoByBlank(segment, place) : undefined
  if (two) return { sure: two, offers: [], certain: true }
  const slashed = segment.bySlash.length > 1 ? segment.bySlash.map((piece) => readPiece(piece, place)) : []
  return {
    sure: [...whole.sure, ...slashed.flatMap(({ sure }) => sure)],
    offers: [...whole.offers, ...slashed.flatMap(({ offers }) => offers)],
    certain: false,
  }
}
