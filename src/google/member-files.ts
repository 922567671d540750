/** Files of team members through the Drive API, with the scope that sees only what Hilo itself made, and their cells through the Sheets API. */
import { isRecord, isText, listOf, parseJson } from '../kernel/json'
import type { HttpAnswer, HttpRequest, MemberFiles } from '../ports'
import { bearer, DRIVE_FILES, isGone } from './drive'
import { urlFetch } from './http'
import { googleSheets } from './sheets'

const MIME = 'application/vnd.google-apps.spreadsheet'
/** Marks our files among those that this script made. */
const KIND = 'memberFile'

const ask = (method: HttpRequest['method'], address: string, body?: unknown): HttpAnswer | undefined =>
  urlFetch.fetchAll([
    {
      url: `${DRIVE_FILES}${address}`,
      method,
      headers: { ...bearer(), 'Content-Type': 'application/json; charset=utf-8' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  ])[0]

const told = (answer: HttpAnswer | undefined): Readonly<Record<string, unknown>> | undefined => {
  const body = answer?.ok && answer.status === 200 ? parseJson(answer.body) : undefined
  return isRecord(body) ? body : undefined
}

interface Found {
  readonly id: string
  readonly key: string
  readonly changed: string
}
/** All of this account's on one page: a thousand at most. */
const all = (): readonly Found[] | undefined => {
  const query = encodeURIComponent(`appProperties has { key='kind' and value='${KIND}' } and trashed = false`)
  const page = told(ask('get', `?q=${query}&pageSize=1000&fields=${encodeURIComponent('files(id,modifiedTime,appProperties)')}`))
  return (
    page &&
    listOf(page['files']).flatMap((file) => {
      if (!isRecord(file) || !isText(file['id'])) return []
      const { id, modifiedTime, appProperties } = file
      const key = isRecord(appProperties) ? appProperties['key'] : undefined
      return [{ id, key: isText(key) ? key : '', changed: isText(modifiedTime) ? modifiedTime : '' }]
    })
  )
}

export const memberFiles: MemberFiles = {
  made: () => {
    const known = all()
    return known && Object.fromEntries(known.map(({ key, id }) => [key, id]))
  },
  make: (key, name) => {
    const known = all()
    if (!known) return undefined
    const before = known.find((file) => file.key === key)
    if (before) return before.id
    const made = told(ask('post', '?fields=id', { name, mimeType: MIME, appProperties: { kind: KIND, key }, writersCanShare: false }))
    const id = made?.['id']
    return isText(id) ? id : undefined
  },
  cells: (id) => googleSheets(() => id),
  changed: () => {
    const known = all()
    return known && Object.fromEntries(known.map(({ id, changed }) => [id, changed]))
  },
  admit: (id, mail, known) => {
    const place = `/${encodeURIComponent(id)}/permissions`
    const page = told(ask('get', `${place}?pageSize=100&fields=${encodeURIComponent('permissions(id,emailAddress)')}`))
    if (!page) return 'unknown'
    const there = listOf(page['permissions']).flatMap((one) =>
      isRecord(one) && isText(one['id']) && isText(one['emailAddress']) ? [{ id: one['id'], mail: one['emailAddress'].toLowerCase() }] : [],
    )
    const wanted = mail.toLowerCase()
    const out = there.filter((one) => one.mail !== wanted && known.some((address) => address.toLowerCase() === one.mail))
    for (const one of out) {
      if (!isGone(ask('delete', `${place}/${encodeURIComponent(one.id)}`))) return 'unknown'
    }
    if (mail === '' || there.some((one) => one.mail === wanted)) return 'done'
    // Told by a letter of ours: without a notice of Google's an address that has no account is refused (Drive API, invalidSharingRequest).
    const answer = ask('post', `${place}?sendNotificationEmail=false`, { type: 'user', role: 'writer', emailAddress: mail })
    if (answer?.ok && answer.status === 200) return 'done'
    return answer?.ok && answer.status === 400 ? 'refused' : 'unknown'
  },
}
