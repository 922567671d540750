/** Ready texts for what programmes say most, written so that Meta approves them: who writes, why, and a way to answer. */
import { t } from '../../../kernel/text'
import { COURSE_TEXTS } from './course-texts'
import type { ReadyText } from './ready-text'

const name = t('Camila', 'Camila', 'Camila')
const date = t('jueves 4 de marzo', 'quinta-feira, 4 de março', 'Thursday 4 March')
const hour = t('10:00', '10:00', '10:00')
const place = t('Av. Corrientes 1234', 'Rua Augusta, 1234', '12 Main Street')
const visits = t(
  'control de Juan, jueves 4 de marzo a las 10',
  'consulta de João, quinta-feira 4 de março às 10',
  'check-up of John, Thursday 4 March at 10',
)
const VISIT = [
  t('Confirmo', 'Confirmo', 'I confirm'),
  t('Reprogramar', 'Remarcar', 'Reschedule'),
  t('No puedo ir', 'Não posso ir', 'I cannot come'),
]
const LEAVE = t('Para no recibir más, [respondé|responde|responda] BAJA', 'Para não receber mais, responda SAIR', 'To stop, answer STOP')

export const LIBRARY: readonly ReadyText[] = [
  {
    key: 'retomar_contacto',
    title: t('Retomar contacto', 'Retomar contato', 'Take up contact again'),
    when: t(
      'Cuando pasaron 24 h desde que escribió.',
      'Quando passaram 24 h desde que escreveu.',
      'When 24 h have passed since they wrote.',
    ),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [te|le] escribimos de %org% por [tu|su] consulta. ¿Seguimos la conversación por acá?',
      'Olá {{nombre}}, escrevemos de %org% sobre a sua pergunta. Continuamos a conversa por aqui?',
      'Hello {{nombre}}, this is %org% about your question. Shall we go on talking here?',
    ),
    buttons: [t('Sí, sigamos', 'Sim, vamos', 'Yes, let us'), t('Ahora no', 'Agora não', 'Not now')],
    examples: { nombre: name },
  },
  {
    key: 'permiso',
    title: t('Pedir permiso', 'Pedir permissão', 'Ask for permission'),
    when: t(
      'Antes que nada, si no consta que lo dio.',
      'Antes de tudo, se não consta que deu.',
      'Before anything, if there is no record of it.',
    ),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, somos %org%. Nos [diste|diste|dio] este número para {{motivo}}. ¿[Querés|Quieres|Quiere] que [te|le] escribamos por acá sobre eso? [Podés|Puedes|Puede] dejar de recibir mensajes cuando [quieras|quiera], respondiendo BAJA.',
      'Olá {{nombre}}, somos %org%. Você nos deu este número para {{motivo}}. Quer que escrevamos por aqui sobre isso? Pode deixar de receber mensagens quando quiser, respondendo SAIR.',
      'Hello {{nombre}}, we are %org%. You gave us this number for {{motivo}}. May we write to you here about it? You can stop at any time by answering STOP.',
    ),
    buttons: [t('Sí, acepto', 'Sim, aceito', 'Yes, I agree'), t('No, gracias', 'Não, obrigado', 'No, thank you')],
    examples: { nombre: name, motivo: t('el curso de cocina', 'o curso de cozinha', 'the cooking course') },
  },
  {
    key: 'convocatoria',
    title: t('Convocatoria', 'Convocatória', 'Call'),
    when: t('Abrís una inscripción.', 'Você abre uma inscrição.', 'You open a registration.'),
    category: 'marketing',
    body: t(
      'Hola {{nombre}}, en %org% abrimos la inscripción a {{curso}}. Empieza el {{fecha}}. ¿[Querés|Quieres|Quiere] que [te|le] contemos cómo anotarse?',
      'Olá {{nombre}}, em %org% abrimos as inscrições de {{curso}}. Começa em {{fecha}}. Quer saber como se inscrever?',
      'Hello {{nombre}}, %org% has opened the registration for {{curso}}. It begins on {{fecha}}. Shall we tell you how to sign up?',
    ),
    footer: LEAVE,
    buttons: [t('Quiero saber más', 'Quero saber mais', 'Tell me more'), t('No, gracias', 'Não, obrigado', 'No, thank you')],
    examples: { nombre: name, curso: t('Gastronomía', 'Gastronomia', 'Cooking'), fecha: date },
  },
  {
    key: 'confirmacion',
    title: t('Confirmar un lugar', 'Confirmar uma vaga', 'Confirm a place'),
    when: t('Quedó en un curso o actividad.', 'Entrou em um curso ou atividade.', 'Somebody got a place.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [tu|su] lugar en {{curso}} quedó confirmado. Empieza el {{fecha}} a las {{hora}} en {{lugar}}. Cualquier duda, [escribinos|escríbenos|escríbanos] por acá.',
      'Olá {{nombre}}, sua vaga em {{curso}} está confirmada. Começa em {{fecha}} às {{hora}} em {{lugar}}. Qualquer dúvida, escreva por aqui.',
      'Hello {{nombre}}, your place in {{curso}} is confirmed. It begins on {{fecha}} at {{hora}}, {{lugar}}. Any question, write to us here.',
    ),
    buttons: [t('¡Ahí estaré!', 'Estarei lá!', 'I will be there'), t('No puedo ir', 'Não posso ir', 'I cannot come')],
    examples: { nombre: name, curso: t('Gastronomía', 'Gastronomia', 'Cooking'), fecha: date, hora: hour, lugar: place },
  },
  {
    key: 'recordatorio',
    title: t('Recordatorio', 'Lembrete', 'Reminder'),
    when: t('El día antes de una actividad.', 'Um dia antes de uma atividade.', 'The day before an activity.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [te|le] recordamos {{actividad}} de %org%: es el {{fecha}} a las {{hora}}. ¿[Podés|Puedes|Puede] venir?',
      'Olá {{nombre}}, lembramos de {{actividad}} de %org%: é em {{fecha}} às {{hora}}. Você pode vir?',
      'Hello {{nombre}}, a reminder of {{actividad}} of %org%: it is on {{fecha}} at {{hora}}. Can you come?',
    ),
    buttons: [t('Sí, voy', 'Sim, vou', 'Yes, I come'), t('No puedo ir', 'Não posso ir', 'I cannot come')],
    examples: { nombre: name, actividad: t('la clase de cocina', 'a aula de cozinha', 'the cooking class'), fecha: date, hora: hour },
  },
  {
    key: 'cita',
    title: t('Cita', 'Consulta', 'Appointment'),
    when: t('Un turno con día y hora.', 'Um horário com dia e hora.', 'An appointment with day and hour.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [tenés|tienes|tiene] {{cita}} el {{fecha}} a las {{hora}} en {{lugar}}. Por favor [confirmanos|confírmanos|confírmenos] si [venís|vienes|viene].',
      'Olá {{nombre}}, você tem {{cita}} em {{fecha}} às {{hora}} em {{lugar}}. Por favor confirme se você vem.',
      'Hello {{nombre}}, you have {{cita}} on {{fecha}} at {{hora}}, {{lugar}}. Please tell us whether you will come.',
    ),
    buttons: VISIT,
    examples: { nombre: name, cita: t('tu control', 'seu controle', 'your check-up'), fecha: date, hora: hour, lugar: place },
  },
  {
    key: 'cita_nueva',
    title: t('Cita nueva', 'Consulta nova', 'New appointment'),
    when: t(
      'Cuando queda agendada; junta las de una familia.',
      'Quando fica agendada; junta as de uma família.',
      'When it is scheduled; joins those of a family.',
    ),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, somos %org%. [Te|Te|Le] esperamos para {{citas}}. Por favor [confirmanos|confírmanos|confírmenos] si [venís|vienes|viene].',
      'Olá {{nombre}}, somos %org%. Esperamos você para {{citas}}. Por favor confirme se você vem.',
      'Hello {{nombre}}, this is %org%. We expect you for {{citas}}. Please tell us whether you will come.',
    ),
    buttons: VISIT,
    examples: { nombre: name, citas: visits },
  },
  {
    key: 'cita_recordatorio',
    title: t('Recordar una cita', 'Lembrar uma consulta', 'Appointment reminder'),
    when: t('Una semana o un día antes.', 'Uma semana ou um dia antes.', 'A week or a day before.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [te|te|le] recordamos desde %org%: {{citas}}. ¿[Podés|Puedes|Puede] venir?',
      'Olá {{nombre}}, lembrete de %org%: {{citas}}. Você pode vir?',
      'Hello {{nombre}}, a reminder from %org%: {{citas}}. Can you come?',
    ),
    buttons: VISIT,
    examples: { nombre: name, citas: visits },
  },
  {
    key: 'cita_ausente',
    title: t('No vino a la cita', 'Não veio à consulta', 'Missed appointment'),
    when: t('Al día siguiente de faltar.', 'No dia seguinte à falta.', 'The day after it was missed.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, en %org% no nos vimos para {{citas}}. ¿[Querés|Quieres|Quiere] que busquemos otra fecha?',
      'Olá {{nombre}}, em %org% não nos vimos para {{citas}}. Quer que busquemos outra data?',
      'Hello {{nombre}}, we did not see you at %org% for {{citas}}. Shall we look for another date?',
    ),
    buttons: VISIT,
    examples: { nombre: name, citas: visits },
  },
  {
    key: 'seguimiento',
    title: t('Seguimiento', 'Acompanhamento', 'Follow-up'),
    when: t('Unos días después, para saber cómo le fue.', 'Uns dias depois, para saber como foi.', 'Some days later, to hear how it went.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, ¿cómo [te|le] fue con {{actividad}} de %org%? Con [tu|su] respuesta acompañamos mejor a las próximas personas.',
      'Olá {{nombre}}, como foi {{actividad}} de %org%? Com a sua resposta acompanhamos melhor as próximas pessoas.',
      'Hello {{nombre}}, how did {{actividad}} of %org% go? Your answer helps us with the next people.',
    ),
    buttons: [
      t('Muy bien', 'Muito bem', 'Very well'),
      t('Más o menos', 'Mais ou menos', 'So-so'),
      t('Quiero hablar', 'Quero conversar', 'I want to talk'),
    ],
    examples: { nombre: name, actividad: t('el curso de cocina', 'o curso de cozinha', 'the cooking course') },
  },
  ...COURSE_TEXTS,
]
