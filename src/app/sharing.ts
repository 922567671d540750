/**
 * Asks Google, as a stranger would, for one cell of this file: what a stranger gets, anybody with the link gets. It needs no
 * permission of Drive's, of which the smallest that tells who may open a file is one over all files (Drive API, scopes).
 */
import { fileAddress } from '../domain/mail/mail'
import type { Host, HttpAnswer, HttpRequest } from '../ports'

/** `stays`: somebody who may not look is led to the sign-in, and that is the answer (Visualization API, query language). */
const request = (spreadsheetId: string): HttpRequest => ({
  url: `${fileAddress(spreadsheetId)}/gviz/tq?tqx=out:json&range=A1`,
  method: 'get',
  headers: {},
  stays: true,
})

const CLOSED: ReadonlySet<number> = new Set([301, 302, 303, 307, 401, 403])

/** Undefined: nobody knows, so nothing is changed. */
export const readSharing = (answer: HttpAnswer | undefined): boolean | undefined => {
  if (!answer?.ok) return undefined
  if (answer.status === 200 && answer.body.includes('google.visualization')) return true
  return CLOSED.has(answer.status) ? false : undefined
}

export const lookAtSharing = ({ http, session }: Host): boolean | undefined =>
  readSharing(http.fetchAll([request(session.spreadsheetId())])[0])
