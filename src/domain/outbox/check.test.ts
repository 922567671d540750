import fc from 'fast-check'
import { anyText } from '../../../test/kit/any-text'
import { checkMessage } from './check'
import { LIMITS } from './limits'
import type { ListRow, OutBody, OutMessage } from './message'

const message = (body: OutBody, more: Partial<OutMessage> = {}): OutMessage => ({
  to: { phone: '+5491155550101' },
  opaque: 'i1/m1/1/0:17',
  replyTo: null,
  body,
  ...more,
})
const TEXT: OutBody = { kind: 'text', text: 'hola' }
const letters = (count: number) => 'a'.repeat(count)
const rows = (count: number, from = 0): readonly ListRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${from + index}`, title: `Opción ${from + index}` }))
const buttons = (...titles: readonly string[]): OutBody => ({
  kind: 'buttons',
  text: '¿Venís?',
  buttons: titles.map((title, index) => ({ id: `b${index}`, title })),
})
const list = (...sections: readonly { readonly title?: string; readonly rows: readonly ListRow[] }[]): OutBody => ({
  kind: 'list',
  text: 'Elegí',
  open: 'Ver',
  sections,
})

/** Each measure at its edge and one beyond; `null` passes, else a word of the sentence that refuses. */
const CASES: readonly (readonly [string, OutMessage, string | null])[] = [
  ['a text', message(TEXT), null],
  ['an empty text', message({ kind: 'text', text: '  ' }), 'no dice nada'],
  ['the longest text', message({ kind: 'text', text: letters(4096) }), null],
  ['a text too long', message({ kind: 'text', text: letters(4097) }), '4097'],
  ['a phone without plus', message(TEXT, { to: { phone: '5491155550101' } }), 'número'],
  ['a phone with blanks', message(TEXT, { to: { phone: '+54 911' } }), 'número'],
  ['a phone of 16 digits', message(TEXT, { to: { phone: '+1234567890123456' } }), 'número'],
  ['a BSUID', message(TEXT, { to: { userId: 'AR.1349' } }), null],
  ['an empty BSUID', message(TEXT, { to: { userId: '' } }), 'número'],
  ['no mark', message(TEXT, { opaque: '' }), 'marca'],
  ['a mark too long', message(TEXT, { opaque: letters(513) }), 'marca'],
  ['three buttons', message(buttons('Sí', 'No', 'Tal vez')), null],
  ['four buttons', message(buttons('1', '2', '3', '4')), '4'],
  ['no buttons', message(buttons()), '0'],
  ['the longest button', message(buttons(letters(20))), null],
  ['a button too long', message(buttons(letters(21))), '21'],
  ['two equal buttons', message(buttons('Sí', 'Sí')), 'dos veces'],
  ['a body too long over buttons', message({ kind: 'buttons', text: letters(1025), buttons: [{ id: 'a', title: 'Sí' }] }), '1025'],
  ['a footer too long', message({ kind: 'buttons', text: 'a', buttons: [{ id: 'a', title: 'Sí' }], footer: letters(61) }), '61'],
  [
    'a title too long',
    message({ kind: 'buttons', text: 'a', buttons: [{ id: 'a', title: 'Sí' }], header: { kind: 'text', text: letters(61) } }),
    '61',
  ],
  ['ten options in two groups', message(list({ title: 'A', rows: rows(5) }, { title: 'B', rows: rows(5, 5) })), null],
  ['eleven options in two groups', message(list({ title: 'A', rows: rows(5) }, { title: 'B', rows: rows(6, 5) })), '11'],
  ['two groups without titles', message(list({ rows: rows(1) }, { rows: rows(1, 1) })), 'grupo'],
  ['an empty group', message(list({ title: 'A', rows: rows(1) }, { title: 'B', rows: [] })), '0'],
  ['an option too long', message(list({ rows: [{ id: 'a', title: letters(25) }] })), '25'],
  ['a description too long', message(list({ rows: [{ id: 'a', title: 'A', description: letters(73) }] })), '73'],
  ['an id too long', message(list({ rows: [{ id: letters(201), title: 'A' }] })), '201'],
  ['a list body of 4096', message({ kind: 'list', text: letters(4096), open: 'Ver', sections: [{ rows: rows(1) }] }), null],
  ['a link', message({ kind: 'link', text: 'a', label: 'Abrir', url: 'https://ejemplo.org/f' }), null],
  ['a link that is none', message({ kind: 'link', text: 'a', label: 'Abrir', url: 'ejemplo.org' }), 'ejemplo.org'],
  ['a caption too long', message({ kind: 'media', media: 'image', source: { id: '1' }, caption: letters(1025) }), '1025'],
  ['an audio with words', message({ kind: 'media', media: 'audio', source: { id: '1' }, caption: 'hola' }), 'audio'],
  ['a file that is missing', message({ kind: 'media', media: 'image', source: { id: '' } }), 'archivo'],
  ['a place', message({ kind: 'location', latitude: -90, longitude: 180 }), null],
  ['a place beyond the pole', message({ kind: 'location', latitude: -90.1, longitude: 0 }), 'mapa'],
  ['a place that is no number', message({ kind: 'location', latitude: Number.NaN, longitude: 0 }), 'mapa'],
  ['a reaction to nothing', message({ kind: 'reaction', to: '', emoji: '👍' }), 'no dice nada'],
  ['a question', message({ kind: 'ask', what: 'phone', text: '¿Tu número?' }), null],
  ['a template without a name', message({ kind: 'template', name: '', language: 'es', components: [] }), 'aprobado'],
  [
    'a template with an empty value',
    message({ kind: 'template', name: 'a', language: 'es', components: [{ type: 'body', parameters: [{ type: 'text', text: ' ' }] }] }),
    'no dice nada',
  ],
  [
    'a code too long',
    message({
      kind: 'template',
      name: 'a',
      language: 'es',
      components: [{ type: 'button', subType: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', code: letters(21) }] }],
    }),
    '21',
  ],
]

it.each(CASES)('%s', (_, given, says) => {
  const problem = checkMessage(given)
  if (says === null) expect(problem).toBeNull()
  else expect(problem?.problem.es).toContain(says)
})

it('says in each language what is wrong and what to do', () => {
  const problems = CASES.flatMap(([, given]) => checkMessage(given) ?? [])
  const sentences = problems.flatMap(({ problem, next }) => [...Object.values(problem), ...Object.values(next)])
  expect(sentences.filter((words) => !/[.!?]$/.test(words))).toEqual([])
})

it('never lets through a text beyond the limit, nor refuses one within', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 5000 }), (text) => {
      const fits = text.trim() !== '' && text.length <= LIMITS.text
      expect(checkMessage(message({ kind: 'text', text })) === null).toBe(fits)
    }),
  )
})
