/** What becomes of rows that repeat, share a phone, lack one, or are about somebody who is already here. */
import { dayOf } from '../../calendar/day'
import { isE164 } from '../phone'
import { guessColumns } from './columns'
import { parse, type Sheet } from './parse'
import type { Existing } from './party'
import { type Options, type Plan, plan } from './plan'
import type { Offer, RowPlan } from './row-plan'

const TODAY = dayOf(2026, 11, 22)
if (TODAY === undefined) throw new Error('no such day')
const OPTIONS: Options = { place: { country: 'AR' }, existing: () => [], dateOrder: 'dmy', today: TODAY }

const sheetOf = (text: string): Sheet => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problem.es)
  return parsed.value
}
const planOf = (text: string, options: Partial<Options> = {}): Plan => {
  const { headings, rows } = sheetOf(text)
  const columns = guessColumns(
    headings?.cells,
    rows.map(({ cells }) => cells),
    OPTIONS.place,
  )
  return plan(rows, headings, columns, { ...OPTIONS, ...options })
}
const at = (planned: Plan, line: number): RowPlan => {
  const row = planned.rows.find((one) => one.line === line)
  if (!row) throw new Error(`no line ${line}`)
  return row
}
const kinds = (planned: Plan): string => planned.rows.map(({ line, kind }) => `${line} ${kind}`).join(', ')

const ana = (more: Partial<Existing['fields']>, own: Existing['own'] = {}): Existing => ({
  id: 'c1',
  fields: { full_name: 'Ana Paz', phone: '+5491158833009', ...more },
  own,
})
const here = (...contacts: readonly Existing[]): Partial<Options> => ({ existing: (key) => (key === '5491158833009' ? contacts : []) })

describe('a person twice in the list', () => {
  const LIST =
    'Nombre;Celular;Curso;Nacimiento;Etiquetas\nAna Paz;cel: 11 5883 3009;Pan;3/9/2008;a,b\nPaz Ana;549 11 5883-3009;Costura;13/7/2005;b/c'

  test('becomes one contact with both values, and the line says so', () => {
    const planned = planOf(LIST)
    expect(kinds(planned)).toBe('2 new, 3 repeated')
    expect(at(planned, 2)).toMatchObject({
      key: '5491158833009',
      also: [3],
      person: { fields: { full_name: 'Ana Paz', phone: '+541158833009', labels: 'a, b, c' }, own: { Curso: 'Pan, Costura' } },
    })
    expect(at(planned, 3)).toMatchObject({ of: 2, why: { es: 'Es la misma persona que la fila 2. Queda Curso: Pan, Costura.' } })
  })

  test('with two dates of birth keeps the later, whichever comes first, and shows both', () => {
    const turned = LIST.replace('3/9/2008', 'x').replace('13/7/2005', '3/9/2008').replace('x', '13/7/2005')
    for (const list of [LIST, turned]) {
      const planned = planOf(list)
      expect(at(planned, 2)).toMatchObject({ person: { fields: { birth_date: '2008-09-03' } } })
      expect(at(planned, 3)).toMatchObject({
        alerts: [
          {
            why: { es: 'Nacimiento: la lista dice 3/9/2008 y también 13/7/2005.' },
            next: { es: 'Queda 3/9/2008; cambialo si no es ese.' },
          },
        ],
      })
    }
  })
})

describe('two names with one phone', () => {
  const LIST = 'Nombre;Celular\nAna Paz;11 5883 3009\nKevin Paz;11 5883 3009\nKevin Paz;15 5883 3009'
  const answered = (...answers: readonly (readonly [number, readonly Offer[]])[]): string =>
    kinds(planOf(LIST, { answers: new Map(answers) }))

  test('are asked about, with what can be answered', () => {
    const planned = planOf(LIST)
    expect(kinds(planned)).toBe('2 new, 3 review, 4 review')
    expect(at(planned, 3)).toMatchObject({
      cause: 'shared_phone',
      why: { es: 'Ese teléfono también es de Ana Paz (fila 2).' },
      offers: [{ offer: 'same_person', line: 2 }, { offer: 'other_person' }, { offer: 'leave_out' }],
    })
  })

  test('each answer does what it says', () => {
    expect(answered([3, [{ offer: 'other_person' }]])).toBe('2 new, 3 new, 4 repeated')
    expect(answered([3, [{ offer: 'same_person', line: 2 }]])).toBe('2 new, 3 repeated, 4 review')
    expect(answered([3, [{ offer: 'leave_out' }]], [4, [{ offer: 'other_person' }]])).toBe('2 new, 3 left_out, 4 new')
  })

  test('likeness is not enough: somebody may have the name of a parent', () => {
    expect(kinds(planOf('Nombre;Celular\nAna Paz;11 5883 3009\nAna;11 5883 3009'))).toBe('2 new, 3 review')
  })

  test('a row without name adds to the only person of its phone', () => {
    expect(kinds(planOf('Nombre;Celular\n;11 5883 3009\nAna Paz;11 5883 3009\n;15 5883 3009'))).toBe('2 new, 3 repeated, 4 repeated')
  })
})

describe('a phone that cannot be taken', () => {
  const LIST = 'Nombre;Celular\nAna;11 5326 7190 / 11 5906 3347\nEva;5553-1774\nSol;5,49116E+12\nLuz;no tiene\nMar;\nIsa;11 5883 3009'

  test('is reviewed with its readings, or told to be missing', () => {
    const planned = planOf(LIST)
    expect(kinds(planned)).toBe('2 review, 3 review, 4 review, 5 no_phone, 6 no_phone, 7 new')
    expect(at(planned, 2)).toMatchObject({
      cause: 'phone',
      offers: [{ offer: 'use_phone', phone: '+541153267190' }, { offer: 'use_phone', phone: '+541159063347' }, { offer: 'leave_out' }],
    })
    expect(at(planned, 3)).toMatchObject({ offers: [{ offer: 'use_phone', phone: '+541155531774' }, { offer: 'leave_out' }] })
  })

  test('enters with the phone that was chosen or written, and may then turn out to be somebody’s', () => {
    const use = (text: string): Offer => {
      if (!isE164(text)) throw new Error(text)
      return { offer: 'use_phone', phone: text }
    }
    const answers = new Map<number, readonly Offer[]>([
      [2, [use('+541153267190')]],
      [4, [use('+5491158833009')]],
      [6, [use('+5491158833009'), { offer: 'other_person' }]],
    ])
    expect(kinds(planOf(LIST, { answers }))).toBe('2 new, 3 review, 4 new, 5 no_phone, 6 new, 7 review')
  })
})

describe('somebody who is already a contact', () => {
  const LIST = 'Nombre;Celular;Notas;Curso;Nacimiento\nAna Paz;11 5883 3009;de la lista;Pan;3/9/2008'

  test('gains what was empty and loses nothing', () => {
    const planned = planOf(LIST, here(ana({ notes: 'mía' }, { Curso: ' ' })))
    expect(at(planned, 2)).toEqual({
      kind: 'here',
      line: 2,
      key: '5491158833009',
      contact: 'c1',
      fills: { fields: { birth_date: '2008-09-03' }, own: { Curso: 'Pan' } },
      differs: [{ what: 'notes', kept: 'mía', other: 'de la lista' }],
      why: {
        es: 'Ya está en Contactos; se completa Nacimiento, Curso.',
        pt: 'Já está em Contatos; completa-se Nascimento, Curso.',
        en: 'Already in Contacts; filled in: Date of birth, Curso.',
      },
      also: [],
      alerts: [],
    })
  })

  test('with nothing to add is only told to be here, also when written otherwise', () => {
    const planned = planOf('Nombre;Celular\nPAZ, ANÁ;+54 9 11 5883 3009', here(ana({})))
    expect(at(planned, 2)).toMatchObject({ kind: 'here', fills: { fields: {}, own: {} }, why: { es: 'Ya está en Contactos.' } })
  })

  test('is filled with all rows about them together', () => {
    const planned = planOf(`${LIST}\nAna Paz;15 5883 3009;;Costura;`, here(ana({})))
    expect(kinds(planned)).toBe('2 here, 3 repeated')
    expect(at(planned, 2)).toMatchObject({ fills: { own: { Curso: 'Pan, Costura' } }, also: [3] })
  })

  test('under another name is asked about', () => {
    const planned = planOf(LIST, here(ana({ full_name: 'Rosa Paz' })))
    expect(at(planned, 2)).toMatchObject({
      kind: 'review',
      why: { es: 'Ese teléfono también es de Rosa Paz (ya está en Contactos).' },
      offers: [{ offer: 'same_contact', contact: 'c1' }, { offer: 'other_person' }, { offer: 'leave_out' }],
    })
    const same = new Map<number, readonly Offer[]>([[2, [{ offer: 'same_contact', contact: 'c1' }]]])
    expect(at(planOf(LIST, { ...here(ana({ full_name: 'Rosa Paz' })), answers: same }), 2)).toMatchObject({ kind: 'here', contact: 'c1' })
  })

  test('under the name that WhatsApp shows is the same person, and both names are shown', () => {
    const planned = planOf(LIST, here({ ...ana({ full_name: 'Anita 🌸' }), nameIsProfile: true }))
    expect(at(planned, 2)).toMatchObject({ kind: 'here', differs: [{ what: 'full_name', kept: 'Anita 🌸', other: 'Ana Paz' }] })
  })

  test('of a family with one phone is found by name', () => {
    const family = here({ ...ana({ full_name: 'Rosa Paz' }), id: 'c0' }, ana({}))
    expect(at(planOf(LIST, family), 2)).toMatchObject({ kind: 'here', contact: 'c1' })
    expect(at(planOf(LIST.replace('Ana', 'Luz'), family), 2)).toMatchObject({ kind: 'review' })
  })
})

describe('what stands in cells', () => {
  test('stays exactly as it is, also where a spreadsheet would take it for a formula', () => {
    const planned = planOf('Nombre;Celular;Dato;Notas\n=HYPERLINK("x");11 5883 3009;\t+1 ;@casa')
    expect(at(planned, 2)).toMatchObject({ person: { fields: { full_name: '=HYPERLINK("x")', notes: '@casa' }, own: { Dato: '\t+1 ' } } })
  })

  test('no heading can harm an object', () => {
    const planned = planOf('Nombre;Celular;__proto__;constructor\nAna;11 5883 3009;x;y')
    expect(at(planned, 2)).toMatchObject({ kind: 'new' })
    expect(JSON.stringify(at(planned, 2))).toContain('"own":{"__proto__":"x","constructor":"y"}')
  })

  test('an adult whose phone cannot be read does not keep the young person out', () => {
    const planned = planOf(
      'Nombre;Celular;Madre;Celular de la madre\nAna;11 5883 3009;Rosa;11 588\nEva;11 5883 3010;Rosa;11 5883 3011\nSol;11 5883 3012;Rosa;no tiene',
    )
    expect(at(planned, 2)).toMatchObject({
      kind: 'new',
      person: { fields: { guardian_name: 'Rosa' } },
      alerts: [{ why: { es: 'WhatsApp del adulto «11 588»: Al número le faltan cifras.' } }],
    })
    expect(at(planned, 3)).toMatchObject({ person: { fields: { guardian_phone: '+541158833011' } }, alerts: [] })
    expect(at(planned, 4)).toMatchObject({ alerts: [] })
  })

  test('the dates of the list show their order', () => {
    const LIST = 'Nombre;Celular;Nacimiento\nAna;11 5883 3009;3/9/2008\nEva;11 5883 3010;3/19/2008'
    expect(at(planOf(LIST), 2)).toMatchObject({ person: { fields: { birth_date: '2008-03-09' } } })
  })
})
