import { describeCheck } from './driver'
import { typescriptFiles } from './source'
import { texts } from './texts'

describeCheck('texts', texts, {
  good: {
    'three languages': {
      'src/panel/a/A.tsx': "const W = t('Está acá', 'Está aqui', 'Here')\nexport const A = () => <p title={say(W)}>{say(W)}</p>",
    },
    'signs, names of classes and ids': { 'src/panel/a/A.tsx': 'export const A = () => <p class="soft small" data-name="to-a">· {x} ×</p>' },
    'one that is the same everywhere': { 'src/domain/a.ts': "same('São Tomé y Príncipe')" },
    'a text by its language': { 'src/domain/a.ts': "const a = { es: 'Está acá', pt: 'Está aqui', en: 'It is here' }" },
    'words that are compared': { 'src/domain/consent/words/a.ts': "const a = ['no me escriban más']" },
    'a test': { 'src/domain/a.test.ts': "const a = 'Está acá'" },
  },
  bad: [
    ['words in the markup', { 'src/panel/a/A.tsx': 'export const A = () => <p>Guardar</p>' }, 'src/panel/a/A.tsx:1 shows «Guardar»'],
    ['what only ears are told', { 'src/panel/a/A.tsx': 'export const A = () => <p aria-label="Cerrar" />' }, '«Cerrar»'],
    ['a placeholder', { 'src/panel/a/A.tsx': 'export const A = () => <input placeholder="Nombre" />' }, '«Nombre»'],
    ['a sentence', { 'src/domain/a.ts': "const a = 'Todavía no salió'" }, 'src/domain/a.ts:1 says «Todavía no salió»'],
    ['a sentence in other quotes', { 'src/app/calls/a.ts': 'const a = `Ya salió ayer`' }, 'Ya salió ayer'],
  ],
  repository: typescriptFiles,
})
