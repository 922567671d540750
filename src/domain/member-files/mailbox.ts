/** What a member typed in a mailbox of their file: a message to the person, a note, a call for help; whoever is no longer theirs gets no message. */
import { type Act, edit, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { sayDate } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { isOpenNow } from '../contacts/conversation'
import { enrolments } from '../courses/tables'
import { OUT, replyTo } from '../inbox/reply'
import { plainTask } from '../tasks/plain'
import type { Member } from '../team/members'
import type { Typed } from './file'
import { hasOwnFile } from './theirs'
import { wantedOf } from './wanted'

export interface Said {
  readonly acts: readonly Act[]
  readonly keep: boolean
  readonly says: string
}

const UNSENT = t('(sin enviar) ', '(não enviado) ', '(not sent) ')
const SOON = t('Tu mensaje sale en menos de un minuto.', 'Sua mensagem sai em menos de um minuto.', 'Your message leaves within a minute.')
const HELD = t(
  'Pasaron 24 h desde que escribió: tu mensaje queda guardado y sale cuando escriba. Si no puede esperar, pedí ayuda.',
  'Passaram 24 h desde que escreveu: sua mensagem fica guardada e sai quando escrever. Se não puder esperar, peça ajuda.',
  '24 h have passed since they wrote: your message is kept and leaves when they write. If it cannot wait, ask for help.',
)
const ASKED = t('Pediste ayuda: el equipo ya lo sabe.', 'Você pediu ajuda: a equipe já sabe.', 'You asked for help: the team knows.')
const NOTED = t('Tu nota quedó guardada.', 'Sua nota foi guardada.', 'Your note was kept.')
const HELP = (who: string, person: string): Text =>
  t(`${who} pide ayuda con ${person}.`, `${who} pede ajuda com ${person}.`, `${who} asks for help with ${person}.`)

export const sendTyped = (state: State, { line, field, value, stamp }: Typed, member: Member | undefined, ctx: Ctx): Said => {
  const contact = state.get(contacts, line)
  // Erased since: their words are not to be kept either.
  if (!contact) return { acts: [], keep: false, says: '' }
  const name = member?.name?.trim() ?? ''
  const isTheirs = member !== undefined && hasOwnFile(member) && wantedOf(state, member, [], ctx).people.some(({ id }) => id === line)
  switch (field) {
    case 'send':
      return isTheirs
        ? message(state, line, value, member, ctx)
        : { acts: noted(state, line, `${UNSENT[ctx.lang]}${value}`, member, ctx), keep: false, says: '' }
    case 'help':
      return {
        acts: [
          plainTask(
            `help ${line} ${stamp} ${member?.id}`,
            { contactId: line, theme: 'programa', subject: HELP(name, contact.full_name ?? '')[ctx.lang], not: member ? [member.id] : [] },
            ctx,
          ),
        ],
        keep: false,
        says: ASKED[ctx.lang],
      }
    case 'draft':
      return { acts: noted(state, line, `${UNSENT[ctx.lang]}${value}`, member, ctx), keep: false, says: '' }
    default:
      return { acts: noted(state, line, value, member, ctx), keep: false, says: NOTED[ctx.lang] }
  }
}

/** What cannot be sent stays in its cell, with the reason beside it; past the 24 hours it waits for the person's next word. */
const message = (state: State, personId: string, text: string, member: Member, ctx: Ctx): Said => {
  const person = state.get(people, personId)
  const author = member.email ?? member.name ?? ''
  if (text !== '' && person && person.consent !== 'out' && !isOpenNow(person, ctx.now))
    return {
      acts: [patch(people, personId, { held_text: [person.held_text ?? '', text].filter((part) => part !== '').join('\n') })],
      keep: false,
      says: HELD[ctx.lang],
    }
  const made = person?.consent === 'out' ? OUT : replyTo(state, { contactId: personId, text, author, key: `file ${ctx.id('w')}` }, ctx)
  return made.ok
    ? { acts: made.value, keep: false, says: SOON[ctx.lang] }
    : { acts: [], keep: true, says: join(made.problem, ' ', made.next)[ctx.lang] }
}

/** Under «Notas» of the enrolment, below what stands there; of whoever is in no course, in Contactos. */
const noted = (state: State, personId: string, words: string, member: Member | undefined, ctx: Ctx): readonly Act[] => {
  if (words.trim() === '') return []
  const day = sayDate(dayAt(ctx.now, zone(ctx.zone)), false)[ctx.lang]
  const line = `${day} ${member?.name?.trim() ?? ''}: ${words}`
  const below = (before: string | null): string => [before ?? '', line].filter((part) => part !== '').join('\n')
  const own = state
    .sweep(enrolments)
    .filter(({ id, record }) => id !== '' && record.person_id === personId)
    .sort((a, b) => Number(b.record.mentor === member?.id) - Number(a.record.mentor === member?.id) || b.row - a.row)[0]
  return own
    ? [edit(enrolments, own.id, { notes: below(own.record.notes) })]
    : [edit(contacts, personId, { notes: below(state.get(contacts, personId)?.notes ?? null) })]
}
