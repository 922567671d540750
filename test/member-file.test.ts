/** A mentor's own file on a telephone's screen, on the built bundle: what they see there, and what they type with their fingers. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import { type Office, openOffice } from './kit/office'
import { officeFile } from './kit/office-file'
import { keepPicture } from './kit/picture'

jest.setTimeout(120_000)
const ANA = 'ana.peralta@gmail.example'
const PEOPLE = ['Camila Rojas', 'Nahuel Ibáñez', 'Zoe Gutiérrez'] as const
const SAID = ['Hola, hoy llego tarde', '¡Gracias!', 'No puedo el jueves'] as const

let office: Office
let browser: Browser
beforeAll(async () => {
  office = await openOffice('03-01 17:00')
  const pass = (advance: string) => office.post('/sim/clock', { advance })
  await office.type('Equipo', 2, { Nombre: 'Ana Peralta', Correo: ANA, Ve: 'Solo lo suyo' })
  await office.type('Equipo', 3, { Nombre: 'Rosa Medina', Correo: 'rosa@nadie.invalid', Ve: 'Solo lo suyo' })
  await office.type('Cursos', 2, { Curso: 'Oficios digitales', 'Día, hora y lugar': 'lunes y jueves 18 h', Empieza: '15/2/2027' })
  await pass('PT2M')
  for (const [at, name] of PEOPLE.entries()) {
    await office.type('Contactos', at + 2, { Nombre: name, WhatsApp: `+54 9 11 5555-010${at}`, Permiso: 'Sí' })
    await pass('PT1M')
    await office.writes(`549115555010${at}`, SAID[at] ?? '')
  }
  await pass('PT2M')
  for (const [at, name] of PEOPLE.entries())
    await office.type('Inscripciones', at + 2, {
      Persona: name,
      Curso: 'Oficios digitales',
      Estado: 'Confirmada',
      'Mentor/a': 'Ana Peralta',
    })
  await pass('PT5M')
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

test('she opens it on her telephone, sees her people, and a mark that she types reaches the programme', async () => {
  const file = await officeFile(office, 'Ana Peralta')
  office.world.town().host.users.of(ANA)
  browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1060, height: 400 }, locale: 'es-AR' })
  await page.addInitScript((user) => {
    localStorage.setItem('hilo-desk-user', user)
    localStorage.setItem('hilo-desk-phones', 'closed')
  }, ANA)
  await page.goto(`${office.world.origins.main}/?file=${file.id}`)
  await page.getByRole('tab', { name: 'Mi gente' }).waitFor()
  await page.getByText('Hola, hoy llego tarde').first().waitFor()
  await keepPicture(page, 'archivo-propio')
  const type = async (cell: string, words: string): Promise<void> => {
    await page.getByTestId('name-box').fill(cell)
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
    const saved = page.waitForResponse((answer) => answer.url().includes('/sim/edits'))
    await page.keyboard.press('Enter')
    await saved
  }
  await page.getByRole('tab', { name: 'Asistencia' }).click()
  await page.getByText('lun 1/3').first().waitFor()
  await type('C4', 'Vino')
  await type('A4', 'Otro nombre')
  await page.reload()
  await page.getByRole('tab', { name: 'Asistencia' }).click()
  await page.getByText('Vino').first().waitFor()
  await page.setViewportSize({ width: 460, height: 420 })
  await keepPicture(page, 'archivo-propio-asistencia')
  expect((await file.lines('Asistencia')).map((line) => [line['Persona'], line['lun 1/3']])).toEqual([
    [PEOPLE[0], 'Vino'],
    [PEOPLE[1], ''],
    [PEOPLE[2], ''],
  ])
  await office.post('/sim/clock', { advance: 'PT17M' })
  expect((await office.records('enrolments')).map((row) => row['attendance_pct'])).toEqual([100, null, null])
})

test('an address without a Google account is told on its row in Equipo, and opens nothing', async () => {
  const rosa = (await office.records('team'))[1]
  expect(rosa?.['state']).toBe(
    'Revisar: Google no conoce «rosa@nadie.invalid», así que nadie abre su archivo: corregí el Correo, o pedile el de su cuenta de Google.',
  )
  expect(await (await officeFile(office, 'Rosa Medina')).sharedWith()).toEqual([])
})
