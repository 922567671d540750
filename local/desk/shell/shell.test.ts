/** What stands around the grid, in a real browser: menus, clock, panel, messages, what happened; and that all of it fits. */

import { cell, eventually, openTab, posted, press, shows, tells } from '../fake/acts'
import { SCREEN } from '../fake/chromium'
import { onStage } from '../fake/stage'

const USER = 'coordinacion@puentes.org'

onStage('around the grid', (test) => {
  test('everything fits a small laptop, the panel exactly 300 pixels wide', async (stage) => {
    const { page } = stage
    await page.getByTestId('menu-Hilo').click()
    await page.getByTestId('script-openPanel').click()
    const inside = page.frameLocator('[data-testid=panel]').locator('#width')
    await inside.getByText('300 px').waitFor()
    await tells(stage, '/desk/menu', { user: USER, handler: 'openPanel' })
    const [phones, grid] = [await page.getByTestId('phones').boundingBox(), await page.getByTestId('grid').boundingBox()]
    expect(phones && phones.x + phones.width).toBeLessThanOrEqual(SCREEN.width)
    expect(grid?.width).toBeGreaterThan(700)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SCREEN.width)
    await page.getByTestId('panel-close').click()
    await page.getByTestId('panel').waitFor({ state: 'detached' })
    await tells(stage, '/desk/panel', { user: USER })
    expect(posted(stage, '/desk/panel')).toHaveLength(1)
  })

  test('menus open by keyboard and give the keyboard back to the cells', async (stage) => {
    const { page } = stage
    await page.getByTestId('menu-Archivo').focus()
    await press(page, 'ArrowRight', 'ArrowDown')
    await page.getByTestId('menu').waitFor()
    await press(page, 'ArrowRight', 'Escape')
    await page.getByTestId('menu').waitFor({ state: 'detached' })
    await press(page, 'ArrowDown')
    expect(await page.getByTestId('name-box').inputValue()).toBe('A2')
  })

  test('the clock moves on, goes to a date, stops and runs', async (stage) => {
    const { page } = stage
    const face = page.getByTestId('clock')
    expect(await face.textContent()).toBe('lun 1 feb 202710:00')
    await page.getByTestId('clock-PT10M').click()
    await face.getByText('10:10').waitFor()
    await page.getByTestId('clock-P1D').click()
    await face.getByText('mar 2 feb 2027').waitFor()
    await face.click()
    await page.getByTestId('clock-go-to').locator('input').fill('2027-02-08T09:30')
    await page.getByTestId('clock-go-to').getByRole('button', { name: 'Ir' }).click()
    await face.getByText('09:30').waitFor()
    await page.getByTestId('clock-freeze').click()
    await page.locator('[data-testid=clock-freeze][aria-pressed=false]').waitFor()
    expect(posted(stage, '/sim/clock')).toEqual([
      { advance: 'PT10M' },
      { advance: 'P1D' },
      { to: '2027-02-08T12:30:00.000Z' },
      { frozen: false },
    ])
  })

  test('says that time is moving while the host works', async ({ page, host }) => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/sim/clock', async (route) => {
      await held
      await route.continue()
    })
    await page.getByTestId('clock-PT1H').click()
    await page.getByText('moviendo el tiempo…').waitFor()
    host.tell('clock', { now: Date.parse('2027-02-01T13:20:00Z'), frozen: true })
    expect(await page.getByTestId('clock-PT1H').isDisabled()).toBe(true)
    letGo()
    await page.getByTestId('clock').getByText('11:00').waitFor()
  })

  test('shows toasts and questions of the script to the person they are for', async (stage) => {
    const { page, host } = stage
    host.tell('toast', { user: 'mentora@puentes.org', title: '', message: 'no es para vos' })
    host.tell('toast', { user: USER, title: 'Envío', message: 'Sale en 1 minuto' })
    await page.getByTestId('toast').getByText('Sale en 1 minuto').waitFor()
    expect(await page.getByTestId('toast').count()).toBe(1)
    host.tell('alert', { id: 'q1', user: USER, kind: 'prompt', title: 'Importar', text: '¿Cómo dieron permiso?', buttons: 'OK_CANCEL' })
    await page.getByTestId('alert').locator('input').fill('formulario')
    await press(page, 'Enter')
    await tells(stage, '/desk/alert', { id: 'q1', button: 'OK', text: 'formulario' })
    host.tell('alert', { id: 'q2', user: USER, kind: 'alert', title: '', text: '¿Seguro?', buttons: 'YES_NO' })
    await page.getByTestId('alert').getByRole('button', { name: 'No' }).click()
    await page.getByTestId('alert').waitFor({ state: 'detached' })
    await tells(stage, '/desk/alert', { id: 'q2', button: 'NO', text: '' })
  })

  test('shows what ran and what was mailed', async ({ page, host }) => {
    await page.getByTestId('drawer-toggle').click()
    await page.getByTestId('execution').first().getByText('doPost').waitFor()
    host.tell('execution', { id: 3, function: 'onEdit', user: USER, result: 'running', counted: 0 })
    host.tell('execution', { id: 3, function: 'onEdit', user: USER, result: 'completed', counted: 4, modelledMs: { mid: 812 } })
    await page.getByTestId('execution').first().getByText('812 ms').waitFor()
    expect(await page.getByTestId('execution').count()).toBe(3)
    await page.getByTestId('drawer-mails').click()
    await page.getByText('Zoé Gutiérrez espera respuesta').click()
    await page.getByText('Contestale hoy antes de las 18:00.').last().waitFor()
  })

  test('speaks Portuguese and English when asked', async ({ page }) => {
    for (const [from, language, to] of [
      ['Archivo', 'Português', 'Arquivo'],
      ['Arquivo', 'English', 'File'],
    ] as const) {
      await page.getByTestId(`menu-${from}`).click()
      await page.getByTestId('menu').getByText(language).click()
      await page.getByTestId(`menu-${to}`).waitFor()
    }
    expect(await page.getByTestId('clock').textContent()).toBe('Mon 1 Feb 202710:00')
  })

  test('acts as the person who was chosen', async (stage) => {
    const { page } = stage
    await page.getByTestId('who').click()
    await page.getByText('mentora@puentes.org').click()
    await openTab(page, 'Plantillas', 'Mensaje')
    await cell(page, 'A2').click()
    await page.keyboard.type('Hola')
    await press(page, 'Enter')
    await shows(page, 'A2', 'Hola')
    await tells(stage, '/sim/edits', { user: 'mentora@puentes.org' })
  })

  test('creates and removes a filter from the menu', async ({ page }) => {
    await openTab(page, 'Plantillas', 'Mensaje')
    await page.getByTestId('menu-Datos').click()
    await page.getByTestId('filter-create').click()
    await page.getByTestId('filter-0').waitFor()
    await page.getByTestId('menu-Datos').click()
    await page.getByTestId('filter-remove').click()
    await page.getByTestId('filter-0').waitFor({ state: 'detached' })
  })

  test('downloads the file under its title, and starts over when that is confirmed', async (stage) => {
    const { page } = stage
    const coming = page.waitForEvent('download')
    await page.getByTestId('menu-Archivo').click()
    await page.getByTestId('download').click()
    expect((await coming).suggestedFilename()).toBe('Programa Puentes 2027.xlsx')
    await page.getByTestId('menu-Archivo').click()
    await page.getByTestId('reset').click()
    await page.getByTestId('reset-dialog').getByRole('button', { name: 'Cancelar' }).click()
    expect(posted(stage, '/sim/reset')).toEqual([])
    await page.getByTestId('menu-Archivo').click()
    await page.getByTestId('reset').click()
    await page.getByTestId('reset-dialog').getByRole('button', { name: 'Empezar de nuevo' }).click()
    await tells(stage, '/sim/reset', {})
    await shows(page, 'A1', 'Programa Puentes')
  })

  test('says that the host is out of reach, and shows what happened meanwhile', async (stage) => {
    const { page, host } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await page.route('**/desk/events', (route) => route.abort())
    host.cut()
    await page.getByTestId('offline').waitFor()
    host.file.api.values.update('Contactos!A2', { values: [['Otra persona']] }, { valueInputOption: 'RAW' })
    await page.unroute('**/desk/events')
    await page.reload()
    await shows(page, 'A1', 'Programa Puentes')
    await openTab(page, 'Contactos', 'Nombre')
    await shows(page, 'A2', 'Otra persona')
    host.cut()
    await page.getByTestId('offline').waitFor()
    host.file.api.values.update('Contactos!A2', { values: [['Inés']] }, { valueInputOption: 'RAW' })
    await page.getByTestId('offline').waitFor({ state: 'detached' })
    await shows(page, 'A2', 'Inés')
    stage.forgive('ERR_FAILED')
  })

  test('says when the host does not answer, and goes on when it is back', async (stage) => {
    const { page } = stage
    await openTab(page, 'Plantillas', 'Mensaje')
    await page.route('**/sim/edits', (route) => route.fulfill({ status: 500, body: '{"error":{"message":"Se cortó la luz"}}' }))
    await cell(page, 'A2').click()
    await page.keyboard.type('Hola')
    await press(page, 'Enter')
    await page.getByTestId('toast').getByText('Se cortó la luz').waitFor()
    await shows(page, 'A2', '')
    await page.unroute('**/sim/edits')
    await page.keyboard.type('Hola')
    await press(page, 'Enter')
    await shows(page, 'A3', 'Hola')
    await eventually(() => stage.problems.length > 0, 'the browser notes the failed request')
    stage.forgive('500')
  })
})
