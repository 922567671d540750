/** The tabs along the bottom, in a real browser. */
import { cell, eventually, openTab, press, shows, tells } from '../fake/acts'
import type { Stage } from '../fake/browser'
import { onStage } from '../fake/stage'

const titles = ({ page }: Stage): Promise<string[]> => page.getByRole('tablist').first().getByRole('tab').allTextContents()

const choose = async ({ page }: Stage, tab: string, action: string): Promise<void> => {
  await page.getByTestId(`tab-${tab}`).click({ button: 'right' })
  await page.getByTestId('tab-menu').getByText(action, { exact: true }).click()
}

const has = (stage: Stage, ...wanted: readonly string[]) =>
  eventually(async () => (await titles(stage)).join() === wanted.join(), wanted.join())

onStage('the tabs', (test) => {
  test('are added, renamed, duplicated, moved and deleted', async (stage) => {
    const { page } = stage
    await has(stage, 'Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Mensajes')
    await page.getByTestId('tab-add').click()
    await eventually(async () => (await titles(stage)).length === 6, 'one tab more')
    await page.locator('[role=tab][aria-selected=true]').first().dblclick()
    await page.getByTestId('tab-rename').fill('Becas')
    await press(page, 'Enter')
    await has(stage, 'Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Mensajes', 'Becas')
    await choose(stage, 'Becas', 'Mover a la izquierda')
    await has(stage, 'Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Becas', 'Mensajes')
    await choose(stage, 'Becas', 'Mover a la derecha')
    await has(stage, 'Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Mensajes', 'Becas')
    await choose(stage, 'Contactos', 'Duplicar')
    await eventually(async () => (await titles(stage)).includes('Copia de Contactos'), 'the copy')
    await shows(page, 'A2', 'Inés Quispe')
    await choose(stage, 'Copia de Contactos', 'Eliminar')
    await page.getByTestId('tab-delete').getByRole('button', { name: 'Eliminar' }).click()
    await eventually(async () => !(await titles(stage)).includes('Copia de Contactos'), 'the copy is gone')
    stage.forgive('404')
  })

  test('hides and shows through the list of all tabs', async (stage) => {
    const { page } = stage
    await choose(stage, 'Envíos', 'Ocultar')
    await has(stage, 'Inicio', 'Contactos', 'Plantillas', 'Mensajes')
    await page.getByTestId('tab-list').click()
    await page.getByTestId('tab-list-menu').getByText('Historial (oculta)').click()
    await shows(page, 'A1', 'Fecha')
    await tells(stage, '/sim/edits', { hideTab: { sheet: 8, hidden: false } })
  })

  test('keep their own place and selection', async ({ page }) => {
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'B4').click()
    await openTab(page, 'Mensajes', 'Fecha')
    await page.getByTestId('name-box').fill('C400')
    await press(page, 'Enter')
    await openTab(page, 'Contactos', 'Nombre')
    expect(await page.getByTestId('name-box').inputValue()).toBe('B4')
    await openTab(page, 'Mensajes', 'Fecha')
    await cell(page, 'C400').waitFor()
    expect(await page.getByTestId('name-box').inputValue()).toBe('C400')
  })

  test('shows another tab when the one in front was deleted by somebody else', async (stage) => {
    const { page, host } = stage
    await openTab(page, 'Contactos', 'Nombre')
    host.file.api.batchUpdate({ requests: [{ deleteSheet: { sheetId: 2 } }] })
    await shows(page, 'A1', 'Programa Puentes')
    stage.forgive('404')
  })
})
