import fc from 'fast-check'
import { isChange } from './act'
import * as column from './columns'
import { byOrder, inPlace, keepInPlace } from './order'
import { table } from './table'
import { same } from './text'

const steps = table(
  'steps',
  'bounded',
  same('steps'),
  { id: column.id(same('id')), order: column.number('hilo', same('order')), word: column.text('hilo', same('word')) },
  { hidden: true },
)
const rowsOf = (orders: readonly (number | null)[]) => orders.map((order, at) => ({ id: `s${at}`, order, word: `word ${at}` }))

test('a row that is kept at its place, new or known, leaves all counted from 0 in the order that was asked for, and writes nothing twice', () => {
  const order = fc.option(fc.integer({ min: -2, max: 8 }))
  fc.assert(
    fc.property(fc.array(order, { maxLength: 6 }), fc.nat(6), order, (orders, which, place) => {
      const rows = rowsOf(orders)
      const row = { id: `s${which}`, order: place, word: 'said anew' }
      const acts = keepInPlace(steps, rows, row).filter(isChange)
      const kept = new Map<string, (typeof rows)[number]>(rows.map((one) => [one.id, one]))
      for (const { act, id, ...rest } of acts) {
        expect(act).toBe(kept.has(id) ? 'patch' : 'append')
        const { order: at, ...values } = { ...kept.get(id), ...('values' in rest ? rest.values : {}) } as typeof row
        if (id !== row.id) expect(kept.get(id)?.order).not.toBe(at)
        kept.set(id, { ...values, order: at })
      }
      expect(new Set(acts.map(({ id }) => id)).size).toBe(acts.length)
      const after = byOrder([...kept.values()])
      expect(after.map((one) => one.order)).toEqual(after.map((_, at) => at))
      expect(after.map(({ id }) => id)).toEqual(inPlace(rows, row).map(({ id }) => id))
      expect(kept.get(row.id)?.word).toBe('said anew')
    }),
  )
})
