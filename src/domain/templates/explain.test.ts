import { CATEGORY_WORDS, explainRejection, QUALITY_WORDS, STATUS_WORDS } from './explain'

/** Cloud API, "Templates": values of `rejected_reason`. */
const REASONS = [
  'ABUSIVE_CONTENT',
  'INCORRECT_CATEGORY',
  'INVALID_FORMAT',
  'PROMOTIONAL',
  'SCAM',
  'TAG_CONTENT_MISMATCH',
  'CATEGORY_NOT_AVAILABLE',
]

it.each(REASONS)('explains %s without its code', (reason) => {
  expect(explainRejection(reason)?.es).not.toContain(reason)
})

it('names a reason of tomorrow by its code', () => {
  expect(explainRejection('NEW_RULE')?.es).toContain('NEW_RULE')
  expect(explainRejection(null)).toBeNull()
})

it('tells every state, category and quality apart', () => {
  for (const words of [
    Object.values(STATUS_WORDS).map(({ label }) => label),
    Object.values(CATEGORY_WORDS),
    Object.values(QUALITY_WORDS),
  ]) {
    expect(new Set(words.map(({ es }) => es)).size).toBe(words.length)
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length)
  }
})
