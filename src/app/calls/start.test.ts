/** What the panel learns with its first call: the file as it is, with what Inicio shows, and before set-up the language of whoever opens it. */
import { textFrom } from '../../../test/kit/meta'
import { readyProgramme } from '../../../test/kit/programme'
import { waIdOf } from '../../../test/kit/steps'
import { startPanel } from './start'

test('Inicio comes along, so that the first look costs one call', () => {
  const one = readyProgramme({ uses: ['sends'] })
  one.post(textFrom(waIdOf(0), '¿Hay lugar?', 'wamid.in', one.host.at(), 'Camila'))
  expect(one.call('panel.start', {})).toMatchObject({ ok: true, value: { state: 'ready', home: { waiting: [{ text: '¿Hay lugar?' }] } } })
})

test.each([
  ['pt_BR', 'pt', 'BR'],
  ['en', 'en', 'AR'],
  ['es_419', 'es', 'AR'],
  ['fr', 'es', 'AR'],
])('whoever reads %s begins in %s', (locale, lang, country) => {
  const one = readyProgramme({ uses: ['sends'] })
  Object.assign(one.world.host.session, { language: () => locale })
  one.world.host.shared.set({ state: '' })
  expect(startPanel(one.world)).toMatchObject({ ok: true, value: { state: 'new', lang, country, home: null } })
})
