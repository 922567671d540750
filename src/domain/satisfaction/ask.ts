/** Asks how somebody was attended once their task is resolved; never about delicate cases, and once a task. */
import { append } from '../../kernel/act'
import { type Lang, type Text, t } from '../../kernel/text'
import { after, DAY, HOUR } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { enqueue } from '../outbox/enqueue'
import type { OutBody } from '../outbox/message'
import { filledFor } from '../sends/filled'
import type { TaskFollower } from '../tasks/slots'
import { surveySettings, surveys } from './tables'

const QUESTION = t('¿Cómo te atendimos?', 'Como foi o atendimento?', 'How did we do?')
const CHOOSE = t('Elegir', 'Escolher', 'Choose')
/** From the best: whoever is content finds it first (WhatsApp: a row's title has at most 24 characters). */
export const SCORES: readonly (readonly [score: number, title: Text])[] = [
  [5, t('⭐⭐⭐⭐⭐ Muy bien', '⭐⭐⭐⭐⭐ Muito bem', '⭐⭐⭐⭐⭐ Very well')],
  [4, t('⭐⭐⭐⭐ Bien', '⭐⭐⭐⭐ Bem', '⭐⭐⭐⭐ Well')],
  [3, t('⭐⭐⭐ Regular', '⭐⭐⭐ Regular', '⭐⭐⭐ So-so')],
  [2, t('⭐⭐ Mal', '⭐⭐ Mal', '⭐⭐ Badly')],
  [1, t('⭐ Muy mal', '⭐ Muito mal', '⭐ Very badly')],
]
/** What comes back when somebody taps: task and score. */
export const PAYLOAD = 'csat'

/** An answer that comes later says little about this task. */
const EXPIRES = 12 * HOUR

export const surveyKey = (taskId: string): string => `survey ${taskId}`

const choices = (taskId: string, lang: Lang): OutBody => ({
  kind: 'list',
  text: QUESTION[lang],
  open: CHOOSE[lang],
  sections: [{ rows: SCORES.map(([score, title]) => ({ id: `${PAYLOAD} ${taskId} ${score}`, title: title[lang] })) }],
})

export const surveyFollower: TaskFollower = {
  name: 'satisfaction',
  follow: (state, task, change, ctx) => {
    const { on, template } = surveySettings.of(state)
    // Asked of what a person of the team solved; a task closed by hand was no conversation.
    if (change.kind !== 'resolved' || !on || task.sensitive === true || task.first_reply_at === null) return []
    const person = state.get(people, task.contact_id, task.people_row)
    if (!person || (task.reopened ?? 0) > 0) return []
    const open = person.last_in_at !== null && after(person.last_in_at, DAY) > ctx.now
    const filled = open || template === '' ? undefined : filledFor(state, person.id, task.contact_row ?? undefined, template)
    if (!open && !filled?.ok) return []
    const asked = filled?.ok ? filled.value : { body: choices(task.id, ctx.lang), preview: QUESTION[ctx.lang] }
    const acts = enqueue(
      state,
      {
        key: surveyKey(task.id),
        contactId: person.id,
        contactRow: task.contact_row ?? undefined,
        peopleRow: task.people_row ?? undefined,
        personName: state.get(contacts, person.id, task.contact_row)?.full_name ?? person.profile_name ?? '',
        origin: 'reply',
        originName: SURVEY[ctx.lang],
        author: 'Hilo',
        ...asked,
        notBefore: ctx.now,
        expiresAt: after(ctx.now, EXPIRES),
        fresh: true,
      },
      ctx,
    )
    return [...acts, append(surveys, { id: task.id, contact_id: person.id, sent_at: ctx.now, via: open ? 'window' : 'template' })]
  },
}
const SURVEY = t('Encuesta', 'Pesquisa', 'Survey')
