/** What the panel learns with its first call: the file as it is, with what Inicio shows, and before set-up the language of whoever opens it. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { readyProgramme } from '../../../test/kit/programme'
import { minutes, waIdOf } from '../../../test/kit/steps'
import { contacts } from '../../domain/contacts/contacts'
import { called, openNonce } from '../intakes/called'
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

test('two panels of one person are both believed, and what one does the other sees', () => {
  const one = readyProgramme({ uses: ['sends'] })
  one.host.answer = friendly
  one.post(textFrom(waIdOf(0), '¿Hay lugar?', 'wamid.in', one.host.at(), 'Camila'))
  const [first, second] = [openNonce(one.world), openNonce(one.world)]
  const ask = (nonce: string, name: string, input: object): unknown => JSON.parse(called(one.world, nonce, name, JSON.stringify(input)))
  const id = String(one.records(contacts)[0]?.['id'])
  expect(ask(first, 'person.answer', { id, text: 'Sí, vení.' })).toMatchObject({ ok: true })
  minutes(one, 2)
  expect(ask(second, 'person.read', { id })).toMatchObject({
    ok: true,
    value: { conversation: expect.arrayContaining([expect.objectContaining({ text: 'Sí, vení.' })]) },
  })
  expect(ask(first, 'home.read', {})).toMatchObject({ ok: true })
})
