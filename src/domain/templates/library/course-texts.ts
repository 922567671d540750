/** What is said around a course, as Meta approves it: waiting list, permission, place, start, and the questions afterwards. */
import { same, t } from '../../../kernel/text'
import type { ReadyText } from './ready-text'

const name = same('Camila')
const date = t('lunes 1 de marzo', 'segunda-feira, 1 de março', 'Monday 1 March')
const hour = t('lunes a las 18', 'segundas às 18h', 'Mondays at 18:00')
const course = t('Gastronomía', 'Gastronomia', 'Cooking')
const link = same('https://forms.gle/abc')

export const COURSE_TEXTS: readonly ReadyText[] = [
  {
    key: 'curso_espera',
    title: t('Lista de espera', 'Lista de espera', 'Waiting list'),
    when: t('Pidió un curso completo.', 'Pediu um curso completo.', 'Asked for a course that is full.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, en %org% [quedaste|quedaste|quedó] en la lista de espera de {{curso}}, en el lugar {{puesto}}. [Te|Te|Le] avisamos si se libera.',
      'Olá {{nombre}}, em %org% você está na lista de espera de {{curso}}, no lugar {{puesto}}. Avisamos se houver vaga.',
      'Hello {{nombre}}, at %org% you are on the waiting list of {{curso}}, place {{puesto}}. We will tell you if one becomes free.',
    ),
    buttons: [],
    examples: { nombre: name, curso: course, puesto: same('2') },
  },
  {
    key: 'curso_permiso',
    title: t('Permiso de un adulto', 'Permissão de um adulto', 'An adult’s permission'),
    when: t('Es menor y tiene un lugar.', 'É menor e tem uma vaga.', 'A minor who has a place.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, somos %org%: para {{curso}} falta el permiso de una persona adulta. [Reenviale|Reenvíale|Reenvíele] este enlace: {{permiso_de_adulto}} Gracias.',
      'Olá {{nombre}}, somos %org%: para {{curso}} falta a permissão de uma pessoa adulta. Reenvie este link: {{permiso_de_adulto}} Obrigado.',
      'Hello {{nombre}}, this is %org%: for {{curso}} an adult has to allow it. Pass on this link: {{permiso_de_adulto}} Thank you.',
    ),
    buttons: [],
    examples: { nombre: name, curso: course, permiso_de_adulto: link },
  },
  {
    key: 'curso_confirmado',
    title: t('Lugar en un curso', 'Vaga em um curso', 'A place in a course'),
    when: t('Se confirmó su inscripción.', 'A inscrição foi confirmada.', 'The enrolment was confirmed.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, en %org% [tenés|tienes|tiene] [tu|tu|su] lugar en {{curso}}. Empieza el {{empieza}}, {{horario}}. ¿[Venís|Vienes|Viene]?',
      'Olá {{nombre}}, em %org% você tem sua vaga em {{curso}}. Começa em {{empieza}}, {{horario}}. Você vem?',
      'Hello {{nombre}}, at %org% you have a place in {{curso}}. It starts on {{empieza}}, {{horario}}. Will you come?',
    ),
    buttons: [t('Confirmo', 'Confirmo', 'I confirm'), t('No puedo', 'Não posso', 'I cannot')],
    examples: { nombre: name, curso: course, empieza: date, horario: hour },
  },
  {
    key: 'curso_empieza',
    title: t('Empieza pronto', 'Começa em breve', 'Starts soon'),
    when: t('Unos días antes de empezar.', 'Alguns dias antes de começar.', 'Some days before it starts.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, [te|te|le] recordamos desde %org%: {{curso}} empieza el {{empieza}}, {{horario}}. ¡Nos vemos!',
      'Olá {{nombre}}, lembrete de %org%: {{curso}} começa em {{empieza}}, {{horario}}. Até lá!',
      'Hello {{nombre}}, a reminder from %org%: {{curso}} starts on {{empieza}}, {{horario}}. See you there!',
    ),
    buttons: [],
    examples: { nombre: name, curso: course, empieza: date, horario: hour },
  },
  {
    key: 'curso_encuesta',
    title: t('Encuesta del curso', 'Pesquisa do curso', 'Survey of the course'),
    when: t('Cuando termina.', 'Quando termina.', 'When it is over.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, terminó {{curso}} de %org%. [Contanos|Cuéntanos|Cuéntenos] cómo [te|te|le] fue: {{formulario_encuesta}} Son pocas preguntas.',
      'Olá {{nombre}}, {{curso}} de %org% terminou. Conte como foi: {{formulario_encuesta}} São poucas perguntas.',
      'Hello {{nombre}}, {{curso}} of %org% is over. Tell us how it was: {{formulario_encuesta}} It is only a few questions.',
    ),
    buttons: [],
    examples: { nombre: name, curso: course, formulario_encuesta: link },
  },
  {
    key: 'curso_trabajo',
    title: t('Meses después', 'Meses depois', 'Months later'),
    when: t('A los 90 y 180 días.', 'Aos 90 e 180 dias.', 'After 90 and 180 days.'),
    category: 'utility',
    body: t(
      'Hola {{nombre}}, pasaron unos meses desde {{curso}} en %org%. ¿Cómo [te|te|le] va con el trabajo? {{formulario_trabajo}} Son pocas preguntas.',
      'Olá {{nombre}}, passaram-se alguns meses desde {{curso}} em %org%. Como vai o trabalho? {{formulario_trabajo}} São poucas perguntas.',
      'Hello {{nombre}}, some months have passed since {{curso}} at %org%. How is work going? {{formulario_trabajo}} It is only a few questions.',
    ),
    buttons: [],
    examples: { nombre: name, curso: course, formulario_trabajo: link },
  },
]
