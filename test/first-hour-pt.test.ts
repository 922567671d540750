/** The first minutes in Portuguese, from the same untouched copy: nothing on the way is in Spanish, down to the message that is rehearsed. */
import type { Browser } from 'playwright-core'
import { openBrowser } from '../local/desk/fake/chromium'
import type { World } from '../local/world'
import { driver, openDesk, startLocal } from './kit/desk'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startLocal('--seed', 'template', '--language', 'pt')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

test('from «Comece aqui» to a rehearsed «Lembrete»', async () => {
  const local = driver(world.origins.main)
  await local.post('/sim/copy', { title: 'Meu programa' })
  const desk = await openDesk(browser, world.origins.main)
  await desk.tab('Comece aqui')
  for (const words of ['Abrir painel', 'Avançado', 'Permitir', 'Começar'])
    await desk.page.getByText(`→  ${words}`, { exact: true }).waitFor()
  await desk.page.getByRole('menuitem', { name: 'Hilo' }).click()
  await desk.page.getByRole('menuitem', { name: 'Abrir painel' }).click()
  const panel = await desk.panel()
  const named = (name: string) => panel.locator(`main:not([hidden]) [data-name="${name}"]`).first()
  await named('organisation').fill('Instituto Ofícios')
  expect(await Promise.all([named('language').inputValue(), named('country').inputValue()])).toEqual(['pt', 'BR'])
  await named('begin').click()
  await desk.page.getByRole('tab', { name: 'Início', selected: true }).waitFor()
  await desk.page.getByText('Ninguém espera resposta.', { exact: true }).first().waitFor()
  await named('practice-text').fill('Oi')
  await named('practice-send').click()
  await panel.getByText(/Obrigad[oa] por escrever/).waitFor()
  expect((await local.records('templates')).map(({ title }) => title)).toEqual([
    'Boas-vindas',
    'Lembrete',
    'Retomar contato',
    'Consulta nova',
    'Lembrar uma consulta',
    'Não veio à consulta',
    'Em espera',
    'Falta permissão',
    'Confirmada',
    'Começa em breve',
    'Pesquisa',
    'Trabalho',
  ])
  expect(JSON.stringify(await local.records('home'))).toContain('modo prática')
  expect(desk.problems).toEqual([])
})
