/** Rules of interactive messages: reply buttons, lists, address buttons, requests of location and contact (M:messages/interactive-*). */
import { badParameter, GraphFault } from '../graph/fault'
import { asObject, choiceIn, inside, listIn, type Node, objectIn, optionalText, textIn } from '../graph/reader'
import { COUNT, isMediaKind, LENGTH } from '../limits'
import type { ButtonView, Content, RowView } from '../world'
import type { Draft, DraftInput } from './draft'
import { mediaPart } from './media-part'

const KINDS = ['button', 'list', 'cta_url', 'flow', 'location_request_message', 'request_contact_info'] as const
const invalid = (details: string) => new GraphFault(131009, { details })

const HEADERS: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  button: ['text', 'image', 'video', 'document'],
  cta_url: ['text', 'image', 'video', 'document'],
  flow: ['text', 'image', 'video', 'document'],
  list: ['text'],
  location_request_message: [],
  request_contact_info: [],
}

const headerOf = ({ sim }: DraftInput, kind: (typeof KINDS)[number], node: Node): Content['header'] => {
  if (node.header === undefined) return undefined
  const header = asObject(node.header, "interactive['header']", ['type', 'text', 'image', 'video', 'document', 'sub_text'])
  const type = textIn(header, 'type', "interactive['header']")
  if (!HEADERS[kind].includes(type)) throw invalid(`Header type "${type}" is not allowed for interactive type "${kind}".`)
  if (type === 'text')
    return { text: textIn(header, 'text', "interactive['header']", { max: LENGTH.header, code: 131009, label: 'Header text' }) }
  return isMediaKind(type) ? { media: mediaPart(sim, type, header[type], `interactive['header']['${type}']`, false) } : undefined
}

const replyButtons = (action: Node): readonly ButtonView[] => {
  const path = "interactive['action']"
  const list = listIn(action, 'buttons', path)
  if (list.length < 1 || list.length > COUNT.replyButtons)
    throw invalid(`Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: ${COUNT.replyButtons}`)
  const buttons = list.map((given, nth): ButtonView => {
    const at = inside(inside(path, 'buttons'), nth)
    const button = asObject(given, at, ['type', 'reply'])
    if (button.type !== 'reply') throw invalid(`Button type must be "reply" on param ${at}.`)
    const reply = asObject(button.reply, inside(at, 'reply'), ['id', 'title'])
    return {
      kind: 'reply',
      title: textIn(reply, 'title', at, { max: LENGTH.replyTitle, code: 131009, label: 'Button title' }),
      value: textIn(reply, 'id', at, { max: LENGTH.replyId, code: 131009, label: 'Button id' }),
    }
  })
  if (new Set(buttons.map(({ title }) => title)).size < buttons.length) throw invalid('Duplicate title in buttons.')
  if (new Set(buttons.map(({ value }) => value)).size < buttons.length) throw invalid('Duplicate id in buttons.')
  return buttons
}

const listRows = (action: Node): readonly RowView[] => {
  const path = "interactive['action']"
  const sections = listIn(action, 'sections', path)
  if (sections.length < 1 || sections.length > COUNT.listSections)
    throw invalid(`Invalid sections count. Min: 1, Max: ${COUNT.listSections}`)
  const rows = sections.flatMap((given, nth) => {
    const at = inside(inside(path, 'sections'), nth)
    const section = asObject(given, at, ['title', 'rows'])
    const title = optionalText(section, 'title', at, { max: LENGTH.sectionTitle, code: 131009, label: 'Section title' })
    if (sections.length > 1 && title === undefined) throw invalid('Section title is required when there is more than one section.')
    const own = listIn(section, 'rows', at)
    if (own.length === 0) throw invalid(`Section ${nth} has no rows.`)
    return own.map((entry, index): RowView => {
      const where = inside(inside(at, 'rows'), index)
      const row = asObject(entry, where, ['id', 'title', 'description'])
      const description = optionalText(row, 'description', where, {
        max: LENGTH.rowDescription,
        code: 131009,
        label: 'Row description',
        min: 0,
      })
      return {
        id: textIn(row, 'id', where, { max: LENGTH.rowId, code: 131009, label: 'Row id' }),
        title: textIn(row, 'title', where, { max: LENGTH.rowTitle, code: 131009, label: 'Row title' }),
        ...(description === undefined ? {} : { description }),
        ...(title === undefined ? {} : { section: title }),
      }
    })
  })
  if (rows.length > COUNT.listRows) throw invalid(`Total row count exceed max allowed count: ${COUNT.listRows}`)
  if (new Set(rows.map(({ id }) => id)).size < rows.length) throw invalid('Duplicate row id.')
  return rows
}

const named = (action: Node, name: string): Node => {
  if (action.name !== name) throw invalid(`Param interactive['action']['name'] must be "${name}".`)
  return action
}

const addressButton = (action: Node): ButtonView => {
  const parameters = asObject(named(action, 'cta_url').parameters, "interactive['action']['parameters']", ['display_text', 'url'])
  const url = textIn(parameters, 'url', 'parameters', { max: LENGTH.templateUrl, code: 131009, label: 'URL' })
  if (!/^https?:\/\/[^\s/]+/i.test(url)) throw invalid('Param url is not a valid URL.')
  return {
    kind: 'url',
    title: textIn(parameters, 'display_text', 'parameters', { max: LENGTH.ctaLabel, code: 131009, label: 'Button display text' }),
    value: url,
  }
}

const flowButton = (action: Node): ButtonView => {
  const parameters = objectIn(named(action, 'flow'), 'parameters', "interactive['action']", [
    ...['flow_message_version', 'flow_token', 'flow_id', 'flow_name', 'flow_cta', 'flow_action', 'flow_action_payload', 'mode'],
  ])
  if (parameters === undefined) throw badParameter("The parameter interactive['action']['parameters'] is required.")
  if (parameters.flow_id === undefined && parameters.flow_name === undefined) throw invalid('flow_id or flow_name is required.')
  return {
    kind: 'flow',
    title: textIn(parameters, 'flow_cta', 'parameters', { max: LENGTH.ctaLabel, code: 131009, label: 'flow_cta' }),
    value: String(parameters.flow_id ?? parameters.flow_name),
  }
}

const ACTION_KEYS: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
  button: ['buttons'],
  list: ['button', 'sections'],
  cta_url: ['name', 'parameters'],
  flow: ['name', 'parameters'],
  location_request_message: ['name'],
  request_contact_info: ['name'],
}

const actionOf = (kind: (typeof KINDS)[number], action: Node): Pick<Content, 'buttons' | 'rows'> => {
  switch (kind) {
    case 'button':
      return { buttons: [...replyButtons(action)] }
    case 'list':
      return {
        buttons: [
          {
            kind: 'list',
            title: textIn(action, 'button', 'action', { max: LENGTH.listButton, code: 131009, label: 'Button label' }),
            value: '',
          },
        ],
        rows: [...listRows(action)],
      }
    case 'cta_url':
      return { buttons: [addressButton(action)] }
    case 'flow':
      return { buttons: [flowButton(action)] }
    case 'location_request_message':
      named(action, 'send_location')
      return { buttons: [{ kind: 'location', title: 'Enviar ubicación', value: '' }] }
    case 'request_contact_info':
      named(action, 'request_contact_info')
      return { buttons: [{ kind: 'contact', title: 'Compartir contacto', value: '' }] }
  }
}

export const interactiveMessage = (input: DraftInput): Draft => {
  const node = asObject(input.body.interactive, 'interactive', ['type', 'header', 'body', 'footer', 'action'])
  const kind = choiceIn(node, 'type', 'interactive', KINDS)
  const header = headerOf(input, kind, node)
  const max = kind === 'list' ? LENGTH.listBody : LENGTH.interactiveBody
  const body = asObject(node.body, "interactive['body']", ['text'])
  const text = textIn(body, 'text', "interactive['body']", { max, code: 131009, label: 'Body text' })
  const footer = objectIn(node, 'footer', 'interactive', ['text'])
  const footerText = footer && textIn(footer, 'text', "interactive['footer']", { max: LENGTH.footer, code: 131009, label: 'Footer text' })
  const action = asObject(node.action, "interactive['action']", ACTION_KEYS[kind])
  const link = header?.media?.link
  return {
    content: {
      type: 'interactive',
      text,
      ...(header === undefined ? {} : { header }),
      ...(footerText === undefined ? {} : { footer: footerText }),
      ...actionOf(kind, action),
    },
    ...(link === undefined ? {} : { links: [link] }),
  }
}
