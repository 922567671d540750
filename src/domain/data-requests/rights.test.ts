/** What counts as a request about one's own data, in three languages, and what is none: BAJA above all. */
import { LANGS, type Lang } from '../../kernel/text'
import { readCommand } from '../consent/words'
import { inOrder } from '../intent/problems'
import { decideTheme, readThemes } from '../intent/rule'
import { DATA_THEME, shippedRows } from '../intent/shipped'
import { heardWords } from '../intent/words/find'
import { type Right, rightIn } from './rights'

const THEMES = Object.fromEntries(LANGS.map((lang) => [lang, inOrder(readThemes(shippedRows(lang)))]))
const themeOf = (lang: Lang, text: string): string => decideTheme(THEMES[lang] ?? [], heardWords(text)).theme?.row.id ?? ''

test.each<[Lang, string, Right]>([
  ['es', 'quiero que borren mis datos', 'erase'],
  ['es', 'Hola, BORREN TODOS mis datos por favor', 'erase'],
  ['es', 'necesito eliminar mi información', 'erase'],
  ['es', 'quiero que eliminen los datos que tienen', 'erase'],
  ['es', '¿qué datos tienen de mí?', 'access'],
  ['es', 'qué información guardan sobre mí', 'access'],
  ['es', 'quiero una copia de mis datos', 'access'],
  ['es', 'pueden corregir mis datos? mi apellido está mal', 'correct'],
  ['es', 'necesito rectificar mis datos', 'correct'],
  ['es', 'no quiero que usen mis datos', 'object'],
  ['es', 'no compartan mis datos con nadie', 'object'],
  ['es', 'quiero llevarme mis datos', 'portability'],
  ['pt', 'quero apagar meus dados', 'erase'],
  ['pt', 'excluam os meus dados', 'erase'],
  ['pt', 'quais dados vocês têm de mim?', 'access'],
  ['pt', 'pela LGPD quero acesso aos meus dados', 'access'],
  ['pt', 'não quero que usem meus dados', 'object'],
  ['en', 'please delete my data', 'erase'],
  ['en', 'what data do you have about me', 'access'],
  ['en', "don't share my data", 'object'],
  ['en', 'update my data', 'correct'],
])('%s: «%s» asks: %s, and is no BAJA', (lang, text, right) => {
  expect([themeOf(lang, text), rightIn(text), readCommand(text)?.certainty === 'sure']).toEqual([DATA_THEME, right, false])
})

test.each<[Lang, string, string]>([
  ['es', 'te paso mis datos: Ana, DNI 30', 'th_general'],
  ['es', '¿qué información tienen del curso?', 'th_programme'],
  ['es', 'me quedé sin datos en el celular', 'th_general'],
  ['es', 'se me borraron mis datos', 'th_general'],
  ['es', 'mi marido me amenaza, borren mis datos', 'th_protection'],
  ['es', 'no quiero más mensajes', 'th_general'],
  ['es', 'borren mis datos del pedido, quiero cambiar la dirección', DATA_THEME],
  ['pt', 'acabou meus dados do celular', 'th_general'],
  ['en', 'what information do you have about the course', 'th_programme'],
])('%s: «%s» is about %s', (lang, text, theme) => {
  expect(themeOf(lang, text)).toBe(theme)
})

test.each(['BAJA', 'borrame', 'sáquenme de la lista', 'no me escriban más', 'borren mi número'])('«%s» stays a BAJA', (text) => {
  expect([themeOf('es', text) === DATA_THEME, readCommand(text)]).toEqual([false, { command: 'stop', certainty: 'sure' }])
})
