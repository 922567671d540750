/** Sends letters to the team; one that Google refuses is lost, since Inicio says the same. */
import { letter } from '../../domain/mail/mail'
import type { Performer } from '../world'

export const mailPerformer: Performer = {
  kind: letter.kind,
  perform: (host, effects) => {
    for (const effect of effects) {
      if (!letter.is(effect)) continue
      const { to, subject, text } = effect.payload
      try {
        host.mail.send(
          to || host.session.effective(),
          subject,
          `${text}\n\nhttps://docs.google.com/spreadsheets/d/${host.session.spreadsheetId()}`,
        )
      } catch (thrown) {
        host.log.error(`mail: ${thrown instanceof Error ? thrown.name : 'unknown'}`)
      }
    }
    return []
  },
}
