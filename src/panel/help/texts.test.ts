import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LANGS } from '../../kernel/text'
import { HELP, TOUR } from './texts'

const GUIDE = join(__dirname, '../../../docs/guia')

test.each(Object.entries(HELP))('%s: short words in three languages, and a page of the guide that is there', (_, { what, can, page }) => {
  expect(existsSync(join(GUIDE, `${page}.md`))).toBe(true)
  for (const text of [what, ...can]) for (const lang of LANGS) expect(text[lang]).toMatch(/^[A-ZÁÉÍÓÚ].{8,58}\.$/)
})

test('the tour has five to seven rooms, each once', () => {
  expect(TOUR.length).toBeGreaterThanOrEqual(5)
  expect(new Set(TOUR).size).toBe(TOUR.length)
  expect(TOUR.length).toBeLessThanOrEqual(7)
})
