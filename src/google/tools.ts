/** Small services: ids, digests, packing, mail, log, triggers. */
import type { Digest, Log, Mailer, Pack, Random, Triggers } from '../ports'

const hex = (bytes: readonly number[]): string => bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')

export const random: Random = { uuid: () => Utilities.getUuid().replace(/-/g, '').slice(0, 22) }

export const digest: Digest = {
  sha256: (text) => hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)),
  hmacSha256: (key, text) => hex(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8)),
}

export const pack: Pack = {
  squeeze: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text, 'text/plain')).getBytes()),
  unsqueeze: (packed) => {
    try {
      return Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip')).getDataAsString('UTF-8')
    } catch {
      return undefined
    }
  },
}

export const mail: Mailer = {
  send: (to, subject, body) => {
    MailApp.sendEmail(to, subject, body)
  },
  left: () => MailApp.getRemainingDailyQuota(),
}

export const log: Log = {
  info: (message) => {
    console.info(message)
  },
  error: (message) => {
    console.error(message)
  },
}

export const triggers: Triggers = {
  list: () => ScriptApp.getProjectTriggers().map((trigger) => ({ id: trigger.getUniqueId(), handler: trigger.getHandlerFunction() })),
  everyMinute: (handler) => ScriptApp.newTrigger(handler).timeBased().everyMinutes(1).create().getUniqueId(),
  onFormSubmit: (handler) =>
    ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create().getUniqueId(),
  delete: (id) => {
    for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger)
  },
}
