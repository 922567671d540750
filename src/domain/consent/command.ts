/** BAJA stops everything but one farewell; ALTA lets the same person come back. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { people } from '../contacts/contacts'
import type { HeardNow } from '../inbox/events'
import type { Answer, Answerer, Heard } from '../inbox/slots'
import { cameBack, isOlder, record } from './consents'
import { readCommand } from './words'

const FAREWELL = t(
  'Listo, no te escribimos más. Para volver, escribí ALTA.',
  'Pronto, não escrevemos mais. Para voltar, escreva VOLTAR.',
  'Done, we will not write to you any more. To come back, write START.',
)
const WELCOME = t(
  '¡Qué bueno que volviste! Te seguimos escribiendo. Para salir, escribí BAJA.',
  'Que bom que voltou! Continuamos escrevendo. Para sair, escreva SAIR.',
  'Good to have you back! We will keep writing. To leave, write STOP.',
)
const OUT = t('Baja', 'Descadastro', 'Opt-out')
const BACK = t('Alta', 'Retorno', 'Opt-in')

export const consentCommand: Answerer = {
  phase: 'command',
  answer: (state, heard, ctx) => {
    const command = commandIn(heard)
    if (command === 'stop') return leave(state, heard, ctx)
    if (command === 'start' && heard.person.consent === 'out') return comeBack(state, heard, ctx)
    return undefined
  },
}

/** What is not sure is left to a person: nobody is silenced by a sentence that merely sounds like it. */
const commandIn = ({ message }: Pick<HeardNow, 'message'>) => {
  const said = message.choice?.title ?? message.text
  const read = said === null ? undefined : readCommand(said)
  return read?.certainty === 'sure' ? read.command : undefined
}

/** Kept even where nobody had left: a BAJA from before it may still be on its way. */
export const noteBack = (state: State, { message, personId }: HeardNow): readonly Act[] => {
  const person = commandIn({ message }) === 'start' ? state.get(people, personId) : undefined
  return person && message.at > (cameBack.of(person) ?? 0) ? cameBack.keep(state, personId, message.at) : []
}

const leave = (state: State, { person, message, messageId }: Heard, ctx: Ctx): Answer => {
  const text = FAREWELL[ctx.lang]
  return {
    outcome: OUT[ctx.lang],
    settled: true,
    acts: record(state, { person, state: 'out', at: message.at, method: 'keyword', evidence: messageId, by: '' }, ctx),
    // Said twice, answered once; said before an ALTA that came first, it is over.
    ...(person.consent === 'out' || isOlder({ person, state: 'out', at: message.at })
      ? {}
      : { reply: { key: `farewell ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: OUT[ctx.lang] } }),
  }
}

const comeBack = (state: State, { person, message, messageId }: Heard, ctx: Ctx): Answer => {
  const text = WELCOME[ctx.lang]
  return {
    outcome: BACK[ctx.lang],
    settled: true,
    acts: record(state, { person, state: 'yes', at: message.at, method: 'keyword', evidence: messageId, by: '' }, ctx),
    reply: { key: `welcome ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: BACK[ctx.lang] },
  }
}
