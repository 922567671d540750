/** Sends letters to the team, to each address one for all that came of a round; one that Google refuses is lost, since Inicio says the same. */
import { fileAddress, gathered, letter } from '../../domain/mail/mail'
import type { Performer } from '../world'

export const mailPerformer: Performer = {
  kind: letter.kind,
  perform: (host, effects) => {
    const letters = effects.flatMap((effect) => (letter.is(effect) ? [effect.payload] : []))
    // What said that they wait is emptied first: a letter is written at most once.
    host.engine.set({})
    for (const { to, subject, text, own } of gathered(letters)) {
      try {
        const file = own ? '' : `\n\n${fileAddress(host.session.spreadsheetId())}`
        host.mail.send(to || host.session.effective(), subject, `${text}${file}`)
      } catch (thrown) {
        host.log.error(`mail: ${thrown instanceof Error ? thrown.name : 'unknown'}`)
      }
    }
    return []
  },
}
