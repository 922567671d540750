/** The Drive API v3 for spreadsheets that the script makes: make, list by its own marks, share with one address, take that away. */
import { hasAccount, type OtherFile, type OtherFiles } from '../other-files'
import { type Asked, BadRequest, json, type Reply, type Routes } from './http'
import { optionalText, record, text } from './parse'

const SHEET = 'application/vnd.google-apps.spreadsheet'
const QUERY = /^appProperties has \{ key='(\w+)' and value='(\w+)' \} and trashed = false$/

export const authorised = (asked: Asked): void => {
  if (!asked.headers.authorization?.startsWith('Bearer ')) throw new BadRequest('Login Required.', 401)
}

const view = (file: OtherFile): Readonly<Record<string, unknown>> => ({
  kind: 'drive#file',
  id: file.id,
  name: file.name,
  mimeType: SHEET,
  modifiedTime: new Date(file.modifiedAt).toISOString(),
  createdTime: new Date(file.createdAt).toISOString(),
  appProperties: file.appProperties,
  permissions: file.permissions,
})

/** `files(id,name)`, or the fields of one file. */
const masked = (asked: Asked, file: OtherFile): Readonly<Record<string, unknown>> => {
  const fields = (
    /\((.*)\)/.exec(asked.url.searchParams.get('fields') ?? '')?.[1] ??
    asked.url.searchParams.get('fields') ??
    'id,name'
  ).split(',')
  return Object.fromEntries(Object.entries(view(file)).filter(([name]) => fields.includes(name)))
}

const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record(value ?? {})).map(([key, one]) => [key, String(one)]))

/** As Drive says that an address has no account. Source: Drive API guide «Resolve errors», invalidSharingRequest. */
const NO_ACCOUNT: Reply = json(
  {
    error: {
      code: 400,
      message: 'There is no Google account associated with this email address.',
      errors: [{ reason: 'invalidSharingRequest' }],
    },
  },
  400,
)

export const spreadsheetRoutes = (files: OtherFiles): Routes => {
  const found = (asked: Asked): OtherFile => {
    authorised(asked)
    const file = files.about(asked.path.id ?? '')
    if (file === undefined) throw new BadRequest(`File not found: ${asked.path.id}.`, 404)
    return file
  }
  return {
    'GET /drive/v3/files': (asked) => {
      authorised(asked)
      const [, key = '', value] = QUERY.exec(asked.url.searchParams.get('q') ?? '') ?? []
      if (value === undefined) throw new BadRequest('NotEmulated: this q', 501)
      return json({ files: files.all().flatMap((file) => (file.appProperties[key] === value ? [masked(asked, file)] : [])) })
    },
    'POST /drive/v3/files': async (asked) => {
      authorised(asked)
      const body = record(await asked.json())
      if (text(body, 'mimeType') !== SHEET) throw new BadRequest('NotEmulated: only spreadsheets are made without content', 501)
      return json(masked(asked, files.make(optionalText(body, 'name') ?? 'Untitled', texts(body.appProperties))))
    },
    'GET /drive/v3/files/{id}/permissions': (asked) => json({ permissions: found(asked).permissions }),
    'POST /drive/v3/files/{id}/permissions': async (asked) => {
      const file = found(asked)
      const body = record(await asked.json())
      const emailAddress = text(body, 'emailAddress')
      if (asked.url.searchParams.get('sendNotificationEmail') === 'false' && !hasAccount(emailAddress)) return NO_ACCOUNT
      const others = file.permissions.filter((one) => one.emailAddress !== emailAddress)
      const made = { id: `p${others.length}${file.modifiedAt}`, emailAddress, role: text(body, 'role') }
      files.permit(file.id, [...others, made])
      return json({ kind: 'drive#permission', ...made })
    },
    'DELETE /drive/v3/files/{id}/permissions/{permission}': (asked) => {
      const file = found(asked)
      if (!file.permissions.some(({ id }) => id === asked.path.permission)) throw new BadRequest('Permission not found.', 404)
      files.permit(
        file.id,
        file.permissions.filter(({ id }) => id !== asked.path.permission),
      )
      return { status: 204, body: '' }
    },
    'GET /sim/spreadsheets': () => json(files.all().map(view)),
  }
}
