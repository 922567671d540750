/** The first hour from an untouched copy, as somebody who never read a manual: practice, own list, a rehearsed send, a number connected; each click counted. */
import type { Browser, Frame } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { World } from '../local/world'
import { type Desk, driver, openDesk, startLocal } from './kit/desk'
import { keepPicture } from './kit/picture'

jest.setTimeout(180_000)

const LIST = ['Nombre\tCelular\tCurso', 'Inés Quispe\t11 5883-3009\tGastronomía', 'Zoé Gutiérrez\t11 5564-1167\tCostura'].join('\n')

/** Clicks as a person makes them: a press is one, and so is going into a field to type. */
const counted = (panel: () => Frame) => {
  let clicks = 0
  const name = (one: string) => panel().locator(`main:not([hidden]) [data-name="${one}"]`).first()
  return {
    get clicks() {
      return clicks
    },
    add: (more: number) => {
      clicks += more
    },
    press: async (one: string): Promise<void> => {
      clicks++
      await name(one).click()
    },
    fill: async (one: string, words: string): Promise<void> => {
      clicks++
      await name(one).fill(words)
    },
    text: async (words: string): Promise<void> => {
      clicks++
      await panel().locator('main:not([hidden])').getByText(words, { exact: true }).first().click()
    },
    tab: async (one: string): Promise<void> => {
      clicks++
      await panel().locator(`[data-tab="${one}"]`).click()
    },
    button: async (words: string | RegExp): Promise<void> => {
      clicks++
      await panel().locator('main:not([hidden])').getByRole('button', { name: words }).first().click()
    },
    open: async (one: string): Promise<void> => {
      clicks++
      await panel().locator(`[data-name="${one}"]`).first().click()
    },
    see: async (words: string | RegExp): Promise<void> => {
      await panel()
        .locator('main:not([hidden])')
        .getByText(words)
        .first()
        .waitFor()
        .catch(async () => {
          throw new Error(`the panel does not say ${words}, but:\n${await panel().locator('body').innerText()}`)
        })
    },
  }
}

describe('the first hour', () => {
  let world: World
  let browser: Browser
  let desk: Desk
  let panel: Frame
  let local: ReturnType<typeof driver>
  const hand = counted(() => panel)
  const aMinuteLater = () => local.post('/sim/clock', { advance: 'PT1M' })
  /** The panel as it stands in the sheet, and alone as the guide shows it. */
  const picture = async (name: string): Promise<void> => {
    await desk.picture(name)
    await keepPicture(panel.locator('body'), `${name}-panel`)
  }
  beforeAll(async () => {
    world = await startLocal('--seed', 'template')
    local = driver(world.origins.main)
    await local.post('/sim/copy', { title: 'Mi programa' })
    browser = await openBrowser()
    desk = await openDesk(browser, world.origins.main)
    // Archivo › Hacer una copia › Hacer una copia.
    hand.add(3)
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  test('from the copy to a bubble on a phone of practice', async () => {
    // What is to be pressed in Google's screens stands in the copy before anybody gave permission.
    for (const words of ['Abrir panel', 'Aceptar', 'Configuración avanzada', 'Ir a Hilo (no seguro)', 'Permitir', 'Empezar'])
      await desk.page.getByText(`→  ${words}`, { exact: true }).waitFor()
    await desk.picture('copia')
    panel = await desk.openPanel()
    hand.add(2)
    await hand.see('¿Cómo se llama tu organización?')
    await picture('empezar')
    await hand.fill('organisation', 'Fundación Oficios')
    await hand.text('Avisar')
    await hand.press('begin')
    await desk.page.getByRole('tab', { name: 'Inicio', selected: true }).waitFor()
    await hand.fill('practice-text', 'Hola')
    await hand.press('practice-send')
    await hand.see(/¡Gracias por escribir!/)
    await picture('practica')
    expect((await local.records('contacts')).map(({ full_name, labels }) => [full_name, labels])).toEqual([
      ['Ana (de práctica)', 'Práctica'],
    ])
    expect(await local.get('/sim/phones')).toEqual([])
  })

  test('the own list is in, with how permission was given', async () => {
    await aMinuteLater()
    await hand.tab('contacts')
    await hand.press('to-import')
    await hand.fill('pasted', LIST)
    await hand.press('read-list')
    await hand.see('2 entran')
    await hand.press('next')
    await hand.text('En un formulario')
    await hand.press('import')
    await hand.see(/^2 entraron/)
    await hand.press('see-contacts')
    await desk.page.getByRole('tab', { name: 'Contactos', selected: true }).waitFor()
    await desk.page.getByText('Inés Quispe', { exact: true }).first().waitFor()
    await picture('lista')
  })

  test('the first send is rehearsed: it arrives on their phones of practice, and an answer is noted', async () => {
    await aMinuteLater()
    await hand.tab('sends')
    await hand.press('new-send')
    await hand.text('Recordatorio')
    await hand.press('next')
    await hand.text('A toda la pestaña')
    await hand.press('next')
    await hand.press('next')
    await hand.see(/personas/)
    await aMinuteLater()
    await hand.fill('send-name', 'Ensayo')
    await picture('ensayar')
    await hand.press('schedule')
    await hand.see(/te esperamos mañana/)
    await hand.press('tap')
    await hand.see('Tocó «Voy»')
    await picture('ensayo')
    expect((await local.records('sends')).map(({ state }) => state)).toEqual(['Terminado'])
    expect(await local.get('/sim/phones')).toEqual([])
  })

  let pasted = 0
  test('the number is connected: from pasted ids to a message on a phone', async () => {
    await aMinuteLater()
    await hand.press('go-real')
    await hand.press('choose-test')
    await hand.see('Qué vas a necesitar')
    await picture('necesitas')
    await hand.press('have-all')
    const sim = world.town().cloud.identity()
    await local.post('/sim/graph', { testNumber: true, allowed: ['5491158833009'] })
    await hand.fill('phoneNumberId', sim.phoneNumberId)
    await hand.fill('wabaId', sim.wabaId)
    await hand.fill('token', sim.token)
    await hand.fill('appSecret', sim.appSecret)
    await picture('datos')
    pasted = hand.clicks
    await hand.press('save-keys')
    await hand.press('check-address')
    await hand.see('Esa no es la dirección de la aplicación web.')
    await picture('implementar')
    // In Google's editor: Implementar, Nueva implementación, the gear, Aplicación web, Implementar, Copiar.
    await local.post('/sim/deploy', {})
    hand.add(6)
    const about = (await local.get('/sim')) as { readonly deploymentId: string }
    await aMinuteLater()
    await hand.fill('address', `https://script.google.com/macros/s/${about.deploymentId}/exec`)
    await hand.press('check-address')
    await hand.see('Meta aceptó la dirección; todavía no llegó nada.')
    await aMinuteLater()
    await hand.fill('trial-phone', '11 5883-3009')
    await hand.press('trial')
    await hand.see(/Salió; falta que llegue|Llegó a tu teléfono/)
    await local.post('/sim/clock', { advance: 'PT2M' })
    const phones = (await local.get('/sim/phones')) as readonly { readonly waId: string }[]
    expect(phones.map(({ waId }) => waId)).toEqual(['5491158833009'])
    expect(hand.clicks - pasted).toBeLessThanOrEqual(15)
    await hand.see('Llegó a tu teléfono.')
    await hand.see('WhatsApp ya nos avisó.')
    await picture('conectado')
  })

  test('what was rehearsed is gone, the list is there, and all of it took at most 60 clicks', async () => {
    expect((await local.records('contacts')).map(({ full_name, send_state, labels }) => [full_name, send_state, labels])).toEqual([
      ['Inés Quispe', expect.any(String), null],
      ['Zoé Gutiérrez', 'Lista', null],
    ])
    expect(await local.records('sends')).toEqual([])
    expect((await local.records('messages')).map(({ origin }) => origin)).toEqual(['Prueba'])
    expect(desk.problems).toEqual([])
    expect(hand.clicks).toBeLessThanOrEqual(60)
  })

  test('a template is written from a ready text, handed in, and approved by a webhook', async () => {
    await aMinuteLater()
    await hand.tab('templates')
    await hand.press('new-template')
    await hand.see('Pedir permiso')
    await picture('textos-listos')
    await hand.press('ready-cita')
    await hand.see('Confirmo')
    await hand.fill('body', '{{nombre}}, tenés un control.')
    await hand.see('El texto empieza o termina con un dato para completar.')
    await hand.fill('body', 'Hola {{nombre}}, tenés un control el {{fecha}} a las {{hora}} en el centro.')
    await picture('escribir')
    await hand.press('submit-template')
    await hand.see('Nueva plantilla')
    const cita = async () => (await local.records('templates')).find(({ id }) => id === 'cita|es_AR')
    expect(await cita()).toMatchObject({ title: 'Cita', status: 'En revisión', category: 'De servicio' })
    await local.post('/sim/clock', { advance: 'PT5M' })
    expect(await cita()).toMatchObject({ status: 'Aprobado' })
    await picture('plantillas')
  })

  test('a colleague sees who sends, and what she sends leaves by that account', async () => {
    await desk.page.getByTestId('who').click()
    await desk.page
      .getByRole('menuitemcheckbox', { name: /colega@hilo/ })
      .or(desk.page.getByRole('menuitemradio', { name: /colega@hilo/ }))
      .first()
      .click()
    panel = await desk.openPanel()
    await panel.getByText('Manda engine@hilo.example').waitFor()
    await picture('colega')
    await aMinuteLater()
    await hand.tab('sends')
    await hand.press('new-send')
    await hand.text('Retomar contacto')
    await hand.press('next')
    await hand.text('A toda la pestaña')
    await hand.press('next')
    await hand.press('next')
    await aMinuteLater()
    await hand.fill('send-name', 'Seguimos')
    await hand.press('schedule')
    await hand.see(/Programado|Saliendo/)
    await local.post('/sim/clock', { advance: 'PT2M' })
    const chat = JSON.stringify(await local.get('/sim/phones/5491158833009/messages'))
    expect(chat.split('por tu consulta').length - 1).toBe(1)
    const [send] = await local.records('sends')
    expect(send).toMatchObject({ name: 'Seguimos', state: 'Terminado', sent: 1 })
  })
})
