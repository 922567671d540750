/** The measures that the parts of a message must keep, each with a sentence that says which part and how much is too much. */
import { fail, type Problem } from '../../kernel/outcome'
import { join, type Text, t } from '../../kernel/text'
import type { MediaSource } from '../templates/template'

/** What the coordinator calls a part of the message. */
export const PART = {
  text: t('El texto', 'O texto', 'The text'),
  header: t('El título', 'O título', 'The title'),
  footer: t('El pie', 'O rodapé', 'The footer'),
  caption: t('El texto del archivo', 'O texto do arquivo', 'The text of the file'),
  button: t('El botón', 'O botão', 'The button'),
  option: t('La opción', 'A opção', 'The option'),
  detail: t('La aclaración de la opción', 'A explicação da opção', 'The description of the option'),
  section: t('El título del grupo de opciones', 'O título do grupo de opções', 'The title of the group of options'),
  value: t('El dato', 'O dado', 'The value'),
  code: t('El código', 'O código', 'The code'),
  mark: t('La marca interna', 'A marca interna', 'The internal mark'),
} as const

const named = (part: Text, words: string): Text => (words === '' ? part : join(part, ` «${words}»`))

/** Long texts are not repeated in a sentence about them. */
const QUOTED = 40

export const atMost = (part: Text, value: string | undefined, most: number): Problem | null => {
  if (value === undefined || value.length <= most) return null
  const over = value.length - most
  return fail(
    join(
      named(part, value.length <= QUOTED ? value : ''),
      t(
        ` tiene ${value.length} caracteres y WhatsApp acepta ${most}.`,
        ` tem ${value.length} caracteres e o WhatsApp aceita ${most}.`,
        ` has ${value.length} characters and WhatsApp takes ${most}.`,
      ),
    ),
    t(`Acortalo en ${over}.`, `Encurte em ${over}.`, `Make it ${over} shorter.`),
  )
}

export const present = (part: Text, value: string): Problem | null =>
  value.trim() === ''
    ? fail(
        join(part, t(' no dice nada.', ' não diz nada.', ' says nothing.')),
        t('Escribilo y probá de nuevo.', 'Escreva e tente de novo.', 'Write it and try again.'),
      )
    : null

export const within = (part: Text, value: string, most: number): Problem | null => present(part, value) ?? atMost(part, value, most)

/** `things` in the plural, small. */
export const howMany = (things: Text, count: number, least: number, most: number): Problem | null => {
  if (count >= least && count <= most) return null
  return fail(
    join(
      t(`Hay ${count} `, `Há ${count} `, `There are ${count} `),
      things,
      t(
        ` y WhatsApp acepta de ${least} a ${most}.`,
        ` e o WhatsApp aceita de ${least} a ${most}.`,
        ` and WhatsApp takes ${least} to ${most}.`,
      ),
    ),
    count < least
      ? t('Agregá al menos una.', 'Adicione pelo menos uma.', 'Add at least one.')
      : t(`Sacá ${count - most}.`, `Tire ${count - most}.`, `Remove ${count - most}.`),
  )
}

export const different = (part: Text, values: readonly string[]): Problem | null => {
  const twice = values.find((value, index) => values.indexOf(value) !== index)
  if (twice === undefined) return null
  return fail(
    join(named(part, twice), t(' está dos veces.', ' está duas vezes.', ' is there twice.')),
    t('Cambiá una de las dos.', 'Mude uma das duas.', 'Change one of them.'),
  )
}

export const webAddress = (value: string): Problem | null =>
  /^https?:\/\/[^\s/]+\S*$/.test(value)
    ? null
    : fail(
        t(`«${value}» no es una dirección web.`, `«${value}» não é um endereço web.`, `“${value}” is not a web address.`),
        t('Pegala entera, con https:// adelante.', 'Cole inteiro, com https:// na frente.', 'Paste all of it, with https:// in front.'),
      )

export const fileSource = (source: MediaSource): Problem | null =>
  'link' in source
    ? webAddress(source.link)
    : source.id === ''
      ? fail(t('Falta el archivo.', 'Falta o arquivo.', 'The file is missing.'), t('Elegí uno.', 'Escolha um.', 'Choose one.'))
      : null

/** The first problem of many, in order. */
export const first = (...problems: readonly (Problem | null)[]): Problem | null => problems.find((problem) => problem !== null) ?? null
