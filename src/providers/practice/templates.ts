/** Messages to practise with, in the programme's language: what it would have approved, without asking anybody. */
import { AVISOS } from '../../domain/courses/starter'
import { PRACTICE } from '../../domain/templates/listed'
import type { TemplateInfo } from '../../domain/templates/template'
import { type Lang, same, type Text, t } from '../../kernel/text'

interface Message {
  /** As the texts of the library are called, so that what is set up in practice goes on with the real ones. */
  readonly name: string
  readonly title: Text
  /** After «Hola {{nombre}}, ». */
  readonly body: Text
  readonly buttons: readonly Text[]
}

const CANNOT = t('No puedo ir', 'Não posso ir', 'I cannot come')
const VISIT = [same('Confirmo'), t('Reprogramar', 'Remarcar', 'Reschedule'), CANNOT]
/** Called as the reminder that sends it. */
const course = (what: string, body: Text, buttons: readonly Text[] = []): Message => {
  const name = `curso_${what}`
  return { name, title: AVISOS.find(({ template }) => template === name)?.name ?? same(name), body, buttons }
}
const visit = (name: string, title: Text, body: Text): Message => ({ name, title, body, buttons: VISIT })

const MESSAGES: readonly Message[] = [
  {
    name: 'bienvenida',
    title: t('Bienvenida', 'Boas-vindas', 'Welcome'),
    body: t(
      '¡qué bueno que te sumaste! Por acá te vamos a contar cómo sigue todo.',
      'que bom ter você aqui! Por aqui vamos contar como tudo continua.',
      'how good to have you! This is where we will tell you what comes next.',
    ),
    buttons: [],
  },
  {
    name: 'recordatorio',
    title: t('Recordatorio', 'Lembrete', 'Reminder'),
    body: t(
      'te esperamos mañana. Si no podés venir, avisanos por acá.',
      'esperamos você amanhã. Se não puder vir, avise por aqui.',
      'we expect you tomorrow. If you cannot come, tell us here.',
    ),
    buttons: [t('Voy', 'Eu vou', 'I am coming'), CANNOT],
  },
  {
    name: 'retomar_contacto',
    title: t('Retomar contacto', 'Retomar contato', 'Take up contact again'),
    body: t(
      'te escribimos por tu consulta. ¿Seguimos la conversación por acá?',
      'escrevemos sobre a sua pergunta. Continuamos a conversa por aqui?',
      'this is about your question. Shall we go on talking here?',
    ),
    buttons: [t('Sí, sigamos', 'Sim, vamos', 'Yes, let us'), t('Ahora no', 'Agora não', 'Not now')],
  },
  visit(
    'cita_nueva',
    t('Cita nueva', 'Consulta nova', 'New appointment'),
    t('te esperamos para {{citas}}. ¿Venís?', 'esperamos você para {{citas}}. Você vem?', 'we expect you for {{citas}}. Will you come?'),
  ),
  visit(
    'cita_recordatorio',
    t('Cita recordatorio', 'Lembrar uma consulta', 'Appointment reminder'),
    t('te recordamos que tenés {{citas}}. ¿Venís?', 'lembramos que você tem {{citas}}. Você vem?', 'a reminder: {{citas}}. Will you come?'),
  ),
  visit(
    'cita_ausente',
    t('Cita ausente', 'Não veio à consulta', 'Missed appointment'),
    t(
      'no nos vimos para {{citas}}. ¿Buscamos otra fecha?',
      'não nos vimos para {{citas}}. Buscamos outra data?',
      'we did not see you for {{citas}}. Shall we look for another date?',
    ),
  ),
  course(
    'espera',
    t(
      'quedaste en la lista de espera de {{curso}}, lugar {{puesto}}.',
      'você está na lista de espera de {{curso}}, lugar {{puesto}}.',
      'you are on the waiting list of {{curso}}, place {{puesto}}.',
    ),
  ),
  course(
    'permiso',
    t(
      'para {{curso}} falta el permiso de un adulto. Reenviale esto: {{permiso_de_adulto}}',
      'para {{curso}} falta a permissão de um adulto. Reenvie isto: {{permiso_de_adulto}}',
      'for {{curso}} an adult has to allow it. Pass this on: {{permiso_de_adulto}}',
    ),
  ),
  course(
    'confirmado',
    t(
      'tenés tu lugar en {{curso}}: empieza el {{empieza}}, {{horario}}. ¿Venís?',
      'você tem sua vaga em {{curso}}: começa em {{empieza}}, {{horario}}. Você vem?',
      'you have a place in {{curso}}: it starts on {{empieza}}, {{horario}}. Will you come?',
    ),
    [t('Confirmo', 'Confirmo', 'I confirm'), t('No puedo', 'Não posso', 'I cannot')],
  ),
  course(
    'empieza',
    t(
      '{{curso}} empieza el {{empieza}}, {{horario}}. ¡Te esperamos!',
      '{{curso}} começa em {{empieza}}, {{horario}}. Esperamos você!',
      '{{curso}} starts on {{empieza}}, {{horario}}. See you there!',
    ),
  ),
  course(
    'encuesta',
    t(
      'terminó {{curso}}. ¿Cómo te fue? {{formulario_encuesta}}',
      '{{curso}} terminou. Como foi? {{formulario_encuesta}}',
      '{{curso}} is over. How was it? {{formulario_encuesta}}',
    ),
  ),
  course(
    'trabajo',
    t(
      '¿cómo te va desde {{curso}}? {{formulario_trabajo}}',
      'como você está desde {{curso}}? {{formulario_trabajo}}',
      'how are you since {{curso}}? {{formulario_trabajo}}',
    ),
  ),
]

const HELLO = t('Hola', 'Olá', 'Hello')
const GAP = /{{(\w+)}}/g
const bodyOf = (body: Text, lang: Lang): string => `${HELLO[lang]} {{nombre}}, ${body[lang]}`

/** As Meta would list them; `titles` by name. */
export const practiceTemplates = (
  lang: Lang,
): { readonly templates: readonly TemplateInfo[]; readonly titles: Readonly<Record<string, string>> } => ({
  templates: MESSAGES.map(
    ({ name, body, buttons }): TemplateInfo => ({
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
      body: bodyOf(body, lang),
      footer: null,
      buttons: buttons.map((text) => ({ kind: 'quick_reply', text: text[lang], target: null })),
      variables: [...bodyOf(body, lang).matchAll(GAP)].map(([, key = ''], index) => ({
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
