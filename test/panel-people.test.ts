/** Finding, adding, erasing and writing again to people in the built panel: the main path of each, and what goes wrong worst. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import { RATES, SETTINGS } from '../src/panel/testing/answers'
import { SEND, ZOE } from '../src/panel/testing/world'
import { type OpenPanel, ok, openPanel, sorry } from './kit/page'

let browser: Browser
let panel: OpenPanel
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  expect(panel.faults).toEqual([])
  await panel.close()
})

const PEOPLE = 50_000
/** In ms, from the letter to the list. */
const FAST = 100

test('50,000 people are searched while typing, without a call', async () => {
  const lines = Array.from({ length: PEOPLE }, (_, at) => `c${at}\tPersona${at} Pérez\t+54911${String(5_000_000 + at)}\t2027\tLista`).join(
    '\n',
  )
  panel = await openPanel(browser, (server) => server.on('contacts.index', ok({ version: 'v', lines })))
  await panel.tab('contacts')
  await panel.page.getByText('50000 personas').waitFor()
  const asked = () => panel.server.told.filter((name) => name !== 'panel.place').length
  const before = asked()
  const took = await panel.page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('[data-name="search"]')
    const times: number[] = []
    for (const words of ['p', 'pe', 'persona4', 'persona49999', '5049999', 'perez 2027']) {
      const started = performance.now()
      if (field) field.value = words
      field?.dispatchEvent(new Event('input', { bubbles: true }))
      while (!document.querySelector('.found li')) await new Promise((drawn) => requestAnimationFrame(drawn))
      times.push(performance.now() - started)
    }
    return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  })
  expect(took).toBeLessThanOrEqual(FAST)
  expect(asked()).toBe(before)
})

test('a person is added: the phone is read while typed, and a refusal loses nothing', async () => {
  panel = await openPanel(browser, (server) =>
    server.on('contacts.add', sorry('La planilla está ocupada.', 'Probá de nuevo en un minuto.')),
  )
  await panel.tab('contacts')
  await panel.named('add-person').click()
  await panel.named('new-name').fill('Inés Quispe')
  await panel.named('new-phone').fill('+5491158833009')
  await panel.page.getByText(/^\+54 .*5883 3009/).waitFor()
  await panel.page.getByLabel('Firmó un papel').check()
  await panel.named('save-person').click()
  await panel.page.getByText('La planilla está ocupada.').waitFor()
  expect(await panel.named('new-name').inputValue()).toBe('Inés Quispe')
  panel.server.on('contacts.add', ok({ id: ZOE.id, isNew: true, says: 'Ya está en Contactos.' }))
  await panel.named('save-person').click()
  await panel.page.getByRole('heading', { name: ZOE.name }).waitFor()
  expect(panel.server.of('contacts.add')[1]).toEqual({ name: 'Inés Quispe', phone: '+5491158833009', labels: '', permission: 'paper' })
})

const toFile = async (): Promise<void> => {
  panel = await openPanel(browser)
  await panel.page.getByText(ZOE.name).first().click()
  await panel.named('person-more').click()
  await panel.named('erase-person').waitFor()
}

test('data is changed in place, and only what was changed asks to be saved', async () => {
  await toFile()
  expect(await panel.named('save-data').count()).toBe(0)
  await panel.named('data-notes').fill('Llamar de tarde')
  await panel.named('save-data').click()
  await panel.page.locator('.toast').waitFor()
  expect(panel.server.of('person.edit')).toEqual([
    { id: ZOE.id, name: ZOE.name, preferred: '', labels: '2027, cocina', notes: 'Llamar de tarde' },
  ])
})

test('all of a person can be taken along as a file, and is erased only after their name was typed', async () => {
  await toFile()
  const file = panel.page.waitForEvent('download')
  await panel.named('export-person').click()
  expect((await file).suggestedFilename()).toBe(`${ZOE.name}.html`)
  await panel.named('erase-person').click()
  expect(await panel.named('erase-yes').getAttribute('aria-disabled')).toBe('true')
  expect(panel.server.of('person.erase')).toEqual([])
  await panel.named('erase-name').fill(ZOE.name)
  await panel.named('erase-yes').click()
  await panel.named('search').waitFor()
  expect(panel.server.of('person.erase')).toEqual([{ id: ZOE.id, name: ZOE.name }])
})

test('an answer for later, and a ready one put into the box', async () => {
  panel = await openPanel(browser)
  await panel.page.getByText(ZOE.name).first().click()
  await panel.named('canned').click()
  await panel.page.getByRole('button', { name: 'Horarios', exact: true }).click()
  expect(await panel.named('answer').inputValue()).toBe('Atendemos de 9 a 18.')
  await panel.named('later').click()
  await panel.named('later-when').fill('mañana 9:30')
  await panel.named('send-later').click()
  await panel.page.locator('.toast').waitFor()
  expect(panel.server.of('person.later')).toEqual([{ id: ZOE.id, text: 'Atendemos de 9 a 18.', when: 'mañana 9:30' }])
  expect(await panel.named('answer').inputValue()).toBe('')
})

test('a send goes again to those who did not answer; above 100 the number is typed', async () => {
  const people = Array.from({ length: 120 }, (_, at) => ({ id: `c${at}`, name: `Persona ${at}`, why: '' }))
  panel = await openPanel(browser, (server) => server.on('sends.people', ok({ people, again: 118 })))
  await panel.tab('sends')
  await panel.page.getByText(SEND.name).first().click()
  await panel.named('stage-silent').click()
  await panel.named('again').click()
  await panel.page.getByText('De 120, 118 siguen dando permiso.').waitFor()
  await panel.named('again-yes').click({ force: true })
  expect(panel.server.of('sends.again')).toEqual([])
  await panel.named('again-confirm').fill('118')
  await panel.named('again-yes').click()
  await panel.page.locator('.toast').waitFor()
  expect(panel.server.of('sends.again')).toEqual([{ id: SEND.id, stage: 'silent', when: 'ahora', count: 118 }])
})

test('a send of which nothing has left is begun anew with what it was made of, and gives way', async () => {
  const counts = { people: 46, sent: 0, delivered: 0, read: 0, replied: 0, not_sent: 0 }
  const waits = { ...SEND, stateKey: 'scheduled' as const, counts }
  panel = await openPanel(browser, (server) => {
    server.on('sends.list', ok({ sends: [waits] }))
    server.on('sends.read', ok(waits))
  })
  await panel.tab('sends')
  await panel.page.getByText(SEND.name).first().click()
  await panel.named('replace').click()
  await panel.page.getByText(/^Cuando confirmes, reemplaza/).waitFor()
  await panel.named('next').click()
  await panel.page.getByLabel('A toda la pestaña').check()
  await panel.named('next').click()
  await panel.named('next').click()
  await panel.page.getByText('43 personas').first().waitFor()
  await panel.picture('envios-reemplazar')
  await panel.named('schedule').click()
  await panel.page.locator('.toast').waitFor()
  expect(panel.server.of('sends.schedule')).toEqual([])
  expect(panel.server.of('sends.replace')).toMatchObject([
    { id: SEND.id, name: SEND.name, template: SEND.template, when: SEND.when, count: 43 },
  ])
})

test('two rows of one person are seen as one before they are joined', async () => {
  await toFile()
  panel.server.on('merge.join', sorry('Algo cambió en una de las dos filas.', 'Mirá de nuevo cómo queda.'))
  await panel.page.getByText('¿Está dos veces?').click()
  await panel.named('twin-search').fill('joao')
  await panel.named('twin').click()
  await panel.page.getByText('1 que esperaban repetidos no salen.').waitFor()
  await panel.named('join-yes').click()
  await panel.page.getByText('Algo cambió en una de las dos filas.').waitFor()
  panel.server.on('merge.join', ok({ says: 'Ahora es una sola fila.' }))
  panel.server.on('merge.last', ok({ at: 'hoy 10:00' }))
  await panel.named('join-yes').click()
  await panel.page.getByText('Ahora es una sola fila.').waitFor()
  expect(panel.server.of('merge.join')[1]).toEqual({ id: ZOE.id, other: 'c2', mark: 'm1' })
})

test('settings ask to be saved only when something changed; an open file is confirmed by a person', async () => {
  panel = await openPanel(browser)
  await panel.named('to-settings').click()
  await panel.named('set-hours').waitFor()
  expect(await panel.named('save-settings').count()).toBe(0)
  await panel.named('set-hours').fill('lun a vie 9-18')
  await panel.named('set-cap').fill('35,5')
  await panel.named('save-settings').click()
  await panel.page.locator('.toast').waitFor()
  expect(panel.server.of('settings.save')).toEqual([{ ...SETTINGS, hours: 'lun a vie 9-18', cap: 35.5 }])
  await panel.page.getByText('Lo que cobra Meta').click()
  await panel.named('rate-marketing').fill('0,07')
  await panel.named('save-rates').click()
  await panel.page.getByText('Guardado: vale desde hoy.').waitFor()
  expect(panel.server.of('rates.save')).toEqual([{ ...RATES, marketing: '0,07' }])
  await panel.named('accept-sharing').click()
  await panel.page.getByText('Anotado: los envíos siguen.').waitFor()
  await panel.page.getByText('Para qué lo usás, e idioma').click()
  await panel.page.getByLabel('Citas').check()
  await panel.named('change-uses').click()
  await panel.page.waitForFunction(() => !document.querySelector('[data-name="change-uses"].busy'))
  expect(panel.server.of('setup.begin')[0]).toMatchObject({ organisation: SETTINGS.name, uses: ['sends', 'appointments'], lang: 'es' })
})
