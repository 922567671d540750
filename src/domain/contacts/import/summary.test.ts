/** Counts are said in one sentence. */
import { summary } from './summary'

test.each([
  [{ new: 46, review: 4 }, '46 entran, 4 para revisar', '46 entram, 4 para revisar', '46 enter, 4 to review'],
  [
    { new: 1, here: 1, repeated: 1 },
    '1 entra, 1 ya estaba, 1 repetida',
    '1 entra, 1 já estava, 1 repetida',
    '1 enters, 1 was here already, 1 repeated',
  ],
  [
    { new: 1200, no_phone: 2, left_out: 3 },
    '1.200 entran, 2 para revisar, 3 quedan afuera',
    '1.200 entram, 2 para revisar, 3 ficam de fora',
    '1,200 enter, 2 to review, 3 left out',
  ],
  [{ empty: 3 }, 'No entra nadie', 'Não entra ninguém', 'Nobody enters'],
])('%j is said in one sentence', (some, es, pt, en) => {
  const none = { new: 0, here: 0, repeated: 0, review: 0, no_phone: 0, empty: 0, headings: 0, left_out: 0, alerts: 0 }
  expect(summary({ ...none, ...some })).toEqual({ es, pt, en })
})
