/** What each function that Google calls by name does, given the outside world. */

import { fromSerial, toSerial } from '../domain/calendar/serial'
import { zone } from '../domain/calendar/zone'
import type { EntryPoint } from '../entry-points'
import { langOf, t } from '../kernel/text'
import type { Host } from '../ports'
import { challenge } from '../providers/cloud-api/webhook/challenge'
import { FORM_TRIGGER } from './calls/forms'
import { readConnection } from './connection'
import { features } from './features'
import { called, isPerson, openNonce } from './intakes/called'
import { type EditedPlace, noteEdit } from './intakes/edited'
import { believed, receiveDirect } from './intakes/receive'
import { receiveRelayed } from './intakes/relayed'
import { tickBy } from './intakes/tick'
import { kitsOf } from './kit'
import { answerAtDoor, QUESTION } from './line/door'
import { archivePerformer } from './performers/archive'
import { chatPerformer } from './performers/chat'
import { columnsPerformer } from './performers/columns'
import { dropPerformer } from './performers/drop-files'
import { formsPerformer } from './performers/forms'
import { mailPerformer } from './performers/mail'
import { mediaPerformer } from './performers/media'
import { fileListPerformer, memberFilesPerformer } from './performers/member-files'
import { ownListsPerformer } from './performers/own-lists'
import { relayPerformer } from './performers/relay'
import { sendPerformer } from './performers/send'
import { sharingPerformer } from './performers/sharing'
import { wipePerformer } from './performers/wipe'
import { isEnvelope } from './relay/envelope'
import { REFUSED } from './reply'
import type { World } from './run'
import { noteRun } from './trigger-time'

export const worldOf = (host: Host): World => ({
  kitFor: kitsOf(features),
  performers: [
    sendPerformer,
    mediaPerformer,
    mailPerformer,
    columnsPerformer,
    chatPerformer,
    relayPerformer,
    formsPerformer,
    sharingPerformer,
    dropPerformer,
    wipePerformer,
    ownListsPerformer,
    memberFilesPerformer,
    fileListPerformer,
    archivePerformer,
  ],
  host,
  codec: (lang, zoneName) => ({
    lang,
    toSerial: (at) => toSerial(at, zone(zoneName)),
    fromSerial: (days) => (Number.isFinite(days) ? fromSerial(days, zone(zoneName)) : null),
  }),
})

const MENU = t('Hilo', 'Hilo', 'Hilo')
const OPEN = t('Abrir panel', 'Abrir painel', 'Open panel')
const PANEL_HANDLER: EntryPoint = 'openPanel'

/** Runs before anybody gave permission: nothing but the menu. */
export const opened = (host: Host): void => {
  const lang = langOf(host.session.language())
  host.ui.menu(MENU[lang], [[OPEN[lang], PANEL_HANDLER]])
}

export const edited = (host: Host, place: EditedPlace | undefined): void => {
  if (place) noteEdit(host.shared, place)
}

/** Only our own trigger is believed; the rows are read within the minute, and by the next look if this is lost. */
export const formSent = (host: Host, triggerId: unknown, place: EditedPlace | undefined): void => {
  if (place && typeof triggerId === 'string' && triggerId !== '' && host.engine.all()[FORM_TRIGGER] === triggerId)
    noteEdit(host.shared, place)
}

/** The page carries a nonce of its own: without it `rpc` answers nobody. */
export const panelOpened = (host: Host): void => {
  const world = worldOf(host)
  if (!isPerson(world)) throw new Error(`${REFUSED.problem.es} ${REFUSED.next.es}`)
  const nonce = openNonce(world)
  host.ui.panel(host.ui.page('panel').split('%HILO_NONCE%').join(nonce), 'Hilo')
}

const textOr = (given: unknown): string => (typeof given === 'string' ? given : '')

export const rpcCalled = (host: Host, nonce: unknown, name: unknown, input: unknown): string =>
  called(worldOf(host), textOr(nonce), textOr(name), textOr(input))

/** `false`: not called by our own clock, and nothing was done. A call from a page has no trigger. */
export const ticked = (host: Host, triggerId: unknown): boolean => {
  const started = host.clock.now()
  const report = tickBy(worldOf(host), triggerId)
  if (report === 'strange') return false
  if (report !== 'idle') noteRun(host, started)
  if (report !== 'idle' && report.failed.length > 0) host.log.error(`tick: ${report.failed.length} events failed`)
  return true
}

/** The word that Meta's check must get back, or the proof that we ask for ourselves, or nothing at all. */
export const verified = (host: Host, query: Readonly<Record<string, string | undefined>>): string => {
  const connection = readConnection(host.engine.all())
  const question = query[QUESTION]
  if (connection && question && /^\w{16,64}$/.test(question)) return answerAtDoor(host, connection, question)
  if (!connection || !believed(host, connection, query['s'] ?? '')) return ''
  return challenge(query, connection.verifyToken) ?? ''
}

/** `stored`: Meta may forget it; the relay gets its verdicts as text. Anything else must look like a failure to Meta. */
export const posted = (host: Host, secret: string, body: string): { readonly stored: boolean; readonly says: string } => {
  try {
    const world = worldOf(host)
    if (secret === '' && isEnvelope(body)) return { stored: false, says: receiveRelayed(world, body) }
    return { stored: receiveDirect(world, { secret, body }) === 'stored', says: '' }
  } catch (thrown) {
    host.log.error(`doPost: ${thrown instanceof Error ? thrown.name : 'unknown'}`)
    return { stored: false, says: '' }
  }
}
