/** The Drive API v3 as far as a script needs it to keep what people send: upload, look, download, delete. */
import type { Drive, DriveFile } from '../drive'
import { type Asked, BadRequest, json, type Routes } from './http'
import { multipartParts } from './multipart'
import { optionalText, record } from './parse'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest('Parse Error')
  }
}

export const driveRoutes = (drive: Drive, origin: () => string): Routes => {
  const view = (file: DriveFile): object => ({
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    size: String(file.size),
    createdTime: new Date(file.createdAt).toISOString(),
    webViewLink: `${origin()}/drive/${file.id}`,
    webContentLink: `${origin()}/drive/${file.id}?export=download`,
  })
  /** Google gives four fields unless others are asked for. */
  const answer = (asked: Asked, file: DriveFile) => {
    const fields = (asked.url.searchParams.get('fields') ?? 'kind,id,name,mimeType').split(',')
    const all = Object.entries(view(file))
    return json(Object.fromEntries(fields.includes('*') ? all : all.filter(([name]) => fields.includes(name))))
  }
  const authorised = (asked: Asked): void => {
    if (!asked.headers.authorization?.startsWith('Bearer ')) throw new BadRequest('Login Required.', 401)
  }
  const found = (asked: Asked): DriveFile => {
    const file = drive.find(asked.path.id ?? '')
    if (file === undefined) throw new BadRequest(`File not found: ${asked.path.id}.`, 404)
    return file
  }
  const download = (file: DriveFile, asInline: boolean) => ({
    headers: {
      'Content-Type': file.mimeType,
      'Content-Disposition': `${asInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
    },
    body: drive.bytes(file),
  })
  return {
    'POST /upload/drive/v3/files': async (asked) => {
      authorised(asked)
      if (asked.url.searchParams.get('uploadType') !== 'multipart') throw new BadRequest('NotEmulated: uploadType', 501)
      const [about, content] = multipartParts(await asked.body(), asked.headers['content-type'] ?? '')
      if (about === undefined || content === undefined) throw new BadRequest('Malformed multipart body.')
      const metadata = record(parsed(about.body.toString('utf8')))
      const mime = optionalText(metadata, 'mimeType') ?? content.headers.get('content-type') ?? 'application/octet-stream'
      return answer(asked, drive.keep(optionalText(metadata, 'name') ?? 'Untitled', mime, content.body))
    },
    'GET /drive/v3/files/{id}': (asked) => {
      authorised(asked)
      return asked.url.searchParams.get('alt') === 'media' ? download(found(asked), false) : answer(asked, found(asked))
    },
    'DELETE /drive/v3/files/{id}': (asked) => {
      authorised(asked)
      drive.delete(found(asked).id)
      return { status: 204, body: '' }
    },
    'GET /drive/{id}': (asked) => download(found(asked), !asked.url.searchParams.has('export')),
    // What a stranger gets of the spreadsheet: a little of it, or the way to the sign-in.
    'GET /spreadsheets/d/{id}/gviz/tq': () =>
      drive.anyone
        ? { headers: { 'Content-Type': 'application/json' }, body: 'google.visualization.Query.setResponse({"status":"ok"});' }
        : { status: 302, headers: { Location: 'https://accounts.google.com/ServiceLogin' }, body: '' },
    'POST /sim/share': async (asked) => {
      drive.anyone = record(await asked.json())['anyone'] === true
      return json({ anyone: drive.anyone })
    },
    'GET /sim/files': () => json(drive.all().map(view)),
  }
}
