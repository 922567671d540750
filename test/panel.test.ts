/** The built panel in a browser, 300 pixels wide, before a server of which the test decides every answer. */
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { Importing, Place, Reply } from '../src/app/api'
import { importing } from '../src/panel/testing/answers'
import { CONNECTED, LISTENING } from '../src/panel/testing/line'
import type { Stage } from '../src/panel/testing/stage'
import { HOME, JOAO, SEND, START, TEMPLATES, ZOE } from '../src/panel/testing/world'
import { builtPanel, type OpenPanel, ok, openPanel, sorry } from './kit/page'

let browser: Browser
let later: string
beforeAll(async () => {
  later = builtPanel()[1] ?? ''
  browser = await openBrowser()
})
afterAll(() => browser.close())

let panel: OpenPanel
let page: Page
let server: Stage

/** `before`: what the server answers from the first call on. */
const open = async (before?: (server: Stage) => void): Promise<void> => {
  panel = await openPanel(browser, before, { clock: true })
  page = panel.page
  server = panel.server
}
const named = (name: string) => panel.named(name)
const tab = (name: string) => panel.tab(name)
const toImport = async () => {
  await tab('contacts')
  await named('to-import').click()
}
/** What the panel would do by itself in the next seconds, it does now. */
const soon = () => page.clock.fastForward(5_000)
/** Moves in the grid after the panel has seen where one stood when it opened. */
const moveTo = async (place: Place): Promise<void> => {
  while (server.of('panel.place').length === 0) await page.waitForTimeout(50)
  server.on('panel.place', ok({ place, commit: 1 }))
  await soon()
}
const text = async () => (await panel.screen().innerText()).replace(/\s+/g, ' ')

afterEach(async () => {
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('main:not([hidden])')].some((main) => main.scrollWidth > main.clientWidth),
  )
  const { faults } = panel
  await panel.close()
  expect({ faults, tooWide }).toEqual({ faults: [], tooWide: false })
})

describe('beginning', () => {
  test('a new file is set up and opens on a phone that answers', async () => {
    await open((s) => s.on('panel.start', ok({ ...START, state: 'new', connected: 'none', organisation: '' })))
    await named('begin').click()
    expect(await text()).toContain('Escribí el nombre para seguir.')
    expect(server.of('setup.begin')).toEqual([])
    expect(await named('organisation').evaluate((field) => field === document.activeElement)).toBe(true)
    await named('organisation').fill('  Mentes Abiertas ')
    await named('country').selectOption('BR')
    await named('area').fill('11')
    await page.getByText('Citas').click()
    server.on('panel.start', ok(START))
    await named('begin').click()
    await named('practice-text').waitFor()
    expect(server.of('setup.begin')).toEqual([
      { organisation: 'Mentes Abiertas', country: 'BR', area: '11', lang: 'es', uses: ['appointments'] },
    ])
    expect(server.of('connect.practice')).toHaveLength(1)
    const chat = { id: 'c9', name: 'Ana', phones: [], bubbles: [{ id: 'm1', mine: false, text: '¿Venís?', at: 0, taps: ['Sí, voy'] }] }
    server.on('practice.chat', ok(chat))
    await named('practice-text').fill('Hola')
    await named('practice-text').press('Enter')
    await named('tap').click()
    await page.waitForFunction(() => document.querySelectorAll('[data-name="tap"]').length === 1)
    expect(server.of('practice.say')).toEqual([
      { id: '', text: 'Hola', tap: '' },
      { id: '', text: 'Sí, voy', tap: 'm1' },
    ])
    expect(await page.locator('.practice').innerText()).toContain('nada sale de verdad')
  })

  test('a language chosen in set-up is spoken at once', async () => {
    await open((s) => s.on('panel.start', ok({ ...START, state: 'new', connected: 'none' })))
    await named('language').selectOption('pt')
    expect(await text()).toContain('Como se chama sua organização?')
    await named('language').selectOption('en')
    expect(await text()).toContain('What is your organisation called?')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  test('what is needed is said first; keys that Meta refuses stay typed; good ones lead to the next step', async () => {
    await open((s) => s.on('panel.start', ok({ ...START, connected: 'none' })))
    await named('choose-own').click()
    expect(await text()).toContain('Un chip que nunca tuvo WhatsApp')
    await named('have-all').click()
    const keys = { phoneNumberId: '106540352242922', wabaId: ' 102290129340398 ', token: 'EAA'.padEnd(40, '0'), appSecret: 'ab'.repeat(16) }
    for (const [name, value] of Object.entries(keys)) await named(name).fill(value)
    server.on('connect.save', sorry('La clave venció.', 'Generá otra.'))
    await named('save-keys').click()
    await page.getByText('La clave venció.').waitFor()
    expect(await named('token').inputValue()).toBe(keys.token)
    server.on('connect.save', ok(CONNECTED))
    server.on('connect.read', ok(CONNECTED))
    await named('save-keys').click()
    await named('check-address').waitFor()
    expect(server.of('connect.save')[1]).toEqual({ ...keys, wabaId: '102290129340398' })
    expect(await text()).toContain('Falta este paso.')
    server.on('connect.read', ok(LISTENING))
    await named('address').fill('https://script.google.com/macros/s/AKfy/exec')
    await named('check-address').click()
    await named('trial-phone').fill('11 5555-0100')
    await named('trial').click()
    expect(server.of('connect.test')).toEqual([{ phone: '11 5555-0100' }])
    server.on('panel.start', ok({ ...START, connected: 'cloud_api' }))
    await named('finish').click()
    await page.getByText('Esperan respuesta').waitFor()
    expect(await page.locator('.practice').count()).toBe(0)
  })

  test('damage is said in words and mended by one button, or left for later', async () => {
    const broken = {
      ...START,
      state: 'broken' as const,
      repairs: [{ id: 'contacts', says: 'Falta la columna «Estado».', does: 'La agrego.' }],
    }
    await open((s) => s.on('panel.start', ok(broken)))
    await named('later').waitFor()
    expect(await text()).toContain('Falta la columna «Estado». La agrego.')
    await named('later').click()
    await page.getByText('Esperan respuesta').waitFor()
    await page.getByText('Hay algo para arreglar').first().click()
    server.on('panel.start', ok(START))
    await page.getByRole('button', { name: 'Arreglar' }).click()
    await page.getByText('Esperan respuesta').waitFor()
    expect(server.of('setup.repair')).toEqual([{ ids: ['contacts'] }])
  })

  test('without the network there is a way back', async () => {
    await open((s) => s.on('panel.start', () => 'silence'))
    await page.getByText('No pudimos hablar con la planilla.').waitFor()
    server.on('panel.start', ok(START))
    await page.getByRole('button', { name: 'Probar de nuevo' }).click()
    await page.getByText('Esperan respuesta').waitFor()
  })

  test('the first look costs one call', async () => {
    await open((s) => s.on('panel.start', ok({ ...START, home: HOME })))
    await page.getByText('Esperan respuesta').waitFor()
    await page.getByText(ZOE.name).first().waitFor()
    expect(server.told.filter((name) => name !== 'panel.place')).toEqual(['panel.start'])
  })

  test('the page carries the word that the server put into it', async () => {
    await open()
    expect(await page.evaluate('window.hiloNonce')).toBe('%HILO_NONCE%')
  })
})

describe('a person', () => {
  const at = (row: number) => ({ tab: 'contacts' as const, sheetId: 10, title: 'Contactos', fromRow: row, toRow: row })

  test('the panel goes along with the row, and what was typed waits for each', async () => {
    await open()
    await moveTo(at(ZOE.row))
    await page.getByRole('heading', { name: ZOE.name }).waitFor()
    await named('answer').fill('El jueves a las 10')
    await moveTo(at(JOAO.row))
    await page.getByRole('heading', { name: JOAO.name }).waitFor()
    expect(await named('answer').inputValue()).toBe('')
    await moveTo(at(ZOE.row))
    await page.getByRole('heading', { name: ZOE.name }).waitFor()
    expect(await named('answer').inputValue()).toBe('El jueves a las 10')
  })

  test('where one stood when the panel opened is offered, not forced', async () => {
    await open((s) => s.on('panel.place', ok({ place: at(ZOE.row), commit: 1 })))
    await page.getByText(`Ver a la persona de la fila ${ZOE.row}`).click()
    await page.getByRole('heading', { name: ZOE.name }).waitFor()
  })

  test('the grid is never asked twice at a time', async () => {
    let now = 0
    let most = 0
    await open((s) =>
      s.on('panel.place', async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise((resolve) => setTimeout(resolve, 300))
        now -= 1
        return { ok: true, value: { place: at(ZOE.row), commit: 1 } }
      }),
    )
    for (let times = 0; times < 5; times++) {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      await soon()
      await page.waitForTimeout(100)
    }
    expect(most).toBe(1)
    expect(server.of('panel.place').length).toBeGreaterThan(1)
  })

  test('an answer leaves once, however often one presses, and stands in the chat until it is there', async () => {
    await open()
    await page.getByText(ZOE.name).click()
    await named('answer').fill('El jueves')
    await named('answer').press('Control+Enter')
    await named('answer').press('Control+Enter')
    await page.locator('.bubble.waiting').waitFor()
    expect(server.of('person.answer')).toEqual([{ id: ZOE.id, text: 'El jueves' }])
    expect(await named('answer').inputValue()).toBe('')
    const [first] = ZOE.conversation
    if (!first) throw new Error('no message')
    const sent = { ...first, id: 'm9', mine: true, text: 'El jueves', status: 'sent' as const }
    server.on('person.read', ok({ ...ZOE, conversation: [...ZOE.conversation, sent] }))
    await soon()
    await page.locator('[data-id="m9"]').waitFor()
    expect(await page.locator('.bubble.waiting').count()).toBe(0)
  })

  test('a refused answer stays typed, with why', async () => {
    await open()
    await page.getByText(ZOE.name).click()
    await named('answer').fill('El jueves')
    server.on('person.answer', sorry('Pasaron 24 h.', 'Usá «Retomar contacto».'))
    await named('send-answer').click()
    await page.getByText('Pasaron 24 h.').waitFor()
    expect(await text()).toContain('Usá «Retomar contacto».')
    expect(await named('answer').inputValue()).toBe('El jueves')
  })

  test('of an answer whose fate is unknown the conversation decides', async () => {
    await open()
    await page.getByText(ZOE.name).click()
    await named('answer').fill('El jueves')
    server.on('person.answer', () => 'silence')
    await named('send-answer').click()
    await page.getByText('No sabemos si salió.').waitFor()
    expect(await named('answer').inputValue()).toBe('El jueves')
    const [first] = ZOE.conversation
    if (!first) throw new Error('no message')
    server.on('person.read', ok({ ...ZOE, conversation: [...ZOE.conversation, { ...first, id: 'm9', mine: true, text: 'El jueves' }] }))
    await soon()
    await page.getByText('No sabemos si salió.').waitFor({ state: 'detached' })
    expect(await named('answer').inputValue()).toBe('')
    expect(server.of('person.answer')).toHaveLength(1)
  })

  test('after 24 hours an approved message takes up contact and the text waits', async () => {
    await open()
    await page.getByText(JOAO.name).click()
    await named('answer').fill('¿Seguís interesado?')
    await named('open-resume').click()
    await named('resume').click()
    await page.locator('.toast').waitFor()
    expect(server.of('person.resume')).toEqual([{ id: JOAO.id, text: '¿Seguís interesado?', template: 'retomar_contacto|es_AR' }])
    await named('open-resume').waitFor()
    expect(await named('resume').count()).toBe(0)
  })

  test('gaps of that message are filled by likeness and kept, before it is sent', async () => {
    const [invitation] = TEMPLATES
    if (!invitation) throw new Error('no template')
    const greeting = { ...invitation, info: { ...invitation.info, variables: invitation.info.variables.slice(0, 1) } }
    await open((s) => s.on('templates.list', ok({ templates: [greeting] })))
    await page.getByText(JOAO.name).click()
    await named('open-resume').click()
    await named('resume').click()
    await page.locator('.toast').waitFor()
    expect(server.of('templates.map')).toEqual([
      { id: greeting.id, mapping: { 'body.1': { from: 'column', value: 'Nombre', otherwise: '' } } },
    ])
    expect(server.told.indexOf('templates.map')).toBeLessThan(server.told.indexOf('person.resume'))
  })

  test('permission is written down with how it was given', async () => {
    await open()
    await page.getByText(JOAO.name).click()
    await page.getByRole('button', { name: 'Cambiar' }).click()
    await page.getByLabel('Sí', { exact: true }).check()
    await named('save-permission').click({ force: true })
    expect(server.of('person.consent')).toEqual([])
    await page.getByLabel('Firmó un papel').check()
    await named('save-permission').click()
    await page.locator('.toast').waitFor()
    expect(server.of('person.consent')).toEqual([{ id: JOAO.id, consent: 'yes', how: 'Firmó un papel' }])
  })

  test('whoever opted out can be written nothing', async () => {
    await open((s) => s.on('person.read', ok({ ...ZOE, consent: 'out', open: { now: false, says: 'Pidió no recibir más mensajes.' } })))
    await page.getByText(ZOE.name).click()
    await page.getByText('Pidió no recibir más mensajes.').waitFor()
    expect(await named('answer').count()).toBe(0)
    expect(await named('open-resume').count()).toBe(0)
  })
})

const LIST = [
  'Nombre\tCelular\tCurso',
  'Inés Quispe\t11 5883-3009\tGastronomía',
  'Zoé\t1155641167\tCostura',
  'João\t5326-8639\tCostura',
].join('\n')

describe('the second part of the page', () => {
  test('comes when it is needed, once', async () => {
    await open()
    expect(server.of('panel.later')).toEqual([])
    await toImport()
    await named('pasted').waitFor()
    await tab('home')
    await tab('contacts')
    await named('pasted').waitFor()
    expect(server.of('panel.later')).toHaveLength(1)
  })

  test.each<[string, () => Reply<{ page: string }> | 'silence', string]>([
    ['did not come', () => 'silence', 'No pudimos hablar con la planilla.'],
    ['is of another build', ok({ page: '<script>hiloLater = { build: "newer" }</script>' }), 'Hilo se actualizó'],
  ])('%s: that is said, and tried again', async (_, answer, words) => {
    await open((s) => s.on('panel.later', answer))
    await toImport()
    await page.getByText(words).waitFor()
    server.on('panel.later', ok({ page: later }))
    await page.getByRole('button', { name: 'Probar de nuevo' }).click()
    await named('pasted').waitFor()
  })
})

describe('importing', () => {
  const look = async (list = LIST) => {
    await open()
    await toImport()
    await named('pasted').fill(list)
    await named('read-list').click()
    await named('summary').waitFor()
  }

  test('paste, look, permission, done, undone', async () => {
    await look()
    expect(await named('summary').innerText()).toBe('2 entran, 1 para revisar')
    await named('next').click()
    expect(await named('import').getAttribute('aria-disabled')).toBe('true')
    await page.getByLabel('En papel').check()
    await named('import').click()
    await named('result').waitFor()
    const [told] = server.of('contacts.import')
    expect(told).toMatchObject({ part: 0, parts: 1, permission: 'paper' })
    expect(told?.rows.map(({ line, name, e164 }) => [line, name, e164])).toEqual([
      [2, 'Inés Quispe', '+541158833009'],
      [3, 'Zoé', '+541155641167'],
      [4, 'João', ''],
    ])
    await named('undo').click()
    await named('undo-yes').click()
    await page.getByText('Salieron las 46 personas').waitFor()
    expect(server.of('contacts.undo')).toEqual([{ batch: told?.batch }])
  })

  test('«no sé» says what follows from it', async () => {
    await look()
    await named('next').click()
    await page.getByLabel('No sé').check()
    expect(await text()).toContain('solo les puede salir el pedido de permiso')
  })

  test('a file is read in the browser, whatever wrote it', async () => {
    await open()
    await toImport()
    const buffer = Buffer.from('Nombre;Celular\r\nIn\xe9s Quispe;1158833009\r\n', 'latin1')
    await named('file').setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer })
    await named('summary').waitFor()
    expect(await text()).toContain('Inés Quispe')
  })

  test('what is no list says so, and what was pasted stays', async () => {
    await open()
    await toImport()
    await named('pasted').fill('<html><table>')
    await named('read-list').click()
    await page.getByText('Es un archivo de planilla, no una lista en texto.').waitFor()
    expect(await named('pasted').inputValue()).toBe('<html><table>')
  })

  test('a list of which nothing is heard is left again; once it is left the panel may be closed, and says so', async () => {
    const list = ['Nombre\tCelular', ...Array.from({ length: 160 }, (_, at) => `P${at}\t11 5883-${3000 + at}`)].join('\n')
    await look(list)
    await named('next').click()
    await page.getByLabel('En papel').check()
    server.on('contacts.import', () => 'silence')
    await named('import').click()
    while (server.of('contacts.import').length < 3) await soon()
    await page.getByText('No pudimos hablar con la planilla.').waitFor()
    expect(await text()).not.toContain('Podés cerrar')
    let batch = ''
    let entered = 0
    const now = () => importing({ batch, rows: 160, waiting: 160 - entered, added: entered, state: entered < 160 ? 'entering' : 'in' })
    server.on('contacts.import', (left) => {
      batch = left.batch
      return { ok: true, value: now() }
    })
    server.on('contacts.goOn', () => 'silence')
    await named('go-on').click()
    await page.getByText('Podés cerrar el panel: sigue sola.').waitFor()
    while (server.of('contacts.goOn').length < 5) await page.clock.fastForward(20_000)
    await named('go-on').waitFor()
    server.on('contacts.goOn', () => {
      entered = entered === 0 ? 150 : 160
      return { ok: true, value: now() }
    })
    await named('go-on').click()
    await named('result').waitFor()
    expect(await named('result').innerText()).toBe('160 entraron.')
    const told = server.of('contacts.import')
    expect(new Set(told.map((one) => one.batch)).size).toBe(1)
    expect(told.map(({ part, parts, rows }) => [part, parts, rows.length])).toEqual(Array(4).fill([0, 1, 160]))
  })

  test('the last list is there when the panel is opened again: how far it is, to watch and to take back', async () => {
    let last: Importing | null = importing({
      state: 'entering',
      at: Date.parse('2027-02-01T12:20:00Z'),
      rows: 750,
      waiting: 300,
      added: 450,
    })
    await open((s) => {
      s.on('contacts.imported', () => ({ ok: true, value: { last } }))
      s.on('contacts.goOn', ({ batch }) => {
        last = importing({ batch, rows: 751, added: 748, review: 2 })
        return { ok: true, value: last }
      })
    })
    await toImport()
    await named('last-import').waitFor()
    expect(await named('last-import').innerText()).toBe('450 entraron, quedan 300 filas por entrar.')
    await named('watch').click()
    await named('result').waitFor()
    expect(await named('result').innerText()).toBe(
      '748 entraron, 2 quedaron para revisar, filas que no entraron: 1 (volvé a pegar la lista).',
    )
    await named('other-list').click()
    await page.getByText('748 entraron').waitFor()
    await named('undo').click()
    await named('undo-yes').click()
    await page.getByText('Salieron las 46 personas').waitFor()
    expect(server.of('contacts.undo')).toEqual([{ batch: 'b1' }])
  })
})

describe('a send', () => {
  const toCheck = async () => {
    await open((s) => s.on('panel.start', ok({ ...START, connected: 'cloud_api' })))
    await tab('sends')
    await named('new-send').click()
    await page.getByLabel('Retomar contacto').check()
    await named('next').click()
    await page.getByLabel('A toda la pestaña').check()
    await named('next').click()
    await named('next').click()
    await page.getByText('43 personas').first().waitFor()
  }

  test('from the message to the row of Envíos', async () => {
    await toCheck()
    expect(await text()).toContain('Brian Núñez')
    await named('schedule').click()
    await page.getByText(SEND.next).waitFor()
    expect(server.of('sends.schedule')).toEqual([
      {
        name: 'Retomar contacto',
        template: 'retomar_contacto|es_AR',
        mapping: {},
        audience: { sheetId: 10, kind: 'all', fromRow: 0, toRow: 0, conditions: '' },
        when: 'ahora',
        count: 43,
      },
    ])
  })

  test('above 100 people the number is typed', async () => {
    await toCheck()
    const check = { says: '250 personas', count: 250, when: 'sale en 1 min', cost: '', at: 1, previews: [], skipped: [] }
    server.on('sends.check', ok(check))
    await page.getByRole('button', { name: 'Contar de nuevo' }).click()
    await named('confirm').fill('25')
    await named('schedule').click({ force: true })
    expect(server.of('sends.schedule')).toEqual([])
    await named('confirm').fill('250')
    await named('schedule').click()
    await page.getByText(SEND.next).waitFor()
    expect(server.of('sends.schedule')).toHaveLength(1)
  })

  test('gaps that nothing fills are asked about, remembered, and used', async () => {
    await open()
    await tab('sends')
    await named('new-send').click()
    await page.getByLabel('Invitación al curso').check()
    await named('next').click()
    await page.getByLabel('Quienes cumplan una condición').check()
    await page.getByLabel('Columna').selectOption('Curso')
    await page.getByLabel('Valor').fill('Corte y confección')
    expect(await text()).toContain('Curso = "Corte y confección"')
    await named('next').click()
    await page.locator('main:not([hidden]) [data-gap="body.2"] select').selectOption('Curso')
    await named('next').click()
    await page.getByLabel('Escribirlo').check()
    await named('when').fill('mañana 10:00')
    await named('next').click()
    await page.getByText('43 personas').first().waitFor()
    const mapping = {
      'body.1': { from: 'column', value: 'Nombre', otherwise: '' },
      'body.2': { from: 'column', value: 'Curso', otherwise: '' },
    }
    expect(server.of('templates.map')).toEqual([{ id: 'invitacion|es_AR', mapping }])
    expect(server.of('sends.check')[0]).toMatchObject({
      mapping,
      when: 'mañana 10:00',
      audience: { conditions: 'Curso = "Corte y confección"' },
    })
  })

  test('marked rows are taken as they were when the step was left', async () => {
    await open((s) =>
      s.on('panel.place', ok({ place: { tab: 'contacts', sheetId: 10, title: 'Contactos', fromRow: 1, toRow: 9 }, commit: 1 })),
    )
    await tab('sends')
    await named('new-send').click()
    await page.getByLabel('Retomar contacto').check()
    await named('next').click()
    await page.getByLabel('Las filas que marqué').check()
    expect(await text()).toContain('Filas 2 a 9 de «Contactos»')
    await named('next').click()
    server.on('panel.place', ok({ place: { tab: 'contacts', sheetId: 10, title: 'Contactos', fromRow: 20, toRow: 30 }, commit: 1 }))
    await named('next').click()
    await page.getByText('43 personas').first().waitFor()
    expect(server.of('sends.check')[0]?.audience).toEqual({ sheetId: 10, kind: 'chosen', fromRow: 2, toRow: 9, conditions: '' })
  })

  test('what was chosen waits while one looks elsewhere', async () => {
    await toCheck()
    await tab('home')
    await tab('sends')
    expect(await named('schedule').count()).toBe(1)
    await page.getByRole('button', { name: 'Volver', exact: true }).click()
    await named('new-send').click()
    await named('schedule').waitFor()
  })

  test('a test goes to the own phone', async () => {
    await toCheck()
    await page.getByText('Probar en mi teléfono').click()
    await named('test-phone').fill('11 5000-0000')
    await named('test-phone').press('Enter')
    await page.getByText('La prueba salió').waitFor()
    expect(server.of('sends.test')[0]?.phone).toBe('11 5000-0000')
    expect(server.of('sends.schedule')).toEqual([])
  })

  test('when nobody knows whether it was scheduled, one is told to look before repeating', async () => {
    await toCheck()
    server.on('sends.schedule', () => 'silence')
    await named('schedule').click()
    await page.getByText('No sabemos si quedó programado.').waitFor()
    expect(await text()).toContain('Mirá la pestaña Envíos antes de repetirlo')
  })

  test('the row of a send shows it, with its brakes', async () => {
    await open()
    await moveTo({ tab: 'sends', sheetId: 12, title: 'Envíos', fromRow: 3, toRow: 3 })
    await page.getByRole('heading', { name: SEND.name }).waitFor()
    expect(await text()).toMatch(/Llegaron ?24 · 80,0 % ?Leyeron ?11 · 45,8 % ?Respondieron ?3 · 12,5 %/)
    await named('pause').click()
    await page.locator('.toast').waitFor()
    await named('cancel').click()
    expect(server.of('sends.control')).toEqual([{ id: SEND.id, to: 'pause' }])
    await named('cancel-send').click()
    await page.getByText('Cancelado.').waitFor()
    expect(server.of('sends.control')[1]).toEqual({ id: SEND.id, to: 'cancel' })
  })
})

test('every field has a name, every button says something, and all can be reached by keyboard', async () => {
  await open()
  const nameless = async () =>
    page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([aria-hidden]), select, textarea')]
      const silent = fields.filter((field) => (field.labels?.[0]?.textContent ?? '').trim() === '' && !field.ariaLabel)
      const buttons = [...document.querySelectorAll('button, a')].filter(
        (button) => (button.textContent ?? '').trim() === '' && !button.getAttribute('aria-label'),
      )
      return [...silent, ...buttons].map((element) => element.outerHTML.slice(0, 120))
    })
  expect(await nameless()).toEqual([])
  for (const name of ['person', 'contacts', 'sends', 'templates']) {
    await tab(name)
    await page.waitForTimeout(150)
    expect(await nameless()).toEqual([])
  }
  await tab('home')
  await page.locator('[data-tab="home"]').focus()
  const isOn = () => page.evaluate((name) => document.activeElement?.textContent?.includes(name) === true, ZOE.name)
  for (let presses = 0; presses < 9 && !(await isOn()); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: ZOE.name }).waitFor()
})
