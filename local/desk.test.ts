/** What the desk sees of a script: its menu, where the person stands, questions, and the panel of another origin. */
import { type ClientConfig, installGoogleScript } from './apps-script/web/client'
import { type Driven, driven, writeScript } from './bench'

const CODE = `
  const props = () => PropertiesService.getScriptProperties()
  function onOpen() { SpreadsheetApp.getUi().createMenu('Hilo').addItem('Panel', 'panel').addSeparator().addItem('Saludar', 'greet').addToUi() }
  function panel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Hilo')) }
  function greet() { const ui = SpreadsheetApp.getUi(); const answer = ui.alert('Hola', '¿Sí?', ui.ButtonSet.YES_NO); SpreadsheetApp.getActive().toast('dijo ' + answer); props().setProperty('said', String(answer)) }
  function where() { const a = SpreadsheetApp.getActive().getActiveRange(); return [a.getSheet().getSheetId(), a.getRow(), a.getLastRow(), a.getColumn()] }
  function add(a, b) { return { sum: a + b, who: Session.getActiveUser().getEmail() } }
  function fails() { throw new Error('no') }
`
const PANEL = '<!DOCTYPE html><html><head><title>x</title></head><body><div id="root"></div></body></html>'

let on: Driven
beforeAll(async () => {
  on = await driven(writeScript(CODE, { panel: PANEL }))
})
afterAll(() => on.stop())

test('the outline has the tabs, and the menu that onOpen made', async () => {
  expect(await on.get('/desk/file')).toMatchObject({
    locale: 'es_AR',
    tabs: [{ sheetId: 0, index: 0 }],
    menu: [{ title: 'Hilo', items: [{ label: 'Panel', handler: 'panel' }, { separator: true }, { label: 'Saludar', handler: 'greet' }] }],
    clock: { now: Date.parse('2027-02-01T13:00:00Z'), frozen: true },
  })
})

test('the selection is what getActiveRange sees', async () => {
  await on.post('/desk/selection', { sheetId: 0, range: 'C3:D5' })
  expect(await on.call('where')).toEqual([0, 3, 5, 3])
})

/** Listens to the desk's events until one of this name comes. */
const listener = async () => {
  const answer = await fetch(`${on.world.origins.main}/desk/events`)
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  return {
    async next(name: string) {
      const event = new RegExp(`event: ${name}\\ndata: (.*)\\n\\n`)
      for (;;) {
        const found = event.exec(text)
        if (found !== null) return JSON.parse(found[1] ?? '{}')
        const part = await reader?.read()
        if (part?.value === undefined) throw new Error(`The events ended before ${name}.`)
        text += decoder.decode(part.value, { stream: true })
      }
    },
    end: () => reader?.cancel(),
  }
}

test('an alert waits for the person', async () => {
  const events = await listener()
  const clicked = on.post('/desk/menu', { handler: 'greet' })
  const alert = await events.next('alert')
  expect(alert).toMatchObject({ title: 'Hola', message: '¿Sí?', buttons: 'YES_NO' })
  await on.post('/desk/alert', { id: alert.id, button: 'YES' })
  expect(await clicked).toMatchObject({ ok: true })
  expect(await events.next('toast')).toMatchObject({ message: 'dijo YES' })
  await events.end()
})

test('the panel comes from another origin, with a working google.script.run', async () => {
  await on.post('/desk/menu', { handler: 'panel' })
  const [panel] = await on.get('/desk/panel')
  expect(panel.title).toBe('Hilo')
  expect(new URL(panel.url).origin).toBe(on.world.origins.content)
  const page = await (await fetch(panel.url)).text()
  expect(page).toMatch(/<head><base target="_top"><script>/)
  const config: ClientConfig = JSON.parse(/\)\((\{.*\})\)<\/script>/.exec(page)?.[1] ?? '{}')
  expect(config.functions).toEqual(expect.arrayContaining(['add', 'fails']))
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => real(new URL(String(input), on.world.origins.content), init)
  try {
    installGoogleScript(config)
    const google = Reflect.get(globalThis, 'google')
    const asked = (name: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve) => {
        const run = google.script.run.withUserObject('o').withSuccessHandler((value: unknown, object: unknown) => resolve([value, object]))
        run.withFailureHandler((error: Error) => resolve(error.message))[name](...args)
      })
    expect(await asked('add', 1, 2)).toEqual([{ sum: 3, who: 'engine@hilo.example' }, 'o'])
    expect(await asked('fails')).toBe('no')
    expect(() => google.script.run.add(new Date())).toThrow('illegal value')
    expect(await Promise.all(Array.from({ length: 25 }, (_, n) => asked('add', n, 0)))).toHaveLength(25)
    google.script.host.close()
    while ((await on.get('/desk/panel')).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
  } finally {
    globalThis.fetch = real
  }
})
