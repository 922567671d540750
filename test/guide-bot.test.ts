/** The bot of the guide, built from the guide's own tables by whoever reads nothing else, and talked with on the practice phone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { World } from '../local/world'
import { isRecord, listOf } from '../src/kernel/json'
import { type Desk, driver, openDesk, startLocal } from './kit/desk'
import { keepPicture } from './kit/picture'

const guide = readFileSync(join(__dirname, '..', 'docs', 'guia', 'bot.md'), 'utf8')
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const headingsIn = (answer: unknown): readonly (readonly string[])[] =>
  isRecord(answer) ? listOf(answer['values']).map((row) => listOf(row).map(String)) : []

/** The table of the guide that begins with these headings. */
const table = (first: string): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const lines = guide.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`))
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return { headings: cellsOf(lines[start] ?? ''), rows: lines.slice(start + 2, end).map(cellsOf) }
}

describe('the bot of the guide', () => {
  let world: World
  let browser: Browser
  let desk: Desk
  let panel: Frame
  let local: ReturnType<typeof driver>
  const named = (name: string) => panel.locator(`main:not([hidden]) [data-name="${name}"]`).first()
  const type = (range: string, values: readonly (readonly (string | number | boolean)[])[]) =>
    local.post('/sim/edits', { user: 'engine@hilo.example', range, values })

  beforeAll(async () => {
    world = await startLocal('--seed', 'template')
    local = driver(world.origins.main)
    await local.post('/sim/copy', { title: 'Mi programa' })
    browser = await openBrowser()
    desk = await openDesk(browser, world.origins.main)
    panel = await desk.openPanel()
    await named('organisation').fill('Fundación Oficios')
    await panel.getByText('Inscribir a un curso', { exact: true }).click()
    await named('begin').click()
    await desk.page.getByRole('tab', { name: 'Inicio', selected: true }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  test('is there to start from: a course in draft, and messages that are all switched off', async () => {
    await named('practice-text').waitFor()
    expect((await local.records('courses')).map(({ name, published }) => [name, published])).toEqual([['Curso de ejemplo', false]])
    expect((await local.records('reminders')).map(({ active }) => active)).toEqual(Array(6).fill(false))
    expect(await local.records('bot')).toHaveLength(11)
  })
  test('stands as the guide writes it, with nothing to check', async () => {
    const { rows, headings } = table('Curso | Publicado')
    const [tabHeadings = []] = headingsIn(await local.get(`/v4/spreadsheets/main/values/${encodeURIComponent('Cursos!1:1')}`))
    for (const [at, cells] of rows.entries())
      for (const [column, words] of cells.entries()) {
        const letter = String.fromCharCode('A'.charCodeAt(0) + tabHeadings.indexOf(headings[column] ?? ''))
        await type(`Cursos!${letter}${at + 2}`, [[words === '☑' ? true : words]])
      }
    await type('Bot!A2:F12', table('Paso | Hilo dice').rows)
    await world.town().quiet()
    await panel.locator('[data-tab="results"]').click()
    await named('courses').click()
    await named('form-name').fill('Inscripción')
    await named('form-remind').fill('2')
    await named('link-form').click()
    await named('form-made').waitFor()
    await local.post('/sim/clock', { advance: 'PT2M' })
    expect((await local.records('bot')).map(({ problem }) => problem)).toEqual(Array(11).fill(null))
    expect((await local.records('courses')).map(({ state, next_step }) => [state, next_step])).toEqual(
      Array(3).fill(['Abierto', 'Se cierra vie 19/2.']),
    )
    await desk.tab('Bot')
    await desk.picture('bot')
  })
  test('answers on the practice phone as the guide says', async () => {
    await panel.locator('[data-tab="results"]').click()
    await named('bot').click()
    await named('try-bot').click()
    for (const [words = '', answer = ''] of table('Escribís').rows) {
      // As a person reads and writes; Google lets a file be read sixty times a minute.
      await local.post('/sim/clock', { advance: 'PT30S' })
      await named('practice-text').fill(words)
      await named('practice-send').click()
      await panel.locator('main:not([hidden]) li.message.theirs:last-child', { hasText: answer }).waitFor()
    }
    await keepPicture(panel.locator('body'), 'bot-telefono')
    expect(await local.records('contacts')).toMatchObject([{ full_name: 'Ana (de práctica)', consent: 'Sí' }])
    expect(desk.problems).toEqual([])
  })
})
