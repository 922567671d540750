/** Of any list whatever: nobody lost, nobody counted twice, nothing invented. */
import fc from 'fast-check'
import { dayOf } from '../../calendar/day'
import type { Column } from './columns'
import { parse } from './parse'
import { type Plan, plan } from './plan'

const TODAY = dayOf(2026, 11, 22)
if (TODAY === undefined) throw new Error('no such day')

const cell = fc.oneof(
  fc.constantFrom('', '11 5883 3009', '15 5883-3009', '549 11 5883 3009', '11 5883 3010 / 11 5883 3011', 'no tiene', '5,49E+12', '11 58'),
  fc.constantFrom('Ana Paz', 'Paz, Ana', 'Eva', '3/9/2008', '13/7/05', '=1+1', 'Nombre', 'Pan'),
)
const lists = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 })
const COLUMNS: readonly Column[] = [
  { column: 0, heading: 'Nombre', use: { as: 'field', field: 'full_name' } },
  { column: 1, heading: 'Celular', use: { as: 'field', field: 'phone' } },
  { column: 2, heading: 'Nacimiento', use: { as: 'field', field: 'birth_date' } },
  { column: 3, heading: 'Curso', use: { as: 'own' } },
]
const planOfList = (rows: readonly (readonly string[])[]): Plan => {
  const sheet = parse(['Nombre;Celular;Nacimiento;Curso', ...rows.map((cells) => cells.join(';')), ''].join('\n'))
  if (!sheet.ok) throw new Error(sheet.problem.es)
  const options = { place: { country: 'AR' }, existing: () => [], dateOrder: 'dmy', today: TODAY } as const
  return plan(sheet.value.rows, sheet.value.headings, COLUMNS, options)
}

test('every line of any list ends in exactly one place, and the counts add up', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const { rows: planned, counts } = planOfList(rows)
      expect(planned.map(({ line }) => line)).toEqual(rows.map((_, line) => line + 2))
      const { alerts, ...buckets } = counts
      expect(Object.values(buckets).reduce((all, some) => all + some, 0)).toBe(rows.length)
      expect(alerts).toBeLessThanOrEqual(rows.length)
      const also = planned.flatMap((row) => ('also' in row ? row.also : []))
      expect(also.sort()).toEqual(planned.flatMap((row) => (row.kind === 'repeated' ? [row.line] : [])).sort())
    }),
  )
})

test('no value is invented: each comes from a cell of the lines it is said to come from', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const { rows: planned } = planOfList(rows)
      for (const row of planned) {
        if (row.kind !== 'new') continue
        const cells = [row.line, ...row.also].map((line) => rows[line - 2] ?? [])
        const { full_name, phone, birth_date } = row.person.fields
        if (full_name !== undefined) expect(cells.map(([name]) => name)).toContain(full_name)
        if (birth_date !== undefined)
          expect(cells.map(([, , born]) => born)).toContain(birth_date === '2008-09-03' ? '3/9/2008' : '13/7/05')
        expect(cells.some((one) => one[1]?.replace(/\D/g, '').includes(phone?.slice(-8) ?? '-'))).toBe(true)
        const courses = cells.map((one) => one[3])
        for (const course of (row.person.own.Curso ?? '').split(', ').filter((one) => one !== ''))
          expect(courses.join(', ')).toContain(course)
      }
    }),
  )
})
