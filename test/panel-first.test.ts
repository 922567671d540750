/** Screens of the first hour in the built panel, from set-up to a number, a list, a message and a send: whole in three languages, right for axe and the keyboard. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { Lang } from '../src/kernel/text'
import { importing } from '../src/panel/testing/answers'
import { CONNECTED, LINE, LISTENING } from '../src/panel/testing/line'
import type { Stage } from '../src/panel/testing/stage'
import { START, TEMPLATES } from '../src/panel/testing/world'
import { cutOff, type OpenPanel, ok, openPanel, settled, unreached, violations } from './kit/page'

const LANGS: readonly Lang[] = ['es', 'pt', 'en']
const WELL = { cut: [], axe: [], faults: [] }

let browser: Browser
let panel: OpenPanel | undefined
let shown = ''
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What the server answers from the first call on, by the kind of file that is opened. */
const FILES = {
  new: (server: Stage, lang: Lang) => server.on('panel.start', ok({ ...START, lang, state: 'new', connected: 'none', organisation: '' })),
  copy: (server: Stage, lang: Lang) => server.on('panel.start', ok({ ...START, lang, state: 'copy' })),
  broken: (server: Stage, lang: Lang) =>
    server.on(
      'panel.start',
      ok({ ...START, lang, state: 'broken', repairs: [{ id: 'contacts', says: 'Falta la columna «Estado».', does: 'La agrego.' }] }),
    ),
  unconnected: (server: Stage, lang: Lang) => {
    server.on('panel.start', ok({ ...START, lang, connected: 'none' }))
    server.on('connect.read', ok(LINE))
    server.on('connect.save', ok(CONNECTED))
  },
  connecting: (server: Stage, lang: Lang) => {
    server.on('panel.start', ok({ ...START, lang, connected: 'cloud_api' }))
    server.on('connect.read', ok(LISTENING))
  },
  practice: (server: Stage, lang: Lang) => {
    server.on('panel.start', ok({ ...START, lang, connected: 'practice' }))
    const bubbles = [{ id: 'm1', mine: false, text: 'Hola Ana, ¿venís mañana?', at: 1_800_000_000_000, taps: ['Sí, voy', 'No puedo ir'] }]
    server.on('practice.chat', ok({ id: 'c9', name: 'Ana', bubbles, phones: [{ id: 'c9', name: 'Ana', text: 'Hola' }] }))
    const last = importing({ state: 'entering', at: Date.now(), rows: 750, waiting: 300, added: 443, review: 7 })
    server.on('contacts.imported', ok({ last }))
    server.on('contacts.goOn', () => new Promise(() => undefined))
    const [first] = TEMPLATES
    // Meta made it dearer than it was asked for.
    const dearer = {
      usable: false,
      reason: 'Meta la cobra como «Promocional».',
      next: 'No sale hasta que lo aceptes.',
      asked: 'utility',
    } as const
    if (first) server.on('templates.list', ok({ templates: [{ ...first, ...dearer }, ...TEMPLATES.slice(1)] }))
  },
} as const satisfies Readonly<Record<string, (server: Stage, lang: Lang) => void>>

const LIST = [
  'Nombre\tCelular\tCurso\tNacimiento',
  'Inés Quispe\t11 5883-3009\tGastronomía y panadería artesanal\t3/9/2008',
  'Hermana de Inés\t11 5883-3009\tGastronomía\t',
  'João O’Higgins da Conceição\t5326-8639\tCostura\t',
  'Luz Paz\tno tiene\tCostura\t',
].join('\n')

const press = async (panel: OpenPanel, name: string, shown: string): Promise<void> => {
  await panel.named(name).first().click()
  await panel.named(shown).first().waitFor()
}
const radio = (panel: OpenPanel, at: number): Promise<void> => panel.screen().locator('input[type=radio]').nth(at).check()
const template = async (panel: OpenPanel, title: string, shown: string): Promise<void> => {
  await panel.tab('templates')
  await panel.screen().locator('.template-row', { hasText: title }).click()
  await panel.named(shown).waitFor()
}

/** In the order in which a person comes to them: each goes on from where the last one of its file ended. */
const SCREENS: readonly { readonly name: string; readonly file: keyof typeof FILES; go(panel: OpenPanel): Promise<unknown> }[] = [
  { name: 'empezar', file: 'new', go: (panel) => panel.named('begin').waitFor() },
  { name: 'es-una-copia', file: 'copy', go: (panel) => panel.screen().locator('button').first().waitFor() },
  { name: 'arreglar', file: 'broken', go: (panel) => panel.named('later').waitFor() },
  { name: 'conectar', file: 'unconnected', go: (panel) => panel.named('choose-own').waitFor() },
  { name: 'conectar-necesitas', file: 'unconnected', go: (panel) => press(panel, 'choose-own', 'have-all') },
  { name: 'conectar-datos', file: 'unconnected', go: (panel) => press(panel, 'have-all', 'save-keys') },
  {
    name: 'conectar-pasos',
    file: 'connecting',
    go: async (panel) => {
      await press(panel, 'to-settings', 'to-connect')
      await press(panel, 'to-connect', 'trial')
    },
  },
  { name: 'practica', file: 'practice', go: (panel) => panel.page.locator('[data-name="open-practice"]').click() },
  {
    name: 'importar-ultima',
    file: 'practice',
    go: async (panel) => {
      await panel.tab('contacts')
      await press(panel, 'to-import', 'last-import')
    },
  },
  {
    name: 'importar-mirar',
    file: 'practice',
    go: async (panel) => {
      await panel.named('pasted').fill(LIST)
      await press(panel, 'read-list', 'summary')
      await panel.page.waitForFunction(() => !document.querySelector('main:not([hidden]) [data-name="next"][aria-disabled="true"]'))
    },
  },
  { name: 'importar-permiso', file: 'practice', go: (panel) => press(panel, 'next', 'import') },
  {
    name: 'importar-listo',
    file: 'practice',
    go: async (panel) => {
      await radio(panel, 0)
      await press(panel, 'import', 'see-contacts')
    },
  },
  {
    name: 'importar-avanza',
    file: 'practice',
    go: async (panel) => {
      await press(panel, 'other-list', 'watch')
      await panel.named('watch').click()
      await panel.screen().locator('progress').waitFor()
    },
  },
  { name: 'plantillas', file: 'practice', go: (panel) => panel.tab('templates') },
  { name: 'plantilla-mas-cara', file: 'practice', go: (panel) => template(panel, 'Invitación al curso', 'accept-category') },
  { name: 'plantilla-rechazada', file: 'practice', go: (panel) => template(panel, 'Encuesta', 'correct') },
  {
    name: 'plantilla-escribir',
    file: 'practice',
    go: async (panel) => {
      await panel.tab('templates')
      await press(panel, 'new-template', 'blank')
      await press(panel, 'ready-cita', 'submit-template')
    },
  },
  {
    name: 'envio-mensaje',
    file: 'practice',
    go: async (panel) => {
      await panel.tab('sends')
      await press(panel, 'new-send', 'next')
    },
  },
  {
    name: 'envio-quienes',
    file: 'practice',
    go: async (panel) => {
      await radio(panel, 0)
      await press(panel, 'next', 'tab')
    },
  },
  {
    name: 'envio-cuando',
    file: 'practice',
    go: async (panel) => {
      await radio(panel, 0)
      await panel.named('next').click()
      await panel.named('tab').waitFor({ state: 'detached' })
    },
  },
  { name: 'envio-revisar', file: 'practice', go: (panel) => press(panel, 'next', 'schedule') },
]

const panelOf = async (file: keyof typeof FILES, lang: Lang): Promise<OpenPanel> => {
  const wanted = `${file} ${lang}`
  if (panel && shown === wanted) return panel
  await panel?.close()
  panel = await openPanel(browser, (server) => FILES[file](server, lang))
  shown = wanted
  return panel
}

describe.each(LANGS)('%s', (lang) => {
  test.each(SCREENS)('$name', async ({ name, file, go }) => {
    const one = await panelOf(file, lang)
    await go(one)
    await settled(one.page)
    if (lang === 'es') await one.picture(name)
    expect({ cut: await cutOff(one.page), axe: await violations(one.page, lang), faults: one.faults }).toEqual(WELL)
    if (lang === 'es') expect(await unreached(one.page)).toEqual([])
  })
})
