/** What Google's services throw, as a value: their words differ by language, so only the kind of call decides. */

export const detailOf = (thrown: unknown): string =>
  (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)).slice(0, 300)
