/** However long its rows are, a list comes through its parts whole and in order, and no part is more than its carrier takes. */
import fc from 'fast-check'
import { anyText } from '../../../test/kit/any-text'
import { partsOf } from './parts'

test('parts are the list, bounded in rows and in characters', () => {
  const rows = fc.array(anyText({ maxLength: 60 }))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 10, max: 200 }), (list, most, characters) => {
      const parts = partsOf(list, most, characters)
      expect(parts.flat()).toEqual(list)
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0)
        expect(part.length).toBeLessThanOrEqual(most)
        if (part.length > 1) expect(JSON.stringify(part).length).toBeLessThanOrEqual(characters)
      }
      // No part could have taken the first row of the next one.
      for (const [at, part] of parts.slice(0, -1).entries())
        expect(part.length === most || JSON.stringify([...part, parts[at + 1]?.[0]]).length > characters).toBe(true)
    }),
  )
})
