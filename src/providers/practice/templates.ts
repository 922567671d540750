/** Messages to practise with, in the programme's language: what it would have approved, without asking anybody. */
import { PRACTICE } from '../../domain/templates/listed'
import type { TemplateInfo } from '../../domain/templates/template'
import { type Lang, same, type Text, t } from '../../kernel/text'

interface Message {
  /** As the texts of the library are called, so that what is set up in practice goes on with the real ones. */
  readonly name: string
  readonly title: Text
  readonly body: Text
  /** Besides {{nombre}}. */
  readonly gap?: string
  readonly buttons: readonly Text[]
}

const CANNOT = t('No puedo ir', 'Não posso ir', 'I cannot come')
const VISIT = [same('Confirmo'), t('Reprogramar', 'Remarcar', 'Reschedule'), CANNOT]
const visit = (name: string, title: Text, body: Text): Message => ({ name, title, body, gap: 'citas', buttons: VISIT })

const MESSAGES: readonly Message[] = [
  {
    name: 'bienvenida',
    title: t('Bienvenida', 'Boas-vindas', 'Welcome'),
    body: t(
      'Hola {{nombre}}, ¡qué bueno que te sumaste! Por acá te vamos a contar cómo sigue todo.',
      'Olá {{nombre}}, que bom ter você aqui! Por aqui vamos contar como tudo continua.',
      'Hello {{nombre}}, how good to have you! This is where we will tell you what comes next.',
    ),
    buttons: [],
  },
  {
    name: 'recordatorio',
    title: t('Recordatorio', 'Lembrete', 'Reminder'),
    body: t(
      'Hola {{nombre}}, te esperamos mañana. Si no podés venir, avisanos por acá.',
      'Olá {{nombre}}, esperamos você amanhã. Se não puder vir, avise por aqui.',
      'Hello {{nombre}}, we expect you tomorrow. If you cannot come, tell us here.',
    ),
    buttons: [t('Voy', 'Eu vou', 'I am coming'), CANNOT],
  },
  {
    name: 'retomar_contacto',
    title: t('Retomar contacto', 'Retomar contato', 'Take up contact again'),
    body: t(
      'Hola {{nombre}}, te escribimos por tu consulta. ¿Seguimos la conversación por acá?',
      'Olá {{nombre}}, escrevemos sobre a sua pergunta. Continuamos a conversa por aqui?',
      'Hello {{nombre}}, this is about your question. Shall we go on talking here?',
    ),
    buttons: [t('Sí, sigamos', 'Sim, vamos', 'Yes, let us'), t('Ahora no', 'Agora não', 'Not now')],
  },
  visit(
    'cita_nueva',
    t('Cita nueva', 'Consulta nova', 'New appointment'),
    t(
      'Hola {{nombre}}, te esperamos para {{citas}}. ¿Venís?',
      'Olá {{nombre}}, esperamos você para {{citas}}. Você vem?',
      'Hello {{nombre}}, we expect you for {{citas}}. Will you come?',
    ),
  ),
  visit(
    'cita_recordatorio',
    t('Cita recordatorio', 'Lembrar uma consulta', 'Appointment reminder'),
    t(
      'Hola {{nombre}}, te recordamos que tenés {{citas}}. ¿Venís?',
      'Olá {{nombre}}, lembramos que você tem {{citas}}. Você vem?',
      'Hello {{nombre}}, a reminder: {{citas}}. Will you come?',
    ),
  ),
  visit(
    'cita_ausente',
    t('Cita ausente', 'Não veio à consulta', 'Missed appointment'),
    t(
      'Hola {{nombre}}, no nos vimos para {{citas}}. ¿Buscamos otra fecha?',
      'Olá {{nombre}}, não nos vimos para {{citas}}. Buscamos outra data?',
      'Hello {{nombre}}, we did not see you for {{citas}}. Shall we look for another date?',
    ),
  ),
]

/** As Meta would list them; `titles` by name. */
export const practiceTemplates = (
  lang: Lang,
): { readonly templates: readonly TemplateInfo[]; readonly titles: Readonly<Record<string, string>> } => ({
  templates: MESSAGES.map(
    ({ name, body, gap, buttons }): TemplateInfo => ({
      id: `${PRACTICE}${name}`,
      name,
      language: lang === 'pt' ? 'pt_BR' : lang,
      status: 'approved',
      category: 'utility',
      previousCategory: null,
      correctCategory: null,
      quality: 'unknown',
      rejectedReason: null,
      format: 'named',
      header: null,
      body: body[lang],
      footer: null,
      buttons: buttons.map((text) => ({ kind: 'quick_reply', text: text[lang], target: null })),
      variables: ['nombre', ...(gap === undefined ? [] : [gap])].map((key, index) => ({
        id: `body.${key}`,
        where: 'body',
        key,
        index,
        example: null,
      })),
      mediaHeader: null,
    }),
  ),
  titles: Object.fromEntries(MESSAGES.map(({ name, title }) => [name, title[lang]])),
})
