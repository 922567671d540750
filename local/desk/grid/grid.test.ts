/** The grid in a real browser: moving, typing, pasting, lists, filters, rows and columns. */
import { cell, eventually, openTab, posted, press, selected, shows, tells } from '../fake/acts'
import { onStage } from '../fake/stage'

onStage('the grid', (test) => {
  test('moves by keys and selects by mouse as Sheets does', async ({ page }) => {
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'A2').click()
    await press(page, 'ArrowRight', 'ArrowDown', 'Tab', 'Shift+Tab')
    expect(await selected(page)).toBe('B3')
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
    expect(await selected(page)).toBe('B3:C4')
    await press(page, 'Control+Home', 'Control+ArrowDown')
    expect(await selected(page)).toBe('A8')
    await press(page, 'Control+a')
    expect(await selected(page)).toBe('A1:N8')
    await cell(page, 'B2').hover()
    await page.mouse.down()
    await cell(page, 'C4').hover()
    await page.mouse.up()
    expect(await selected(page)).toBe('B2:C4')
    await page.getByTestId('column-C').click()
    expect(await selected(page)).toBe('C1:C1000')
    await page.getByTestId('row-5').click()
    expect(await selected(page)).toBe('A5:N5')
    await page.getByTestId('name-box').fill('d20')
    await press(page, 'Enter')
    expect(await selected(page)).toBe('D20')
  })

  test('types, edits, leaves and clears, and tells the host each time', async (stage) => {
    const { page } = stage
    await openTab(page, 'Plantillas', 'Mensaje')
    await cell(page, 'A2').click()
    await page.keyboard.type('Bienvenida')
    await press(page, 'Tab')
    await page.keyboard.type('Hola {{nombre}}')
    await press(page, 'Enter')
    expect(await selected(page)).toBe('A3')
    await shows(page, 'B2', 'Hola {{nombre}}')
    expect(posted(stage, '/sim/edits')).toEqual([
      { user: 'coordinacion@puentes.org', range: 'Plantillas!A2', values: [['Bienvenida']] },
      { user: 'coordinacion@puentes.org', range: 'Plantillas!B2', values: [['Hola {{nombre}}']] },
    ])
    await press(page, 'ArrowUp', 'F2', 'End')
    await page.keyboard.type(' de marzo')
    await press(page, 'Escape')
    await shows(page, 'A2', 'Bienvenida')
    await cell(page, 'A2').dblclick()
    await page.keyboard.type('s')
    await press(page, 'Alt+Enter')
    await page.keyboard.type('otra línea')
    await press(page, 'Enter')
    await shows(page, 'A2', 'Bienvenidas\notra línea')
    await cell(page, 'A2').click()
    await press(page, 'Delete')
    await shows(page, 'A2', '')
    await press(page, 'Control+z')
    await shows(page, 'A2', 'Bienvenidas\notra línea')
  })

  test('edits in the formula bar', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'I3').click()
    expect(await page.getByTestId('formula-bar').inputValue()).toBe('1250,5')
    await page.getByTestId('formula-bar').fill('=1+2')
    await press(page, 'Enter')
    await shows(page, 'I3', '3,00')
    expect(await selected(page)).toBe('I4')
    await cell(page, 'I3').click()
    expect(await page.getByTestId('formula-bar').inputValue()).toBe('=1+2')
  })

  test('copies, pastes and cuts through the real clipboard', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'A2').click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Inés Quispe\t+54 9 11 5883-3009\nZoé Gutiérrez\t+54 9 11 5564-1167',
    )
    await cell(page, 'A12').click()
    await press(page, 'Control+v')
    await shows(page, 'B13', '+54 9 11 5564-1167')
    await tells(stage, '/sim/edits', { copyPaste: { from: 'Contactos!A2:B3', to: 'Contactos!A12:B13' } })
    expect(await selected(page)).toBe('A12:B13')
    await press(page, 'Control+x')
    await cell(page, 'A15').click()
    await press(page, 'Control+v')
    await shows(page, 'A12', '')
    await shows(page, 'A15', 'Inés Quispe')
    await tells(stage, '/sim/edits', { cutPaste: { from: 'Contactos!A12:B13', to: 'Contactos!A15:B16' } })
    await page.evaluate(() => navigator.clipboard.writeText('x'))
    await cell(page, 'A20').click()
    await press(page, 'Shift+ArrowDown', 'Control+v')
    await shows(page, 'A21', 'x')
  })

  test('chooses from a list, ticks a box, and says why a value was refused', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'F3').click()
    await press(page, 'Enter')
    await page.getByTestId('options').getByText('Pendiente').click()
    await shows(page, 'F3', 'Pendiente')
    await page.keyboard.type('Quizás')
    await press(page, 'Enter')
    await page.getByTestId('toast').getByText('infringen las reglas').waitFor()
    await shows(page, 'F3', 'Pendiente')
    await cell(page, 'H3').click()
    await press(page, 'Space')
    await cell(page, 'H3').locator('[aria-checked=true]').waitFor()
    await tells(stage, '/sim/edits', { values: [[true]] })
    await cell(page, 'H3').getByRole('checkbox').click()
    await cell(page, 'H3').locator('[aria-checked=false]').waitFor()
  })

  test('filters by values and sorts from the heading', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await page.getByTestId('filter-2').click()
    const menu = page.getByTestId('filter-menu')
    await menu.getByText('Leyó').click()
    await menu.getByText('Aplicar').click()
    await cell(page, 'A2').waitFor({ state: 'detached' })
    expect(await page.getByTestId('row-3').isVisible()).toBe(true)
    await cell(page, 'A3').click()
    await press(page, 'ArrowUp')
    expect(await selected(page)).toBe('A1')
    await page.getByTestId('filter-2').click()
    expect(await menu.getByLabel('Leyó').isChecked()).toBe(false)
    await menu.getByText('Elegir todo').click()
    await menu.getByText('Aplicar').click()
    await cell(page, 'A2').waitFor()
    await page.getByTestId('filter-0').click()
    await menu.getByText('Ordenar Z → A').click()
    await shows(page, 'A2', 'Zoé Gutiérrez')
    await shows(page, 'A1', 'Nombre')
  })

  test('inserts, moves and deletes rows and columns from the context menu', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    await page.getByTestId('row-2').click({ button: 'right' })
    await page.getByTestId('context-menu').getByText('Insertar la fila arriba').click()
    await shows(page, 'A3', 'Inés Quispe')
    await page.getByTestId('row-3').click({ button: 'right' })
    await page.getByTestId('context-menu').getByText('Mover la fila hacia abajo').click()
    await shows(page, 'A4', 'Inés Quispe')
    await page.getByTestId('row-2').click({ button: 'right' })
    await page.getByTestId('context-menu').getByText('Eliminar la fila').click()
    await shows(page, 'A3', 'Inés Quispe')
    await page.getByTestId('column-B').click({ button: 'right' })
    await page.getByTestId('context-menu').getByText('Mover la columna a la derecha').click()
    await shows(page, 'C1', 'WhatsApp')
    await tells(stage, '/sim/edits', { move: { sheet: 2, axis: 'columns', at: 1, count: 1, to: 3 } })
  })

  test('resizes a column by its edge', async (stage) => {
    const { page } = stage
    await openTab(page, 'Contactos', 'Nombre')
    const head = await page.getByTestId('column-C').boundingBox()
    if (!head) throw new Error('column C is not on screen')
    await page.mouse.move(head.x + head.width - 1, head.y + 10)
    await page.mouse.down()
    await page.mouse.move(head.x + head.width + 49, head.y + 10)
    await page.mouse.up()
    await tells(stage, '/sim/edits', { resize: { sheet: 2, axis: 'columns', at: 2, pixels: 140 } })
    await eventually(async () => (await page.getByTestId('column-C').boundingBox())?.width === 140, 'the column is 140 wide')
  })

  test('shows 50,000 rows with a few hundred cells, headings always on top', async ({ page, host }) => {
    await openTab(page, 'Mensajes', 'Fecha')
    await page.getByTestId('name-box').fill('B49990')
    await press(page, 'Enter')
    await shows(page, 'D49990', 'Mensaje número 49989')
    await shows(page, 'A1', 'Fecha')
    expect(await page.locator('.cell').count()).toBeLessThan(700)
    await page.getByTestId('grid').hover()
    await page.mouse.wheel(0, -400_000)
    await eventually(async () => {
      const row = page.locator('.pane-body .row').nth(12)
      return Number(await row.getAttribute('aria-rowindex')) < 40_000 && (await row.locator('.cell').nth(2).textContent()) !== ''
    }, 'rows further up are loaded')
    host.file.api.values.clear('Mensajes!D49990')
    await press(page, 'ArrowDown', 'ArrowUp')
    await shows(page, 'D49990', '')
  })

  test('shows a change of the script at once, and keeps what is being typed', async ({ page, host }) => {
    await openTab(page, 'Contactos', 'Nombre')
    await cell(page, 'A3').click()
    await page.keyboard.type('Zoé G')
    host.file.api.values.update('Contactos!A2', { values: [['Otra persona']] }, { valueInputOption: 'RAW' })
    await shows(page, 'A2', 'Otra persona')
    expect(await page.getByTestId('cell-editor').inputValue()).toBe('Zoé G')
  })

  test('makes bold and selects merged cells as one', async ({ page, host }) => {
    await cell(page, 'A8').click()
    await press(page, 'Control+b')
    await page.waitForFunction(() => getComputedStyle(document.getElementById('cell-A8') ?? document.body).fontWeight === '700')
    const range = { sheetId: 1, startRowIndex: 9, endRowIndex: 12, startColumnIndex: 1, endColumnIndex: 4 }
    host.file.api.batchUpdate({ requests: [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }] })
    await eventually(async () => (await cell(page, 'B10').boundingBox())?.width === 390, 'B10 is three columns wide')
    await cell(page, 'B10').click()
    expect(await selected(page)).toBe('B10:D12')
    await press(page, 'ArrowRight')
    expect(await selected(page)).toBe('E10')
  })

  test('tells where the selection rests', async (stage) => {
    await openTab(stage.page, 'Contactos', 'Nombre')
    await cell(stage.page, 'B4').click()
    await press(stage.page, 'ArrowDown')
    await tells(stage, '/desk/selection', { user: 'coordinacion@puentes.org', sheetId: 2, range: 'B5' })
  })
})
