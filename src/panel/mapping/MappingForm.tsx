/** For each gap of a message: the column that fills it or a text for everybody, and what stands there when the cell is empty. */
import type { MappingInput } from '../../app/api'
import type { TemplateInfo } from '../../domain/templates/template'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { FILES, type Gap, gapsOf } from './gaps'

const W = {
  choose: t('Elegí una columna…', 'Escolha uma coluna…', 'Choose a column…'),
  fixed: t('El mismo texto para todos', 'O mesmo texto para todos', 'The same text for everybody'),
  sameFile: t('El mismo archivo para todos', 'O mesmo arquivo para todos', 'The same file for everybody'),
  address: t('Dirección del archivo', 'Endereço do arquivo', 'Address of the file'),
  addressHelp: t(
    'Empieza con https:// y se abre sin contraseña: WhatsApp lo busca ahí.',
    'Começa com https:// e abre sem senha: o WhatsApp busca lá.',
    'It starts with https:// and opens without a password: WhatsApp fetches it there.',
  ),
  words: t('Texto', 'Texto', 'Text'),
  otherwise: t('Si la celda está vacía, poner', 'Se a célula estiver vazia, pôr', 'If the cell is empty, put'),
  otherwiseHelp: t(
    'Sin esto, a quien le falte el dato no le sale.',
    'Sem isto, para quem faltar o dado não sai.',
    'Without it, nothing is sent to whoever lacks it.',
  ),
} as const

const PLACES: Readonly<Record<Exclude<Gap['where'], 'file'>, ReturnType<typeof t>>> = {
  header: t('Título', 'Título', 'Header'),
  body: t('Texto', 'Texto', 'Body'),
  button: t('Enlace del botón', 'Link do botão', 'Link of the button'),
}

const labelOf = (variable: Gap): string => {
  if (variable.where === 'file') return say(FILES[variable.key])
  const { where, key, example } = variable
  const gap = `{{${key}}}`
  const place = where === 'body' ? gap : `${say(PLACES[where])}: ${gap}`
  return example ? `${place} · ${say(t('ejemplo', 'exemplo', 'example'))} «${example}»` : place
}

/** No heading of a tab can be this. */
const FIXED = '\u0000fixed'

interface Props {
  readonly info: TemplateInfo
  readonly mapping: MappingInput
  readonly headings: readonly string[]
  change(mapping: MappingInput): void
}

export const MappingForm = ({ info, mapping, headings, change }: Props) => {
  const optionsFor = ({ where }: Gap) => [
    { value: '', label: say(W.choose) },
    ...headings.map((heading) => ({ value: heading, label: heading })),
    { value: FIXED, label: say(where === 'file' ? W.sameFile : W.fixed) },
  ]
  return (
    <div class="stack">
      {gapsOf(info).map((variable) => {
        const source = mapping[variable.id] ?? { from: 'column', value: '', otherwise: '' }
        const put = (part: Partial<typeof source>) => change({ ...mapping, [variable.id]: { ...source, ...part } })
        return (
          <div key={variable.id} class="gap" data-gap={variable.id}>
            <Select
              label={labelOf(variable)}
              value={source.from === 'fixed' ? FIXED : source.value}
              options={optionsFor(variable)}
              onChange={(value) => put(value === FIXED ? { from: 'fixed', value: '' } : { from: 'column', value })}
            />
            {source.from === 'fixed' ? (
              <Field
                label={say(variable.where === 'file' ? W.address : W.words)}
                help={variable.where === 'file' ? say(W.addressHelp) : undefined}
                placeholder={variable.where === 'file' ? 'https://' : undefined}
                value={source.value}
                onInput={(value) => put({ value })}
              />
            ) : (
              source.value !== '' && (
                <Field
                  label={say(W.otherwise)}
                  help={source.otherwise === '' ? say(W.otherwiseHelp) : undefined}
                  value={source.otherwise}
                  onInput={(otherwise) => put({ otherwise })}
                />
              )
            )}
          </div>
        )
      })}
    </div>
  )
}
