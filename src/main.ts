/** The functions Google calls by name, one line each; nothing else is global. */
import { edited, opened, panelOpened, posted, rpcCalled, ticked, verified } from './app/entries'
import { bodyOf, parameter, placeOf, plainText, stored } from './google/answers'
import { host } from './google/host'
import { panelPage } from './google/ui'

export const onOpen = (): void => opened(host)

export const onEdit = (event?: GoogleAppsScript.Events.SheetsOnEdit): void => edited(host, placeOf(event))

export const openPanel = (): void => panelOpened(host, panelPage)

export const rpc = (nonce?: unknown, name?: unknown, input?: unknown): string => rpcCalled(host, nonce, name, input)

export const tick = (event?: GoogleAppsScript.Events.TimeDriven): boolean => ticked(host, event?.triggerUid)

export const doGet = (event?: GoogleAppsScript.Events.DoGet): GoogleAppsScript.Content.TextOutput =>
  plainText(verified(host, parameter(event)))

export const doPost = (event?: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput | GoogleAppsScript.HTML.HtmlOutput =>
  posted(host, parameter(event)['s'] ?? '', bodyOf(event)) === 'stored' ? stored() : plainText('')
