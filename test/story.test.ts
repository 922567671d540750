/** The whole story on the built bundle, as a newcomer plays it: set up, connect, import a messy list, schedule, wait, answer. */
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { World } from '../local/world'
import { type Desk, driver, openDesk, startLocal } from './kit/desk'

const MESSY = join(__dirname, '..', 'src', 'domain', 'contacts', 'import', 'testdata')

describe("a coordinator's first hour", () => {
  let world: World
  let browser: Browser
  let desk: Desk
  let panel: Frame
  let local: ReturnType<typeof driver>
  beforeAll(async () => {
    world = await startLocal('--seed', 'empty')
    browser = await openBrowser()
    local = driver(world.origins.main)
    desk = await openDesk(browser, world.origins.main)
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })
  const says = async (text: string | RegExp): Promise<void> => {
    await panel
      .getByText(text)
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`the panel does not say ${text}, but:\n${await panel.locator('body').innerText()}`)
      })
  }
  const press = async (name: string | RegExp): Promise<void> => panel.getByRole('button', { name }).first().click()

  // People take minutes; Google's quotas count by the minute.
  const aMinuteLater = async (): Promise<void> => {
    await local.post('/sim/clock', { advance: 'PT1M' })
  }

  test('sets up: the tabs are there', async () => {
    panel = await desk.openPanel()
    await panel.getByLabel('¿Cómo se llama tu organización?').fill('Fundación Oficios')
    await panel.getByLabel('Código de área').fill('11')
    await panel.getByText('Avisar').click()
    await press('Empezar')
    await says('Este teléfono es de mentira')
    for (const title of ['Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Por salir', 'Mensajes'])
      await desk.page.getByRole('tab', { name: title }).waitFor()
  })

  test('connects, and a wrong key is said in words', async () => {
    await aMinuteLater()
    const sim = world.town().cloud.identity()
    await press('Volver')
    await press('Pasar a WhatsApp de verdad')
    await panel.locator('[data-name="choose-own"]').click()
    await press('Tengo todo: pegar los datos')
    await panel.getByLabel('Identificador del número de teléfono').fill(sim.phoneNumberId)
    await panel.getByLabel('Identificador de la cuenta de WhatsApp Business').fill(sim.wabaId)
    await panel.getByLabel('Identificador de acceso (token)').fill(`${sim.token}x`)
    await panel.getByLabel('Clave secreta de la app').fill(sim.appSecret)
    await press('Probar y conectar')
    await says(/clave de acceso/i)
    await panel.getByLabel('Identificador de acceso (token)').fill(sim.token)
    await press('Probar y conectar')
    await says(/Jóvenes en Oficio · \+54 11 5026-3000/)
    await aMinuteLater()
    await press('Comprobar y conectar')
    await says('Meta aceptó la dirección; todavía no llegó nada.')
    await press('Seguir después')
  })

  test('imports a messy list, asked once about permission', async () => {
    await aMinuteLater()
    await panel.getByRole('button', { name: 'Contactos' }).click()
    await press('Importar lista')
    await panel.locator('input[type=file]').setInputFiles(join(MESSY, 'inscriptos.csv'))
    await says(/\d+ entran, \d+ para revisar/)
    await press('Siguiente')
    await panel.getByText('En un formulario').click()
    await press(/^Importar \d+ personas$/)
    await says(/^\d+ entraron/)
    await press('Ver en Contactos')
    await desk.page.getByRole('tab', { name: 'Contactos', selected: true }).waitFor()
    const rows = await local.records('contacts')
    const ready = rows.filter((row) => row.send_state === 'Lista')
    expect(ready).toHaveLength(33)
    expect(new Set(ready.map((row) => row.consent))).toEqual(new Set(['Sí']))
    // What could not be understood is not lost: it stands there with its reason, and cannot be written to.
    for (const row of rows)
      if (!ready.includes(row)) expect(row).toMatchObject({ send_state: 'Revisar', state_reason: expect.stringMatching(/\w{3}/) })
  })

  test('schedules a message for later, and sees who gets it', async () => {
    await aMinuteLater()
    await panel.getByText('Envíos').first().click()
    await press('Nuevo envío')
    await panel.getByText('Retomar contacto').first().click()
    await press('Siguiente')
    await panel.getByText('A toda la pestaña').click()
    await press('Siguiente')
    await panel.getByText('Escribirlo').click()
    await panel.locator('input[type=text]').last().fill('hoy 11:30')
    await press('Revisar')
    await says(/32 personas · quedan? fuera/)
    await says(/Sale hoy 11:30/)
    await says('Hola Rocío Álvarez, te escribimos de Jóvenes en Oficio por tu consulta. ¿Seguimos la conversación por acá?')
    await desk.picture('panel')
    await aMinuteLater()
    await panel.getByLabel('Nombre del envío').fill('Seguimos')
    await press('Confirmar para 32 personas')
    await says('Programado')
    expect((await local.records('queue')).map((row) => row.state)).toEqual(Array.from({ length: 32 }, () => 'queued'))
  })

  test('nothing leaves before its time; then every phone has its own words', async () => {
    await local.post('/sim/clock', { to: '2027-02-01T11:29:30-03:00' })
    expect(await local.get('/sim/phones')).toEqual([])
    await local.post('/sim/clock', { to: '2027-02-01T11:40:00-03:00' })
    const phones = (await local.get('/sim/phones')) as readonly { readonly waId: string; readonly last: { readonly text: string } }[]
    expect(phones).toHaveLength(32)
    expect(new Set(phones.map((phone) => phone.last.text)).size).toBe(32)
    const [send] = await local.records('sends')
    expect(send).toMatchObject({ name: 'Seguimos', state: 'Terminado', audience_count: 32, sent: 32, delivered: 32, not_sent: 0 })
    await desk.tab('Contactos')
    await desk.cell('Thaís Chaves')
    await says(/te escribimos de Jóvenes en Oficio/)
    await desk.picture('phone')
  })

  test('somebody answers from the phone: the row, the 24 hours and the list of who waits say so', async () => {
    const [first] = await local.records('contacts')
    const waId = String(first?.key)
    await local.post(`/sim/phones/${waId}/messages`, { type: 'text', text: { body: '=HYPERLINK("http://malo"; "Sí, sigamos")' } })
    await local.post('/sim/clock', { advance: 'PT1M' })
    const [contact] = await local.records('contacts')
    expect(contact).toMatchObject({
      send_state: 'Respondió',
      last_message: '=HYPERLINK("http://malo"; "Sí, sigamos")',
      next_step: expect.stringMatching(/^Podés escribirle lo que quieras hasta mañana 11:3\d$/),
    })
    const messages = await local.records('messages')
    expect(messages.filter((row) => row.direction === 'Entró')).toHaveLength(1)
    expect(messages.filter((row) => row.origin === 'Aviso de recibido')).toHaveLength(1)
    expect((await local.records('sends'))[0]).toMatchObject({ replied: 1 })
    await desk.tab('Contactos')
    await desk.cell('Rocío Álvarez')
    await says('=HYPERLINK("http://malo"; "Sí, sigamos")')
    await says(/Podés escribirle lo que quieras/)
  })

  test('the team answers from the panel, and the phone gets it once', async () => {
    await panel.getByRole('textbox').last().fill('¡Qué bueno, Rocío! Te esperamos.')
    await press('Enviar')
    await local.post('/sim/clock', { advance: 'PT2M' })
    const [contact] = await local.records('contacts')
    const chat = await local.get(`/sim/phones/${String(contact?.key)}/messages`)
    expect(JSON.stringify(chat).split('¡Qué bueno, Rocío! Te esperamos.').length - 1).toBe(1)
    expect(await local.records('waiting')).toEqual([])
  })

  test('a stranger at the door changes nothing', async () => {
    const before = await local.records('messages')
    const posted = await fetch(`${world.origins.main}/exec?s=nope`, {
      method: 'POST',
      body: '{"object":"whatsapp_business_account","entry":[]}',
      redirect: 'manual',
    })
    expect(posted.status).toBe(302)
    expect(await local.records('messages')).toEqual(before)
    expect(desk.problems).toEqual([])
  })
})
