/** Keeps files through the Drive API with the scope that sees only what Hilo itself made. */
import { isRecord, isText, parseJson } from '../kernel/json'
import type { Files } from '../ports'
import { bearer, DRIVE_FILES, isGone } from './drive'
import { urlFetch } from './http'

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=id,webViewLink'
const BOUNDARY = 'hilo-file-4f1c9e'

export const files: Files = {
  drop: (ids) => {
    const headers = bearer()
    return urlFetch
      .fetchAll(ids.map((id) => ({ url: `${DRIVE_FILES}/${encodeURIComponent(id)}`, method: 'delete', headers })))
      .every(isGone)
  },
  keep: (name, mime, base64) => {
    const body = [
      `--${BOUNDARY}`,
      'Content-Type: application/json; charset=UTF-8',
      '',
      JSON.stringify({ name }),
      `--${BOUNDARY}`,
      `Content-Type: ${mime}`,
      'Content-Transfer-Encoding: base64',
      '',
      base64,
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n')
    const [answer] = urlFetch.fetchAll([
      {
        url: UPLOAD,
        method: 'post',
        headers: { ...bearer(), 'Content-Type': `multipart/related; boundary=${BOUNDARY}` },
        body,
      },
    ])
    const told = answer?.ok ? parseJson(answer.body) : undefined
    if (!isRecord(told) || !isText(told['id'])) return { ok: false, why: answer?.ok ? `status ${answer.status}` : 'no answer' }
    return {
      ok: true,
      id: told['id'],
      url: isText(told['webViewLink']) ? told['webViewLink'] : `https://drive.google.com/file/d/${told['id']}/view`,
    }
  },
}
