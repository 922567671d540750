import fc from 'fast-check'
import { missingChoices, sayMapping } from './explain'
import { type Mapping, parseMapping, readMapping, SHAPES, type Source, writeMapping } from './mapping'
import { phoneView } from './phone-view'
import { fillGaps, type MappedRow, type MappingContext, resolveMapping } from './resolve'
import { suggestMapping } from './suggest'
import { contactColumns, named, positional } from './testdata'

const context: MappingContext = { columns: contactColumns, habits: { decimal: ',', dates: 'dmy' } }
const row = (cells: MappedRow['cells']): MappedRow => ({ row: 12, cells })
const camila = {
  full_name: 'Camila Pérez',
  taller: 'Oficios digitales',
  starts_at: '1/3/2027 18:00:00',
  hour: '18:00',
  place: 'Centro\nSur',
}

const full: Mapping = {
  'header.curso': { from: 'column', column: 'taller', as: 'shown' },
  'body.nombre': { from: 'person', otherwise: 'vecina' },
  'body.curso': { from: 'column', column: 'taller', as: 'shown' },
  'body.dia': { from: 'column', column: 'starts_at', as: 'day' },
  'body.hora': { from: 'column', column: 'starts_at', as: 'hour' },
  'body.mentora': { from: 'text', text: 'Ana Peralta' },
  'body.lugar': { from: 'column', column: 'place', as: 'shown', otherwise: 'la sede' },
  'button.1': { from: 'text', text: 'oficios' },
}

describe('gaps that map themselves', () => {
  test('by their names', () => {
    expect(suggestMapping(named, contactColumns)).toEqual({
      'header.curso': { from: 'column', column: 'taller', as: 'shown' },
      'body.nombre': { from: 'person' },
      'body.curso': { from: 'column', column: 'taller', as: 'shown' },
      'body.dia': { from: 'column', column: 'starts_at', as: 'day' },
      'body.hora': { from: 'column', column: 'hour', as: 'shown' },
      'body.lugar': { from: 'column', column: 'place', as: 'shown' },
    })
  })

  test('a gap without a name after a greeting is the person', () => {
    expect(suggestMapping(positional, contactColumns)).toEqual({ 'body.1': { from: 'person' } })
  })

  const one = (key: string) => ({
    ...named,
    header: null,
    buttons: [],
    body: `Te esperamos: {{${key}}}.`,
    variables: [{ id: 'v', where: 'body' as const, key, index: 0, example: null }],
  })
  const CASES: readonly (readonly [key: string, headings: readonly string[], source: Source | undefined])[] = [
    ['first_name', ['Nombre y apellido', 'Teléfono'], { from: 'column', column: 'Nombre y apellido', as: 'first name' }],
    ['nombre', ['Nombre', 'Apellido'], { from: 'column', column: 'Nombre', as: 'first name' }],
    ['dia_de_encuentro', ['Día de encuentro'], { from: 'column', column: 'Día de encuentro', as: 'shown' }],
    ['CODIGO', ['Código'], { from: 'column', column: 'Código', as: 'shown' }],
    ['curso', ['Curso', 'Taller'], { from: 'column', column: 'Curso', as: 'shown' }],
    ['course', ['Curso', 'Taller'], undefined],
    ['curso', ['Barrio'], undefined],
    ['nombre', ['Nombre', 'Nombre completo'], undefined],
  ]
  test.each(CASES)('«%s» among %j', (key, headings, source) => {
    const columns = headings.map((heading) => ({ key: heading, heading }))
    expect(suggestMapping(one(key), columns)['v']).toEqual(source)
  })

  test.each([
    ['fecha', 'day', 'day'],
    ['fecha', 'moment', 'day'],
    ['hora', 'moment', 'hour'],
    ['encuentro', 'moment', 'day and hour'],
  ] as const)('«%s» of a column of %ss is a %s', (key, dated, as) => {
    expect(suggestMapping(one(key), [{ key: 'x', heading: key, dated }])['v']).toEqual({ from: 'column', column: 'x', as })
  })
})

describe('the words of a row', () => {
  test('all of them, clean', () => {
    expect(resolveMapping(named, full, row(camila), context)).toEqual({
      ok: true,
      value: {
        'header.curso': 'Oficios digitales',
        'body.nombre': 'Camila',
        'body.curso': 'Oficios digitales',
        'body.dia': 'lunes 1 de marzo',
        'body.hora': '18:00',
        'body.mentora': 'Ana Peralta',
        'body.lugar': 'Centro Sur',
        'button.1': 'oficios',
      },
    })
  })

  test('in the language of the message', () => {
    const mapping: Mapping = { 'body.1': { from: 'person' }, 'body.2': { from: 'column', column: 'starts_at', as: 'day and hour' } }
    expect(resolveMapping(positional, mapping, row({ ...camila, preferred_name: 'Cami' }), context)).toEqual({
      ok: true,
      value: { 'body.1': 'Cami', 'body.2': 'segunda-feira, 1º de março às 18h' },
    })
  })

  const PROBLEMS: readonly (readonly [name: string, cells: MappedRow['cells'], mapping: Mapping, problem: string])[] = [
    ['an empty cell', { ...camila, taller: ' ' }, full, 'Fila 12: falta «curso» (Taller: celda vacía).'],
    ['no date', { ...camila, starts_at: 'pronto 18:00' }, full, 'Fila 12: falta «dia» (Día: «pronto 18:00» no es una fecha).'],
    ['no time', { ...camila, starts_at: '1/3/2027' }, full, 'Fila 12: falta «hora» (Día: «1/3/2027» no tiene hora).'],
    [
      'no name',
      { ...camila, full_name: '' },
      { ...full, 'body.nombre': { from: 'person' } },
      'Fila 12: falta «nombre» (la fila no tiene nombre).',
    ],
    ['words of blanks', camila, { ...full, 'body.mentora': { from: 'text', text: ' \n' } }, 'Fila 12: falta «mentora» (no está elegido).'],
    [
      'a button',
      camila,
      { ...full, 'button.1': { from: 'column', column: 'gone', as: 'shown' } },
      'Fila 12: falta «dato del botón Ver el curso» (gone: celda vacía).',
    ],
  ]
  test.each(PROBLEMS)('%s names row and gap', (_, cells, mapping, problem) => {
    expect(resolveMapping(named, mapping, row(cells), context)).toMatchObject({ ok: false, problem: { es: problem } })
  })

  test('what stands in for an empty cell', () => {
    expect(resolveMapping(named, full, row({ ...camila, full_name: '', place: '' }), context)).toMatchObject({
      ok: true,
      value: { 'body.nombre': 'vecina', 'body.lugar': 'la sede' },
    })
  })

  test('every gap gets words or a reason, and no words that Meta refuses', () => {
    const cells = fc.record({
      full_name: fc.string(),
      taller: fc.string({ unit: 'binary' }),
      starts_at: fc.string(),
      place: fc.stringMatching(/^[ \t\n\ra]*$/),
    })
    fc.assert(
      fc.property(cells, fc.subarray(Object.keys(full)), (given, mapped) => {
        const mapping = Object.fromEntries(Object.entries(full).filter(([id]) => mapped.includes(id)))
        const { values, gaps } = fillGaps(named, mapping, row(given), context)
        expect([...Object.keys(values), ...gaps.map(({ variable }) => variable.id)].sort()).toEqual(
          named.variables.map(({ id }) => id).sort(),
        )
        for (const words of Object.values(values)) expect(words).toMatch(/^(?=.)(?!.*[\n\r\t])(?!.* {5}).*$/u)
      }),
    )
  })
})

describe('on the phone', () => {
  test('as it will stand there', () => {
    expect(phoneView(named, full, row(camila), context)).toEqual({
      header: { kind: 'text', text: 'Curso de Oficios digitales' },
      body: 'Hola Camila, quedaste en Oficios digitales. Empezás el lunes 1 de marzo a las 18:00. Te espera Ana Peralta en Centro Sur.',
      footer: 'Respondé BAJA para no recibir más',
      buttons: [
        { kind: 'quick_reply', text: 'Confirmo', target: null },
        { kind: 'url', text: 'Ver el curso', target: 'https://ejemplo.org/c/oficios' },
      ],
      missing: [],
    })
  })

  test('with what is missing in its braces', () => {
    const view = phoneView(positional, { 'body.1': { from: 'person' } }, row(camila), context)
    expect(view).toMatchObject({ header: { kind: 'image' }, body: 'Olá, Camila! A aula é {{2}}.' })
    expect(view.missing).toEqual([
      { name: { es: '{{2}}', pt: '{{2}}', en: '{{2}}' }, why: { es: 'no está elegido', pt: 'não foi escolhido', en: 'not chosen yet' } },
    ])
  })

  test('the code of a button is what will be copied', () => {
    const info = {
      ...named,
      buttons: [{ kind: 'copy_code' as const, text: 'Copiar', target: 'EJEMPLO' }],
      variables: [{ id: 'button.0', where: 'button' as const, key: 'code', index: 0, example: null }],
    }
    expect(phoneView(info, { 'button.0': { from: 'text', text: 'BECA27' } }, row(camila), context).buttons).toEqual([
      { kind: 'copy_code', text: 'Copiar', target: 'BECA27' },
    ])
  })
})

describe('in words', () => {
  test('what goes where', () => {
    expect(sayMapping(named, full, contactColumns).map(({ es }) => es)).toEqual([
      'curso: columna Taller',
      'nombre: cómo le decimos; si falta, «vecina»',
      'curso: columna Taller',
      'dia: columna Día (día)',
      'hora: columna Día (hora)',
      'mentora: «Ana Peralta»',
      'lugar: columna Sede; si falta, «la sede»',
      'dato del botón Ver el curso: «oficios»',
    ])
  })

  test('what has to be decided', () => {
    const mapping: Mapping = {
      ...full,
      'body.mentora': { from: 'text', text: ' ' },
      'body.dia': { from: 'column', column: 'gone', as: 'day' },
    }
    expect(
      missingChoices(named, { ...mapping, 'button.1': full['body.curso'] ?? { from: 'person' } }, contactColumns).map(({ es }) => es),
    ).toEqual(['La columna que iba en «dia» ya no está: elegí otra.', 'Falta elegir qué va en «mentora».'])
    expect(missingChoices(named, full, contactColumns)).toEqual([])
    expect(missingChoices(positional, {}, contactColumns).map(({ es }) => es)).toEqual([
      'Falta elegir qué va en «{{1}}».',
      'Falta elegir qué va en «{{2}}».',
    ])
  })
})

describe('in a cell', () => {
  const source: fc.Arbitrary<Source> = fc.oneof(
    fc.record({ from: fc.constant('text' as const), text: fc.string() }),
    fc.record({ from: fc.constant('person' as const) }),
    fc.record({ from: fc.constant('person' as const), otherwise: fc.string().filter((word) => word.trim() !== '') }),
    fc.record({ from: fc.constant('column' as const), column: fc.string(), as: fc.constantFrom(...SHAPES) }),
  )
  test('comes back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), source, { noNullPrototype: true }), (mapping) => {
        expect(readMapping(writeMapping(mapping))).toEqual({ ok: true, value: mapping })
      }),
    )
  })

  test.each([
    ['', {}],
    ['{}', {}],
    ['{"body.x":{"from":"nowhere"},"body.y":{"from":"person"}}', { 'body.y': { from: 'person' } }],
    ['{"body.x":{"from":"column","column":"a","as":"big"}}', {}],
  ])('«%s»', (cell, mapping) => {
    expect(readMapping(cell)).toEqual({ ok: true, value: mapping })
  })

  test.each(['{', '[]', '7', 'nombre'])('«%s» is no mapping', (cell) => {
    expect(readMapping(cell)).toMatchObject({ ok: false })
    expect(parseMapping(cell)).toBeUndefined()
  })
})
