/** How many different people may be written to in 24 hours: Meta gives a step's name, a number, or -1. */
import type { PeoplePerDay } from '../../domain/inbox/update'
import { number, text } from './loose'

/** Meta, "Messaging limits" (2025-10): 250, 2,000, 10,000, 100,000, unlimited; the others are seen in older data. */
const TIERS = new Map<string, PeoplePerDay>([
  ['TIER_50', 50],
  ['TIER_250', 250],
  ['TIER_1K', 1_000],
  ['TIER_2K', 2_000],
  ['TIER_10K', 10_000],
  ['TIER_100K', 100_000],
  ['TIER_UNLIMITED', 'unlimited'],
])

export const readPeoplePerDay = (value: unknown): PeoplePerDay | null => {
  const step = TIERS.get(text(value) ?? '')
  if (step !== undefined) return step
  const count = number(value)
  if (count === -1) return 'unlimited'
  return count !== null && count >= 0 ? count : null
}
