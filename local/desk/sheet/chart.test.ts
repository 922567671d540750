import fc from 'fast-check'
import type { ChartView } from '../../apps-script/workbook'
import { barsOf, heightAt, reached, runsOf, ticksOf } from './chart'

test.each<[string, readonly number[], readonly number[]]>([
  ['nothing', [], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ['whole numbers', [3, 17], [0, 5, 10, 15, 20]],
  ['shares', [83.3], [0, 20, 40, 60, 80, 100]],
  ['less than nothing', [-3, 4], [-4, -2, 0, 2, 4]],
])('a scale of %s', (_, values, ticks) => expect(ticksOf(values)).toEqual(ticks))

test('every value stands on its scale, which has few steps', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (values) => {
      const ticks = ticksOf(values)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual((ticks[0] ?? 0) - 1e-6)
        expect(value).toBeLessThanOrEqual((ticks[ticks.length - 1] ?? 0) + 1e-6)
      }
    }),
  )
})

const plot = { left: 0, top: 0, width: 100, height: 50 }
const chart = (stacked: boolean): ChartView => ({
  id: 1,
  title: '',
  subtitle: '',
  kind: 'COLUMN',
  stacked,
  row: 0,
  column: 0,
  x: 0,
  y: 0,
  width: 100,
  height: 50,
  axes: { bottom: '', left: '' },
  labels: ['a', 'b'],
  series: [
    { name: 'one', values: [4, null] },
    { name: 'two', values: [6, 10] },
  ],
})

test.each([
  [false, [4, 6, 10], [20, 30, 50]],
  [true, [10, 10], [20, 30, 50]],
])('bars as high as their values, none where nothing stands (stacked: %s)', (stacked, tops, heights) => {
  const one = chart(stacked)
  expect(reached(one)).toEqual(tops)
  expect(barsOf(one, [0, 5, 10], plot).map(({ height }) => height)).toEqual(heights)
})

test('a line is apart where a cell holds no number', () => {
  const runs = runsOf([1, 2, null, 4], 4, [0, 2, 4], plot)
  expect(runs.map((run) => run.map(({ value }) => value))).toEqual([[1, 2], [4]])
  expect(heightAt(4, [0, 2, 4], plot)).toBe(0)
})
