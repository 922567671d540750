/** The functions Google calls by name, one line each; nothing else is global. */
import { edited, formSent as formSent_, opened, panelOpened, posted, rpcCalled, ticked, verified } from './app/entries'
import { probed } from './app/probe/entry'
import {
  answerTo,
  bodyOf,
  type ClockEvent,
  type EditEvent,
  type FormEvent,
  type GetEvent,
  type PageAnswer,
  type PostEvent,
  parameter,
  placeOf,
  plainText,
  type TextAnswer,
} from './google/answers'
import { host } from './google/host'
import { probeTools } from './google/probe'

export const onOpen = (): void => opened(host)

export const onEdit = (event?: EditEvent): void => edited(host, placeOf(event))

export const openPanel = (): void => panelOpened(host)

export const rpc = (nonce?: unknown, name?: unknown, input?: unknown): string => rpcCalled(host, nonce, name, input)

export const tick = (event?: ClockEvent): boolean => ticked(host, event?.triggerUid)

export const formSent = (event?: FormEvent): void => formSent_(host, event?.triggerUid, placeOf(event))

export const doGet = (event?: GetEvent): TextAnswer => plainText(verified(host, parameter(event)))

export const doPost = (event?: PostEvent): TextAnswer | PageAnswer => answerTo(posted(host, parameter(event)['s'] ?? '', bodyOf(event)))

export const probe = (): string => probed(host, probeTools)
