/** The words of one person put into an approved message, as Meta must get them. */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { TEMPLATE_LIMITS } from './limits'
import { cleanValue, previewTemplate, valueIn } from './preview'
import type { MediaSource, TemplateComponent, TemplateInfo, TemplateParameter, TemplateValues } from './template'

/** Besides the words: the file or place of the header, and what a tapped button brings back. */
export interface Extras {
  readonly media?: MediaSource
  readonly filename?: string
  readonly place?: { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string }
  /** By position of the button; without one Meta brings back the label. */
  readonly payloads?: Readonly<Record<number, string>>
}

const emptyValue = (info: TemplateInfo, values: TemplateValues): Problem | null => {
  const empty = info.variables.find((variable) => valueIn(variable, values) === '')
  if (empty === undefined) return null
  const name = `{{${empty.key}}}`
  return fail(
    t(`Falta el dato ${name} de este mensaje.`, `Falta o dado ${name} desta mensagem.`, `The value ${name} of this message is missing.`),
    t('Completalo en la fila de la persona.', 'Preencha na linha da pessoa.', 'Fill it in in the row of the person.'),
  )
}

const tooLong = (info: TemplateInfo, values: TemplateValues): Problem | null => {
  const { header, body } = previewTemplate(info, values)
  const over = Math.max((header ?? '').length - TEMPLATE_LIMITS.header, body.length - TEMPLATE_LIMITS.body)
  if (over <= 0) return null
  return fail(
    t(
      `Con los datos de esta persona, el mensaje se pasa ${over} caracteres de lo que acepta WhatsApp.`,
      `Com os dados desta pessoa, a mensagem passa ${over} caracteres do que o WhatsApp aceita.`,
      `With the data of this person the message is ${over} characters longer than WhatsApp takes.`,
    ),
    t('Acortá los datos que se completan.', 'Encurte os dados que são preenchidos.', 'Shorten what is filled in.'),
  )
}

const HEADER_MISSING = fail(
  t(
    'Este mensaje lleva arriba un archivo o un lugar, y no está elegido.',
    'Esta mensagem leva em cima um arquivo ou um lugar, e não está escolhido.',
    'This message carries a file or a place at its top, and none is chosen.',
  ),
  t('Elegilo al preparar el envío.', 'Escolha ao preparar o envio.', 'Choose it while preparing the send.'),
)

const UNSUPPORTED_HEADER = fail(
  t(
    'Este mensaje lleva una animación (GIF), que no se puede mandar por esta vía.',
    'Esta mensagem leva uma animação (GIF), que não pode ser enviada por este caminho.',
    'This message carries an animation (GIF), which cannot be sent this way.',
  ),
  t('Usá otro mensaje.', 'Use outra mensagem.', 'Use another message.'),
)

/** Parameters of the words in a part, in the order of their gaps. */
const words = (info: TemplateInfo, where: 'header' | 'body', values: TemplateValues): readonly TemplateParameter[] =>
  info.variables
    .filter((variable) => variable.where === where)
    .map((variable) => ({
      type: 'text',
      text: valueIn(variable, values),
      ...(info.format === 'named' ? { name: variable.key } : {}),
    }))

const header = (info: TemplateInfo, values: TemplateValues, extras: Extras): Outcome<readonly TemplateParameter[]> => {
  switch (info.mediaHeader) {
    case null:
      return ok(words(info, 'header', values))
    case 'gif':
      return UNSUPPORTED_HEADER
    case 'location':
      return extras.place === undefined ? HEADER_MISSING : ok([{ type: 'location', ...extras.place }])
    default: {
      if (extras.media === undefined) return HEADER_MISSING
      const filename = info.mediaHeader === 'document' && extras.filename !== undefined ? { filename: extras.filename } : {}
      return ok([{ type: info.mediaHeader, source: extras.media, ...filename }])
    }
  }
}

const buttonParameter = (info: TemplateInfo, index: number, values: TemplateValues, extras: Extras): readonly TemplateComponent[] => {
  const button = (subType: 'quick_reply' | 'url' | 'copy_code' | 'flow', parameter: TemplateParameter): readonly TemplateComponent[] => [
    { type: 'button', subType, index, parameters: [parameter] },
  ]
  const variable = info.variables.find((one) => one.where === 'button' && one.index === index)
  const value = variable === undefined ? '' : valueIn(variable, values)
  const payload = extras.payloads?.[index]
  switch (info.buttons[index]?.kind) {
    case 'quick_reply':
      return payload === undefined ? [] : button('quick_reply', { type: 'payload', payload })
    case 'url':
      return variable === undefined ? [] : button('url', { type: 'text', text: value.replace(/\s/g, '%20') })
    case 'copy_code':
      return button('copy_code', { type: 'coupon_code', code: value })
    /** A one-time code stands in the body and again in its button. */
    case 'code':
      return button('url', { type: 'text', text: cleanValue(values['body.1'] ?? '') })
    /** Must be sent even when nothing varies, else 131009. */
    case 'flow':
      return button('flow', { type: 'flow', token: payload ?? 'unused' })
    default:
      return []
  }
}

/** The `components` of a send; a Problem names the value that is missing or too long. */
export const fillTemplate = (info: TemplateInfo, values: TemplateValues, extras: Extras = {}): Outcome<readonly TemplateComponent[]> => {
  const problem = emptyValue(info, values) ?? tooLong(info, values)
  if (problem !== null) return problem
  const top = header(info, values, extras)
  if (!top.ok) return top
  const body = words(info, 'body', values)
  const parts: readonly TemplateComponent[] = [
    { type: 'header', parameters: top.value },
    { type: 'body', parameters: body },
  ]
  const filled = parts.filter((part) => part.parameters.length > 0)
  return ok([...filled, ...info.buttons.flatMap((_, index) => buttonParameter(info, index, values, extras))])
}
