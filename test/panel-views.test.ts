/** Each view of daily use in the built panel: nothing cut off in three languages, nothing that axe finds wrong or a keyboard cannot reach, and a picture for the guide. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { Lang } from '../src/kernel/text'
import { JOAO, SEND, START, ZOE } from '../src/panel/testing/world'
import { cutOff, type OpenPanel, ok, openPanel, settled, unreached, violations } from './kit/page'

const LANGS: readonly Lang[] = ['es', 'pt', 'en']
const WELL = { cut: [], axe: [], faults: [] }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const person = async (panel: OpenPanel, name: string): Promise<void> => {
  await panel.tab('home')
  await panel.page.getByText(name).first().click()
  await panel.page.getByRole('heading', { name }).waitFor()
}
const open = async (panel: OpenPanel, first: string, name: string, shown: string): Promise<void> => {
  await panel.tab(first)
  await panel.named(name).click()
  await panel.named(shown).waitFor()
}

const VIEWS: readonly { readonly name: string; go(panel: OpenPanel): Promise<void> }[] = [
  { name: 'inicio', go: (panel) => panel.named('to-settings').waitFor() },
  { name: 'persona', go: (panel) => person(panel, ZOE.name) },
  { name: 'persona-cerrada', go: (panel) => person(panel, JOAO.name) },
  {
    name: 'persona-ficha',
    go: async (panel) => {
      await person(panel, ZOE.name)
      await panel.named('person-more').click()
      await panel.named('erase-person').waitFor()
    },
  },
  {
    name: 'persona-juntar',
    go: async (panel) => {
      await person(panel, ZOE.name)
      await panel.named('person-more').click()
      await panel.screen().locator('summary').nth(1).click()
      await panel.named('twin-search').fill('joao')
      await panel.named('twin').click()
      await panel.named('join-yes').waitFor()
      await panel.named('join-yes').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'contactos',
    go: async (panel) => {
      await panel.tab('contacts')
      await panel.named('search').fill('2027')
      await panel.page.getByText('João O’Higgins').last().waitFor()
    },
  },
  { name: 'contactos-agregar', go: (panel) => open(panel, 'contacts', 'add-person', 'new-phone') },
  { name: 'contactos-grupo', go: (panel) => open(panel, 'contacts', 'new-segment', 'segment-name') },
  { name: 'importar', go: (panel) => open(panel, 'contacts', 'to-import', 'pasted') },
  {
    name: 'envios',
    go: async (panel) => {
      await panel.tab('sends')
      await panel.page.getByText(SEND.name).first().click()
      await panel.named('stage-silent').waitFor()
    },
  },
  {
    name: 'envios-de-nuevo',
    go: async (panel) => {
      await panel.tab('sends')
      await panel.page.getByText(SEND.name).first().click()
      await panel.named('stage-silent').click()
      await panel.named('again').click()
      await panel.named('again-yes').waitFor()
    },
  },
  { name: 'tareas', go: (panel) => panel.tab('tasks') },
  {
    name: 'tarea',
    go: async (panel) => {
      await panel.tab('tasks')
      await panel.page.getByText('La app no abre').first().click()
      await panel.page.getByText('Soporte: «no abre»').first().waitFor()
    },
  },
  {
    name: 'atencion',
    go: async (panel) => {
      await panel.tab('results')
      await panel.named('count').waitFor()
    },
  },
  { name: 'temas', go: (panel) => open(panel, 'results', 'topics', 'new-rule') },
  {
    name: 'tema-regla',
    go: async (panel) => {
      await open(panel, 'results', 'topics', 'new-rule')
      await panel.named('rule').click()
      await panel.named('try').click()
      await panel.page.getByText('¿Tienen mochilas?').waitFor()
    },
  },
  { name: 'reparto', go: (panel) => open(panel, 'results', 'routing', 'new-route') },
  {
    name: 'reparto-regla',
    go: async (panel) => {
      await open(panel, 'results', 'routing', 'new-route')
      await panel.named('route').first().click()
      await panel.named('try').click()
      await panel.page.getByText('Pablo → Marta').waitFor()
    },
  },
  { name: 'plazos', go: (panel) => open(panel, 'results', 'attention', 'save-attention') },
  { name: 'avisos', go: (panel) => open(panel, 'results', 'avisos', 'heard') },
  {
    name: 'avisos-leyeron',
    go: async (panel) => {
      await open(panel, 'results', 'avisos', 'heard')
      await panel.named('heard').click()
      await panel.page.getByText('Confirmo').first().waitFor()
    },
  },
  { name: 'bot', go: (panel) => open(panel, 'results', 'bot', 'try-bot') },
  {
    name: 'cursos',
    go: async (panel) => {
      await open(panel, 'results', 'courses', 'confirm-courses')
      await panel.named('assign-mentors').click()
      await panel.page.getByText('Tomás Vera').waitFor()
      await panel.named('confirm-courses').click()
      await panel.named('confirm-yes').waitFor()
    },
  },
  { name: 'ajustes', go: (panel) => open(panel, 'home', 'to-settings', 'set-mail') },
]

describe.each(LANGS)('%s', (lang) => {
  /** Each view is reached as a person would, from where the last one ended. */
  let panel: OpenPanel
  beforeAll(async () => {
    panel = await openPanel(browser, (server) => server.on('panel.start', ok({ ...START, lang })))
  })
  afterAll(() => panel.close())

  test.each(VIEWS)('$name', async ({ name, go }) => {
    await panel.rewind()
    await go(panel)
    await settled(panel.page)
    if (lang === 'es') await panel.picture(name)
    expect({ cut: await cutOff(panel.page), axe: await violations(panel.page, lang), faults: panel.faults }).toEqual(WELL)
    // The same elements in the same order, whatever they say.
    if (lang === 'es') expect(await unreached(panel.page)).toEqual([])
  })
})
