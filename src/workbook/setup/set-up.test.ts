import { programme, readyProgramme } from '../../../test/kit/programme'
import { contacts } from '../../domain/contacts/contacts'
import { messages } from '../../domain/messages/messages'
import { USES } from '../../domain/settings/uses'

describe('set-up', () => {
  test('makes all tabs once, and finds nothing to do the second time', () => {
    const one = programme()
    const first = one.call('setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses: USES })
    expect(first).toEqual({ ok: true, value: { made: one.world.kitFor({}).tables.length } })
    const revision = JSON.stringify(one.host.file.api.get({ fields: 'sheets(properties(title,sheetId,hidden))' }))
    const again = one.call('setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses: USES })
    expect(again.ok).toBe(true)
    expect(JSON.stringify(one.host.file.api.get({ fields: 'sheets(properties(title,sheetId,hidden))' }))).toBe(revision)
    const titles = (one.host.file.api.get({ fields: 'sheets(properties(title,hidden))' }).sheets ?? [])
      .filter((sheet) => !sheet.properties?.hidden)
      .map((sheet) => sheet.properties?.title)
    expect(titles).toEqual(expect.arrayContaining(['Inicio', 'Contactos', 'Plantillas', 'Envíos', 'Por salir', 'Mensajes']))
  })

  test('a programme is ready, and knows its tabs', () => {
    const one = readyProgramme()
    expect(one.sheetId(contacts)).toBeGreaterThan(0)
    expect(one.title(messages)).toBe('Mensajes')
    expect(one.call('panel.start', {})).toMatchObject({
      ok: true,
      value: { state: 'ready', connected: 'cloud_api', organisation: 'Oficios' },
    })
  })
})
