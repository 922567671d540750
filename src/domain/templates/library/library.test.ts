import fc from 'fast-check'
import type { Tone } from '../../country/country'
import { checkNewTemplate } from '../new-template'
import { languageCode, makeTemplate } from './make'
import { LIBRARY } from './texts'
import { toned } from './tone'

const TONES: readonly Tone[] = ['vos', 'tú', 'usted']
const VOICES = [
  ...TONES.map((tone) => ({ lang: 'es' as const, tone })),
  { lang: 'pt' as const, tone: 'vos' as const },
  { lang: 'en' as const, tone: 'vos' as const },
]

describe.each(LIBRARY.map((ready) => [ready.key, ready] as const))('%s', (_, ready) => {
  test.each(VOICES)('would be taken by Meta in $lang ($tone), with a long name of the organisation too', ({ lang, tone }) => {
    for (const organisation of ['Oficios', 'Asociación Civil Jóvenes por un Oficio y un Futuro de Santiago del Estero']) {
      const made = makeTemplate(ready, { lang, tone, country: 'AR', organisation })
      expect(checkNewTemplate(made)).toBeNull()
      expect(JSON.stringify(made)).not.toMatch(/%org%|\[\w+\|/)
    }
  })

  test('reads differently for vos and for usted wherever somebody is addressed', () => {
    const [vos, usted] = (['vos', 'usted'] as const).map((tone) =>
      makeTemplate(ready, { lang: 'es', tone, country: 'AR', organisation: 'Oficios' }),
    )
    expect(vos?.body).not.toBe(usted?.body)
  })
})

test('says the sixteen things that programmes say', () => {
  expect(LIBRARY.map(({ key }) => key)).toEqual([
    'retomar_contacto',
    'permiso',
    'convocatoria',
    'confirmacion',
    'recordatorio',
    'cita',
    'cita_nueva',
    'cita_recordatorio',
    'cita_ausente',
    'seguimiento',
    'curso_espera',
    'curso_permiso',
    'curso_confirmado',
    'curso_empieza',
    'curso_encuesta',
    'curso_trabajo',
  ])
})

test.each([
  ['AR', 'es_AR'],
  ['MX', 'es_MX'],
  ['CL', 'es'],
])('Spanish of %s is %s to Meta', (country, code) => expect(languageCode('es', country)).toBe(code))

test('a tone changes only what is in brackets', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/[[\]|]/.test(text)),
      fc.constantFrom(...TONES),
      (text, tone) => {
        expect(toned(text, tone)).toBe(text)
        expect(toned(`${text}[a|b|c]${text}`, tone)).toBe(`${text}${{ vos: 'a', tú: 'b', usted: 'c' }[tone]}${text}`)
      },
    ),
  )
})
