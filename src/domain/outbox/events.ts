/** What happens to messages that leave: claimed batches go out as effects, and come back as these events. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { OutMessage, SendOutcome } from './message'
import type { Pace } from './pace'
import type { StatusUpdate } from './status'
import { readPlaces, readSettled, readStatus } from './stored'

/** Time to see what may leave, at most so many. `run` names the run that will send it, `line` the number that it can send by. */
export interface Dispatch {
  readonly run: string
  readonly most: number
  /** Requests that the account may still make. */
  readonly room: number
  /** What is left of the day is kept for answers: campaigns wait. */
  readonly reserved: boolean
  readonly line: string
}
export const dispatch = event<Dispatch>('outbox.dispatch', () => undefined)

/** One due row that is to leave with this chunk of this run, if no guard refuses. */
export interface Turn {
  readonly id: string
  readonly row: number
  readonly run: string
  readonly chunk: number
}
export const turn = event<Turn>('outbox.turn', () => undefined)

/** A claim that was not heard of, and whether its chunk is known to have started; each is decided by itself, so that counters add up. */
export const lost = event<{ readonly id: string; readonly row: number; readonly started: boolean }>('outbox.lost', () => undefined)

/** Somebody ticked «No enviar» on this row. */
export const takenBack = event<{ readonly id: string }>('outbox.taken_back', () => undefined)

/** Somebody ticked «Enviar igual» on this row. */
export const letGo = event<{ readonly id: string }>('outbox.let_go', () => undefined)

/** Where everything about a message stands, so that what became of it is taken in with one read. */
export interface Places {
  readonly queueId: string
  readonly queueRow: number
  readonly messageId: string
  readonly messageRow: number
  readonly attempt: number
  readonly contactId: string | null
  readonly contactRow: number | null
  readonly peopleRow: number | null
}

/** One message on its way out. */
export interface Outgoing extends Places {
  readonly run: string
  readonly chunk: number
  readonly pace: Pace
  /** A person waits for it: it leaves at once, and not behind a campaign. */
  readonly urgent: boolean
  /** After a silence: one of so few that are tried; 0 = no need of care. */
  readonly careful: number
  /** The line it was claimed for: by another one it does not leave. */
  readonly line: string
  readonly message: OutMessage
}
export const send = effect<Outgoing>('send')

/** What the send call answered. */
export interface Settled extends Places {
  readonly outcome: SendOutcome
}
export const settled = event<Settled>('outbox.settled', readSettled)

/** Claimed, and proven never to have left: no attempt was made. */
export const unstarted = event<Places>('outbox.unstarted', readPlaces)

/** Whether anybody answered: told of every chunk that nobody did, and of those that were tried after one. */
export const answered = event<{ readonly answered: boolean }>('outbox.answered', (raw) =>
  isRecord(raw) ? { answered: raw['answered'] === true } : undefined,
)

export const statusChanged = event<StatusUpdate>('outbox.status', readStatus)

/** Chunks of a run that are known to have started; a claimed row beyond them never left. */
export const recovered = event<{ readonly started: Readonly<Record<string, number>> }>('outbox.recover', (raw) =>
  isRecord(raw) && isRecord(raw['started'])
    ? {
        started: Object.fromEntries(
          Object.entries(raw['started']).flatMap(([run, chunk]) => (typeof chunk === 'number' ? [[run, chunk] as const] : [])),
        ),
      }
    : undefined,
)
