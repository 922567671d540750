/** Rules for the buttons of a template: kinds, counts, order, labels, addresses (M:templates/components). */
import { templateFault } from '../graph/fault'
import { asObject, inside, lengthOf, type Node } from '../graph/reader'
import { isText } from '../json'
import { COUNT, LENGTH } from '../limits'
import { placeholders } from './placeholders'

type Kind = keyof typeof COUNT.buttonsOfKind
const KINDS = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'REQUEST_CONTACT_INFO', 'OTP'] as const satisfies readonly Kind[]

const KEYS = [
  ...['type', 'text', 'url', 'example', 'phone_number', 'flow_id', 'flow_name', 'flow_json', 'flow_action', 'navigate_screen', 'icon'],
  ...['otp_type', 'autofill_text', 'package_name', 'signature_hash', 'supported_apps', 'zero_tap_terms_accepted'],
]

const bad = (message: string) => templateFault('buttonFormat', message)

/** One variable at most, at the very end, always `{{1}}`, with one example. */
const checkAddress = ({ url, example }: Node): void => {
  if (!isText(url) || !/^https?:\/\/[^\s/]+/i.test(url)) throw bad('A URL button needs an address that begins with https://.')
  if (lengthOf(url) > LENGTH.templateUrl) throw templateFault('tooLong', `The address may have ${LENGTH.templateUrl} characters.`)
  const names = placeholders(url)
  if (names.length === 0) return
  if (names.length > 1 || !url.endsWith('}}')) throw bad('The address may have one variable, at its end.')
  const given: readonly unknown[] = Array.isArray(example) ? example : [example]
  if (!isText(given[0]) || given[0] === '')
    throw templateFault('exampleMissing', 'BUTTONS component does not contain the expected field(s) (example)')
}

const checkPhone = ({ phone_number }: Node): void => {
  if (!isText(phone_number) || !/^\+?[\d\s()-]+$/.test(phone_number) || phone_number.length > LENGTH.templatePhone)
    throw bad('A telephone button needs a number of at most 20 characters.')
}

const checkCode = ({ example }: Node): void => {
  const code: unknown = Array.isArray(example) ? example[0] : example
  if (!isText(code) || code === '') throw templateFault('exampleMissing', 'A copy code button needs an example.')
  if (lengthOf(code) > LENGTH.couponCode) throw templateFault('tooLong', `The code may have ${LENGTH.couponCode} characters.`)
}

const checkFlow = ({ flow_id, flow_name, flow_json }: Node): void => {
  if (flow_id === undefined && flow_name === undefined && flow_json === undefined) throw bad('A flow button names its flow.')
}

const EXTRA: Readonly<Record<Kind, (button: Node) => void>> = {
  QUICK_REPLY: () => undefined,
  URL: checkAddress,
  PHONE_NUMBER: checkPhone,
  COPY_CODE: checkCode,
  FLOW: checkFlow,
  REQUEST_CONTACT_INFO: () => undefined,
  OTP: () => undefined,
}
/** Kinds whose label WhatsApp writes itself. */
const OWN_LABEL: readonly Kind[] = ['COPY_CODE', 'REQUEST_CONTACT_INFO', 'OTP']

const checkLabel = (kind: Kind, { text }: Node): void => {
  if (text === undefined && OWN_LABEL.includes(kind)) return
  if (!isText(text) || text.trim() === '') throw bad('A button needs a label.')
  if (lengthOf(text) > LENGTH.templateButton) throw templateFault('tooLong', `A label may have ${LENGTH.templateButton} characters.`)
  if (/\n|\{\{/.test(text)) throw bad('A label may have no variables and no new lines.')
}

const kindOf = (button: Node): Kind => {
  const given = String(button.type ?? '').toUpperCase()
  const kind = KINDS.find((each) => each === given)
  if (kind === undefined) throw bad(`Buttons of type "${given}" are not known.`)
  return kind
}

/** Quick replies stand together, before or after all others. */
const grouped = (kinds: readonly Kind[]): boolean => {
  const marks = kinds.map((kind) => kind === 'QUICK_REPLY')
  return marks.filter((mark, nth) => nth > 0 && mark !== marks[nth - 1]).length <= 1
}

export const checkButtons = (given: unknown, path: string): void => {
  const list: readonly unknown[] = Array.isArray(given) ? given : []
  if (list.length < 1 || list.length > COUNT.buttons) throw bad(`A template may have 1 to ${COUNT.buttons} buttons.`)
  const buttons = list.map((entry, nth) => asObject(entry, inside(path, nth), KEYS))
  const kinds = buttons.map((button) => {
    const kind = kindOf(button)
    checkLabel(kind, button)
    EXTRA[kind](button)
    return kind
  })
  const over = KINDS.find((kind) => kinds.filter((each) => each === kind).length > COUNT.buttonsOfKind[kind])
  if (over !== undefined) throw bad(`At most ${COUNT.buttonsOfKind[over]} buttons of type ${over}.`)
  if (!grouped(kinds)) throw bad('Quick replies must stand together.')
  const labels = buttons.map(({ text }) => text).filter(isText)
  if (new Set(labels).size < labels.length) throw bad('Two buttons have the same label.')
}
