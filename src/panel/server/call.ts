/** Asks the server by the name of a call; whatever goes wrong comes back as words, never as an exception. */
import type { CallName, InputOf, Reply, ValueOf } from '../../app/api'
import { isRecord, isText, parseJson } from '../../kernel/json'
import { t } from '../../kernel/text'
import { say } from '../language'
import { ask } from './bridge'

/** `heard`: the server itself refused, so nothing happened; otherwise nobody knows whether it did. */
export interface Trouble {
  readonly ok: false
  readonly problem: string
  readonly next: string
  readonly heard: boolean
}
export type Answer<V> = { readonly ok: true; readonly value: V } | Trouble

const SECOND = 1_000
const USUAL = 60 * SECOND
/** Apps Script ends a run after 6 minutes ("Quotas for Google services"); a little later nothing more can come. */
const WHOLE_RUN = 370 * SECOND
const PATIENCE: Partial<Record<CallName, number>> = {
  'panel.place': 20 * SECOND,
  'setup.begin': WHOLE_RUN,
  'setup.repair': WHOLE_RUN,
  'connect.save': WHOLE_RUN,
  'connect.address': WHOLE_RUN,
  'connect.renew': WHOLE_RUN,
  'connect.test': WHOLE_RUN,
  'practice.play': WHOLE_RUN,
  'templates.submit': WHOLE_RUN,
  'templates.sync': WHOLE_RUN,
  'sends.check': WHOLE_RUN,
  'sends.schedule': WHOLE_RUN,
  'contacts.import': WHOLE_RUN,
  'contacts.goOn': WHOLE_RUN,
  'contacts.undo': WHOLE_RUN,
}

const SILENCE = t('No pudimos hablar con la planilla.', 'Não conseguimos falar com a planilha.', 'The spreadsheet could not be reached.')
const SILENCE_NEXT = t(
  'Revisá tu conexión y probá de nuevo. Si sigue igual, cerrá este panel y abrilo desde el menú Hilo.',
  'Confira sua conexão e tente de novo. Se continuar, feche este painel e abra pelo menu Hilo.',
  'Check your connection and try again. If it goes on, close this panel and open it from the menu Hilo.',
)
const STRANGE = t(
  'La planilla contestó algo que no entendemos.',
  'A planilha respondeu algo que não entendemos.',
  'The answer made no sense.',
)
const STRANGE_NEXT = t(
  'Cerrá este panel y abrilo de nuevo desde el menú Hilo.',
  'Feche este painel e abra de novo pelo menu Hilo.',
  'Close this panel and open it again from the menu Hilo.',
)

const silence = (): Trouble => ({ ok: false, problem: say(SILENCE), next: say(SILENCE_NEXT), heard: false })

/** Panel and server are built together, so a reply of the right shape holds what `Calls` promises. */
const isReply = <V>(raw: unknown): raw is Reply<V> =>
  isRecord(raw) && (raw['ok'] === true ? 'value' in raw : raw['ok'] === false && isText(raw['problem']) && isText(raw['next']))

export const call = async <N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<ValueOf<N>>> => {
  const raw = await ask(name, JSON.stringify(input), PATIENCE[name] ?? USUAL).catch(() => undefined)
  if (!isText(raw)) return silence()
  const reply = parseJson(raw)
  if (!isReply<ValueOf<N>>(reply)) return { ok: false, problem: say(STRANGE), next: say(STRANGE_NEXT), heard: false }
  return reply.ok ? reply : { ...reply, heard: true }
}
