/** What each kind of message must keep to; the figures stand in `limits.ts`. */
import { fail, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import type { TemplateComponent, TemplateParameter } from '../templates/template'
import { LIMITS } from './limits'
import { atMost, different, fileSource, first, howMany, PART, present, webAddress, within } from './measure'
import type { Header, OutBody } from './message'

type Of<K extends OutBody['kind']> = Extract<OutBody, { readonly kind: K }>

const OPTIONS = t('opciones', 'opções', 'options')
const BUTTONS = t('respuestas para tocar', 'respostas para tocar', 'answers to tap')
const SECTIONS = t('agrupaciones de opciones', 'divisões de opções', 'groups of options')

const checkHeader = (header: Header | undefined): Problem | null => {
  if (header === undefined) return null
  return header.kind === 'text' ? within(PART.header, header.text, LIMITS.header) : fileSource(header.source)
}

const checkButtons = ({ text, buttons, header, footer }: Of<'buttons'>): Problem | null => {
  const limit = LIMITS.buttons
  return first(
    within(PART.text, text, limit.text),
    howMany(BUTTONS, buttons.length, limit.least, limit.most),
    ...buttons.map((button) => within(PART.button, button.title, limit.title)),
    ...buttons.map((button) => within(PART.mark, button.id, limit.id)),
    different(
      PART.button,
      buttons.map((button) => button.title),
    ),
    different(
      PART.mark,
      buttons.map((button) => button.id),
    ),
    checkHeader(header),
    atMost(PART.footer, footer, LIMITS.footer),
  )
}

const checkList = ({ text, open, sections, header, footer }: Of<'list'>): Problem | null => {
  const limit = LIMITS.list
  const rows = sections.flatMap((section) => section.rows)
  return first(
    within(PART.text, text, limit.text),
    within(PART.button, open, limit.open),
    howMany(OPTIONS, rows.length, limit.least, limit.rows),
    howMany(SECTIONS, sections.length, 1, limit.sections),
    ...sections.map(({ title }) =>
      sections.length > 1 ? within(PART.section, title ?? '', limit.sectionTitle) : atMost(PART.section, title, limit.sectionTitle),
    ),
    ...sections.map((section) => howMany(OPTIONS, section.rows.length, limit.least, limit.rows)),
    ...rows.map((row) => within(PART.option, row.title, limit.title)),
    ...rows.map((row) => within(PART.mark, row.id, limit.id)),
    ...rows.map((row) => atMost(PART.detail, row.description, limit.description)),
    different(
      PART.mark,
      rows.map((row) => row.id),
    ),
    header === undefined ? null : within(PART.header, header, LIMITS.header),
    atMost(PART.footer, footer, LIMITS.footer),
  )
}

const checkMedia = ({ media, source, caption }: Of<'media'>): Problem | null => {
  const mute = (media === 'audio' || media === 'sticker') && (caption ?? '') !== ''
  return first(
    fileSource(source),
    mute
      ? fail(
          t(
            'Un audio o una figurita no lleva texto.',
            'Um áudio ou uma figurinha não leva texto.',
            'An audio or a sticker carries no text.',
          ),
          t('Mandá el texto aparte.', 'Envie o texto à parte.', 'Send the text apart.'),
        )
      : null,
    atMost(PART.caption, caption, LIMITS.caption),
  )
}

const checkPlace = ({ latitude, longitude }: Of<'location'>): Problem | null =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? null
    : fail(
        t('Ese lugar no existe en el mapa.', 'Esse lugar não existe no mapa.', 'That place is not on the map.'),
        t('Revisá la latitud y la longitud.', 'Confira a latitude e a longitude.', 'Check latitude and longitude.'),
      )

const checkParameter = (parameter: TemplateParameter, where: TemplateComponent['type']): Problem | null => {
  switch (parameter.type) {
    case 'text':
      return first(present(PART.value, parameter.text), where === 'header' ? atMost(PART.header, parameter.text, LIMITS.header) : null)
    case 'image':
    case 'video':
    case 'document':
      return fileSource(parameter.source)
    case 'coupon_code':
      return within(PART.code, parameter.code, LIMITS.couponCode)
    case 'payload':
      return within(PART.mark, parameter.payload, LIMITS.buttons.id)
    case 'location':
      return checkPlace({ kind: 'location', ...parameter })
    case 'flow':
      return null
  }
}

const checkTemplate = ({ name, language, components }: Of<'template'>): Problem | null => {
  const unnamed = name === '' || language === ''
  return first(
    unnamed
      ? fail(
          t('Falta elegir el mensaje aprobado.', 'Falta escolher a mensagem aprovada.', 'The approved message is not chosen yet.'),
          t('Elegí uno en Plantillas.', 'Escolha uma em Plantillas.', 'Choose one in Plantillas.'),
        )
      : null,
    ...components.flatMap((part) => part.parameters.map((parameter) => checkParameter(parameter, part.type))),
  )
}

export const checkBody = (body: OutBody): Problem | null => {
  switch (body.kind) {
    case 'template':
      return checkTemplate(body)
    case 'text':
      return within(PART.text, body.text, LIMITS.text)
    case 'buttons':
      return checkButtons(body)
    case 'list':
      return checkList(body)
    case 'link':
      return first(
        within(PART.text, body.text, LIMITS.link.text),
        within(PART.button, body.label, LIMITS.link.label),
        webAddress(body.url),
        checkHeader(body.header),
        atMost(PART.footer, body.footer, LIMITS.footer),
      )
    case 'media':
      return checkMedia(body)
    case 'location':
      return checkPlace(body)
    case 'reaction':
      return present(PART.mark, body.to)
    case 'ask':
      return within(PART.text, body.text, LIMITS.ask)
  }
}
