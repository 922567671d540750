/** Asks the host and answers a value or one sentence about what went wrong; nothing here throws. */
import { say, t } from '../words'
import { fields, maybeText, parse } from './read'

/** `status` is that of HTTP; 0 when nothing answered. */
export type Answer<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: string; readonly status: number }

const UNREACHABLE = t(
  'No se pudo hablar con el programa. ¿Sigue abierta la ventana donde pusiste npm start?',
  'Não foi possível falar com o programa. A janela do npm start continua aberta?',
  'The program does not answer. Is the window where you ran npm start still open?',
)
const REFUSED = t(
  'El programa no pudo hacerlo ({0}).',
  'O programa não conseguiu fazer isso ({0}).',
  'The program could not do that ({0}).',
)

/** The host's own words, wherever it put them. */
const reason = (body: unknown): string | undefined => {
  const { error, message, problem } = fields(body)
  return maybeText(message) ?? maybeText(problem) ?? maybeText(error) ?? maybeText(fields(error).message)
}

const ask = async (path: string, init: RequestInit): Promise<Answer<unknown>> => {
  try {
    const response = await fetch(path, init)
    const body = parse(await response.text())
    if (response.ok && fields(body).ok !== false) return { ok: true, value: body }
    return { ok: false, problem: reason(body) ?? say(REFUSED, response.status), status: response.status }
  } catch {
    return { ok: false, problem: say(UNREACHABLE), status: 0 }
  }
}

/** A file of the host's; nothing else on the page changes, whatever comes back. */
export const fetchFile = async (path: string): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(path)
    if (response.ok) return { ok: true, value: await response.blob() }
    const problem = reason(parse(await response.text())) ?? say(REFUSED, response.status)
    return { ok: false, problem, status: response.status }
  } catch {
    return { ok: false, problem: say(UNREACHABLE), status: 0 }
  }
}

export const get = (path: string): Promise<Answer<unknown>> => ask(path, { headers: { accept: 'application/json' } })

export const send = (path: string, body: unknown, method: 'POST' | 'PATCH' = 'POST'): Promise<Answer<unknown>> =>
  ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const map = <V, W>(answer: Answer<V>, change: (value: V) => W): Answer<W> =>
  answer.ok ? { ok: true, value: change(answer.value) } : answer
