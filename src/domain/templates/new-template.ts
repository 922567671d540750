/** A message as it is handed in for approval, and what Meta would surely refuse in it. */
import { fail, type Problem } from '../../kernel/outcome'
import { type Text, t } from '../../kernel/text'
import { TEMPLATE_LIMITS } from './limits'

export const GAP_AT_AN_END = t(
  'El texto empieza o termina con un dato para completar.',
  'O texto começa ou termina com um dado para preencher.',
  'The text begins or ends with a gap to fill.',
)

/** Each gap needs an example; gaps are named, since a name tells the coordinator what goes there. */
export interface NewTemplate {
  /** What the programme calls it; Meta never sees it. */
  readonly title?: string
  /** Meta's id of the refused one that this is the correction of. */
  readonly replaces?: string
  readonly name: string
  readonly language: string
  readonly category: 'utility' | 'marketing'
  readonly header?: string
  readonly body: string
  readonly footer?: string
  /** By name of the gap. */
  readonly examples: Readonly<Record<string, string>>
  readonly buttons: readonly (
    | { readonly kind: 'quick_reply'; readonly text: string }
    | { readonly kind: 'url'; readonly text: string; readonly url: string; readonly example?: string }
    | { readonly kind: 'phone'; readonly text: string; readonly phone: string }
  )[]
}

const GAP = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Names of the gaps, each once, in the order of the text. */
export const gapsIn = (words: string): readonly string[] => [...new Set([...words.matchAll(GAP)].map((gap) => gap[1] ?? ''))]

const SHORTEN = t('Acortalo.', 'Encurte.', 'Shorten it.')
const REWORD = t('Agregá palabras alrededor.', 'Coloque palavras em volta.', 'Put words around it.')

interface Rule {
  readonly broken: (template: NewTemplate) => boolean
  readonly problem: Text
  readonly next: Text
}

const { header, body, footer, buttonText, buttons, name, headerVariables, urlButtons, phoneButtons } = TEMPLATE_LIMITS

const count = (template: NewTemplate, kind: NewTemplate['buttons'][number]['kind']): number =>
  template.buttons.filter((button) => button.kind === kind).length

/** Quick replies must stand together: the kind changes at most once along the buttons. */
const mixed = (template: NewTemplate): boolean => {
  const quick = template.buttons.map((button) => button.kind === 'quick_reply')
  return quick.filter((is, index) => index > 0 && is !== quick[index - 1]).length > 1
}

const missingExample = (template: NewTemplate): boolean =>
  [...gapsIn(template.header ?? ''), ...gapsIn(template.body)].some((key) => (template.examples[key] ?? '').trim() === '')

/** Cloud API, "Templates": components. The first that is broken is told. */
const RULES: readonly Rule[] = [
  {
    broken: (template) => !/^[a-z0-9_]+$/.test(template.name) || template.name.length > name,
    problem: t(
      'El nombre interno solo lleva minúsculas, números y guion bajo.',
      'O nome interno só leva minúsculas, números e sublinhado.',
      'The internal name takes small letters, digits and underscore only.',
    ),
    next: t('Cambiá el nombre.', 'Mude o nome.', 'Change the name.'),
  },
  {
    broken: (template) => template.body.trim() === '',
    problem: t('Falta el texto.', 'Falta o texto.', 'The text is missing.'),
    next: t('Escribilo.', 'Escreva-o.', 'Write it.'),
  },
  {
    broken: (template) => template.body.length > body,
    problem: t(
      `El texto pasa de ${body} caracteres.`,
      `O texto passa de ${body} caracteres.`,
      `The text is longer than ${body} characters.`,
    ),
    next: SHORTEN,
  },
  {
    broken: (template) => (template.header ?? '').length > header,
    problem: t(
      `El título pasa de ${header} caracteres.`,
      `O título passa de ${header} caracteres.`,
      `The title is longer than ${header} characters.`,
    ),
    next: SHORTEN,
  },
  {
    broken: (template) => (template.footer ?? '').length > footer,
    problem: t(
      `El pie pasa de ${footer} caracteres.`,
      `O rodapé passa de ${footer} caracteres.`,
      `The footer is longer than ${footer} characters.`,
    ),
    next: SHORTEN,
  },
  {
    broken: (template) => /^\s*\{\{|\}\}\s*$/.test(template.body),
    problem: GAP_AT_AN_END,
    next: REWORD,
  },
  {
    broken: (template) => /\}\}\s*\{\{/.test(template.body),
    problem: t('Hay dos datos para completar juntos.', 'Há dois dados para preencher juntos.', 'Two gaps to fill stand side by side.'),
    next: REWORD,
  },
  {
    broken: (template) => [...gapsIn(template.header ?? ''), ...gapsIn(template.body)].some((key) => !/^[a-z][a-z0-9_]*$/.test(key)),
    problem: t(
      'El nombre de un dato solo lleva minúsculas, números y guion bajo.',
      'O nome de um dado só leva minúsculas, números e sublinhado.',
      'The name of a gap takes small letters, digits and underscore only.',
    ),
    next: t('Cambialo, por ejemplo {{nombre}}.', 'Mude-o, por exemplo {{nome}}.', 'Change it, for example {{name}}.'),
  },
  {
    broken: (template) => gapsIn(template.header ?? '').length > headerVariables,
    problem: t('El título lleva un solo dato para completar.', 'O título leva um só dado para preencher.', 'The title takes one gap only.'),
    next: t('Pasá los otros al texto.', 'Passe os outros para o texto.', 'Move the others into the text.'),
  },
  {
    broken: (template) => gapsIn(template.footer ?? '').length > 0,
    problem: t('El pie no lleva datos para completar.', 'O rodapé não leva dados para preencher.', 'The footer takes no gaps.'),
    next: t('Pasalos al texto.', 'Passe-os para o texto.', 'Move them into the text.'),
  },
  {
    broken: missingExample,
    problem: t(
      'Falta un ejemplo de cada dato: Meta lo pide para aprobar.',
      'Falta um exemplo de cada dado: a Meta pede para aprovar.',
      'An example of each gap is missing: Meta asks for it.',
    ),
    next: t(
      'Escribí un ejemplo inventado, no de una persona real.',
      'Escreva um exemplo inventado, não de uma pessoa real.',
      'Write an invented example, not that of a real person.',
    ),
  },
  {
    broken: (template) => template.buttons.some((button) => button.text.trim() === '' || button.text.length > buttonText),
    problem: t(
      `Un botón lleva de 1 a ${buttonText} caracteres.`,
      `Um botão leva de 1 a ${buttonText} caracteres.`,
      `A button takes 1 to ${buttonText} characters.`,
    ),
    next: SHORTEN,
  },
  {
    broken: (template) =>
      template.buttons.length > buttons || count(template, 'url') > urlButtons || count(template, 'phone') > phoneButtons,
    problem: t(
      `Hay demasiados botones: hasta ${buttons}, de ellos ${urlButtons} enlaces y ${phoneButtons} teléfono.`,
      `Há botões demais: até ${buttons}, deles ${urlButtons} links e ${phoneButtons} telefone.`,
      `Too many buttons: at most ${buttons}, of them ${urlButtons} links and ${phoneButtons} phone.`,
    ),
    next: t('Sacá algunos.', 'Tire alguns.', 'Remove some.'),
  },
  {
    broken: mixed,
    problem: t(
      'Las respuestas para tocar tienen que ir juntas.',
      'As respostas para tocar têm que ficar juntas.',
      'The answers to tap must stand together.',
    ),
    next: t(
      'Ponelas todas antes o después de los enlaces.',
      'Coloque todas antes ou depois dos links.',
      'Put them all before or after the links.',
    ),
  },
]

export const checkNewTemplate = (template: NewTemplate): Problem | null => {
  const rule = RULES.find(({ broken }) => broken(template))
  return rule === undefined ? null : fail(rule.problem, rule.next)
}
