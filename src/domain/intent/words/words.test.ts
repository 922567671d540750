/** What people write and which words of a theme it meets. */
import fc from 'fast-check'
import { shadows } from './cover'
import { extract } from './data'
import { findIn, heardWords } from './find'
import { formsOf } from './forms'
import { readKeywords, type Sign } from './keywords'

const keywords = (cell: string) => {
  const read = readKeywords(cell)
  if (!read.ok) throw new Error(read.problem.es)
  return read.value
}
const met = (cell: string, text: string, signs: readonly Sign[] = []): string | undefined => {
  const found = findIn(keywords(cell), heardWords(text, signs))
  return found?.by === 'words' ? found.phrase.written : found?.sign
}

test.each<[string, string, string | undefined]>([
  ['disponible, precio', 'Hola, ¿tienen DISPONIBLE el kit?', 'disponible'],
  ['disponible', '¿Están disponibles?', 'disponible'],
  ['disponibles', 'está disponible', 'disponibles'],
  ['envío', 'Quiero saber del ENVIO', 'envío'],
  ['talle', 'los talles que hay', 'talle'],
  ['error', 'me salen errores', 'error'],
  ['inscripción', 'las inscripciones', 'inscripción'],
  ['luz', 'no hay luces', 'luz'],
  ['inscrição', 'inscrições abertas?', 'inscrição'],
  ['mensagem', 'recebi mensagens', 'mensagem'],
  ['no abre', 'La app no abre, me sale error 502', 'no abre'],
  ['no abre', 'la puerta abre, no sé', undefined],
  ['no abre', 'no me abre', undefined],
  ['cambiar/modificar la dirección/domicilio', 'Necesito modificar la dirección de entrega', 'cambiar/modificar la dirección/domicilio'],
  ['compr*', 'quiero comprarlo', 'compr*'],
  ['pedido', 'impedidos', undefined],
  ['sal', 'sale caro', undefined],
  ['entrega, -empleo', 'la entrega del empleo', undefined],
  ['entrega, excepto constancia de entrega', 'perdí la constancia de entrega', undefined],
  ['entrega, excepto constancia de entrega', 'la entrega', 'entrega'],
  ['  , ;; ', 'hola', undefined],
  ['«me pega»', 'él me pega', 'me pega'],
  ['no', 'nooooo', 'no'],
])('«%s» in «%s»', (cell, text, expected) => {
  expect(met(cell, text)).toBe(expected)
})

test.each<[string, readonly Sign[], string | undefined]>([
  ['[respuesta a un envío]', ['reply'], 'reply'],
  ['[Resposta a um envio], precio', ['reply'], 'reply'],
  ['[audio]', ['photo'], undefined],
  ['[todo lo demás]', ['audio'], undefined],
])('%s of %s', (cell, signs, expected) => {
  expect(met(cell, 'algo', signs)).toBe(expected)
})
test('an unknown sign is told, with those that there are', () => {
  expect(readKeywords('[fax]')).toMatchObject({ ok: false, next: { es: expect.stringContaining('audio, foto') } })
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['¿tienen disponible el kit escolar talle 8?', { talle: '8' }],
  ['Necesito cambiar la dirección de entrega del pedido 4471', { order_no: '4471' }],
  ['pedido n.º 4471', { order_no: '4471' }],
  ['Pedido Nro. 12-345.', { order_no: '12-345' }],
  ['orden #77', { order_no: '77' }],
  ['talle XL por favor', { talle: 'xl' }],
  ['¿qué talle hay?', {}],
  ['el pedido no llegó', {}],
  ['compras 3', {}],
])('«%s» gives %j', (text, data) => {
  expect(extract(text).data).toEqual(data)
})
test('a size says no topic, the number of an order does', () => {
  expect(met('talle', extract('¿tienen el kit talle 8?').rest)).toBeUndefined()
  expect(met('talle', extract('¿qué talle hay?').rest)).toBe('talle')
  expect(met('pedido', extract('¿y el pedido 4471?').rest)).toBe('pedido')
})

test('a word that can never decide names the one that takes its messages', () => {
  const found = shadows([
    { name: 'Operaciones', keywords: keywords('entrega, compr*') },
    { name: 'Ventas', keywords: keywords('comprar, fecha de entrega, precio, stock, -stock') },
  ])
  expect(found.get('Ventas')).toEqual([
    { phrase: 'comprar', by: 'compr*', theme: 'Operaciones', excludes: false },
    { phrase: 'fecha de entrega', by: 'entrega', theme: 'Operaciones', excludes: false },
    { phrase: 'stock', by: 'stock', theme: 'Ventas', excludes: true },
  ])
  expect(found.get('Operaciones')).toEqual([])
})

test('what is shadowed never decides, whatever is written around it', () => {
  const word = fc.constantFrom('ana', 'beto', 'carta', 'dado', 'cartas', 'dados')
  const cell = fc
    .array(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
      { minLength: 1, maxLength: 4 },
    )
    .map((some) => some.join(', '))
  fc.assert(
    fc.property(cell, cell, fc.array(word, { maxLength: 8 }), (upper, lower, said) => {
      const themes = [
        { name: 'upper', keywords: keywords(upper) },
        { name: 'lower', keywords: keywords(lower) },
      ]
      const shadowed = new Set(
        shadows(themes)
          .get('lower')
          ?.map(({ phrase }) => phrase),
      )
      const heard = heardWords(said.join(' '))
      const decided = themes.flatMap(({ name, keywords: own }) => {
        const found = findIn(own, heard)
        return found?.by === 'words' ? [{ name, phrase: found.phrase.written }] : []
      })[0]
      expect(decided?.name === 'lower' && shadowed.has(decided.phrase)).toBe(false)
    }),
  )
})
test('a form of a word has the word among its own', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,9}$/), (word) => {
      expect([...formsOf(word)].filter((form) => form.length >= 3).every((form) => formsOf(form).has(word))).toBe(true)
    }),
  )
})
