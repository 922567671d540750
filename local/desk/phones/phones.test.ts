/** The phones beside the sheet, in a real browser: reading, tapping, writing, switching off, adding one. */
import { eventually, posted, tells } from '../fake/acts'
import type { Stage } from '../fake/browser'
import { onStage } from '../fake/stage'

const INES = '5491158833009'
const SENT = `/sim/phones/${INES}/messages`

const openInes = async ({ page }: Stage): Promise<void> => {
  await page.getByTestId(`phone-${INES}`).click()
  await page.getByTestId('message').first().waitFor()
}

onStage('a phone', (test) => {
  test('lists who has one, newest first, and reads what arrived when it is opened', async (stage) => {
    const { page } = stage
    const names = await page.getByTestId('phone-list').locator('strong').allTextContents()
    expect(names).toEqual(['Inés Quispe', 'Zoé Gutiérrez', 'Camila Mamani'])
    expect(await page.getByTestId(`phone-${INES}`).locator('.badge').textContent()).toBe('2')
    await openInes(stage)
    await eventually(() => posted(stage, `/sim/phones/${INES}/read`).length > 0, 'the messages are read')
    await eventually(async () => (await page.locator('.message.business [data-tick=read]').count()) === 4, 'blue ticks')
    await page.getByRole('button', { name: 'Todos los teléfonos' }).click()
    await page.getByTestId(`phone-${INES}`).locator('.badge').waitFor({ state: 'detached' })
  })

  test('shows every kind of message', async (stage) => {
    const { page } = stage
    await openInes(stage)
    const chat = page.getByTestId('chat')
    for (const words of [
      'lun 1 feb 2027',
      'Tu cita de mañana',
      'Respondé BAJA para no recibir más',
      'Av. 9 de Julio',
      'programa-2027.pdf',
    ]) {
      await chat.getByText(words).waitFor()
    }
    expect(await chat.locator('.bubble-text strong').allTextContents()).toEqual(['Inés', 'martes 2 a las 9:30'])
    expect(await chat.getByRole('link', { name: 'https://hilo.test/f/abc' }).getAttribute('href')).toBe('https://hilo.test/f/abc')
    expect(await chat.locator('.quoted').textContent()).toContain('Hola *Inés*')
    expect(await chat.getByRole('img', { name: 'Mensaje de voz' }).count()).toBe(1)
  })

  test('answers by tapping a button and by choosing from a list', async (stage) => {
    const { page } = stage
    await openInes(stage)
    await page.getByRole('button', { name: 'No puedo ir' }).click()
    await page.getByTestId('message').last().getByText('No puedo ir').waitFor()
    await tells(stage, SENT, {
      type: 'button',
      button: { payload: 'cancel', text: 'No puedo ir' },
      context: { message_id: `wamid.${INES}.0` },
    })
    await page.getByRole('button', { name: 'Ver cursos' }).click()
    await page.getByTestId('list-sheet').getByText('Oficios digitales').click()
    await page.getByTestId('list-sheet').getByRole('button', { name: 'Enviar' }).click()
    await eventually(() => posted(stage, SENT).length === 2, 'the choice is sent')
    await tells(stage, SENT, {
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: 'digital', title: 'Oficios digitales', description: 'Sábados, 10 h' } },
      context: { message_id: `wamid.${INES}.3` },
    })
  })

  test('writes, quotes, and sends a voice note, a photo or a place with one tap', async (stage) => {
    const { page } = stage
    await openInes(stage)
    await page.getByTestId('composer').fill('hola')
    await page.keyboard.press('Enter')
    await page.getByTestId('message').last().getByText('hola').waitFor()
    await page.getByTestId('message').first().hover()
    await page.getByTestId('message').first().getByRole('button', { name: 'Responder a este mensaje' }).click()
    await page.getByTestId('composer').fill('ahí voy')
    await page.getByTestId('send').click()
    await page.getByTestId('send-audio').click()
    await page.getByTestId('send-image').click()
    await page.getByTestId('send-location').click()
    await eventually(() => posted(stage, SENT).length === 5, 'five messages')
    expect(posted(stage, SENT)).toEqual([
      { type: 'text', text: { body: 'hola' } },
      { type: 'text', text: { body: 'ahí voy' }, context: { message_id: `wamid.${INES}.0` } },
      { type: 'audio', audio: { seconds: 6 } },
      { type: 'image', image: {} },
      { type: 'location', location: { latitude: -34.6037, longitude: -58.3816, name: 'Obelisco' } },
    ])
  })

  test('is switched off and on', async (stage) => {
    const { page } = stage
    await openInes(stage)
    await page.getByTestId('power').click()
    await page.getByText('El teléfono está apagado').waitFor()
    await tells(stage, `/sim/phones/${INES}`, { on: false })
    await page.getByTestId('power').click()
    await page.getByText('El teléfono está apagado').waitFor({ state: 'detached' })
  })

  test('is added by a name and a number, as people write them', async (stage) => {
    const { page } = stage
    await page.getByTestId('add-phone').click()
    const dialog = page.getByTestId('add-phone-dialog')
    await dialog.locator('input[name=name]').fill('Brian Núñez')
    await dialog.locator('input[name=number]').fill('12')
    await dialog.getByRole('button', { name: 'Agregar' }).click()
    await dialog.getByText('Ese número no alcanza o sobra').waitFor()
    await dialog.locator('input[name=number]').fill('+54 9 11 5099-8877')
    await dialog.getByRole('button', { name: 'Agregar' }).click()
    await page.getByTestId('chat-5491150998877').waitFor()
    await tells(stage, '/sim/phones', { waId: '5491150998877', name: 'Brian Núñez' })
  })

  test('can be put away, and says how much waits there', async (stage) => {
    const { page } = stage
    await page.getByTestId('phones-toggle').click()
    await page.getByTestId('phones').waitFor({ state: 'detached' })
    expect(await page.getByTestId('phones-toggle').locator('.badge').textContent()).toBe('2')
    await page.getByTestId('phones-toggle').click()
    await page.getByTestId('phones').waitFor()
  })
})
