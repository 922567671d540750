/** Templates of a programme that trains young people: every state, both kinds of variables, every kind of header and button. */
import type { JsonObject } from '../json'
import type { Template } from '../world'

interface Sketch {
  readonly name: string
  readonly language?: string
  readonly category: 'UTILITY' | 'MARKETING'
  readonly status?: string
  readonly reason?: string
  readonly quality?: string
  readonly named?: boolean
  readonly header?: JsonObject
  readonly body: string
  /** Example values, in order of the variables. */
  readonly examples?: readonly (readonly [name: string, example: string])[]
  readonly footer?: string
  readonly buttons?: readonly JsonObject[]
  readonly pauses?: number
}

const quick = (...texts: readonly string[]): readonly JsonObject[] => texts.map((text) => ({ type: 'QUICK_REPLY', text }))
const OPT_OUT = 'Respondé BAJA para no recibir más mensajes'

const SKETCHES: readonly Sketch[] = [
  {
    name: 'bienvenida_curso',
    category: 'UTILITY',
    quality: 'GREEN',
    named: true,
    header: { type: 'HEADER', format: 'TEXT', text: '¡Ya sos parte!' },
    body: 'Hola {{nombre}}, quedaste en *{{curso}}*. Empezás el {{fecha_inicio}} a las {{hora}}. Tu mentora o mentor es {{mentor}}. ¿Contamos con vos?',
    examples: [
      ['nombre', 'Camila'],
      ['curso', 'Oficios digitales'],
      ['fecha_inicio', 'lunes 1 de marzo'],
      ['hora', '18:00'],
      ['mentor', 'Ana Peralta'],
    ],
    footer: OPT_OUT,
    buttons: quick('Confirmo', 'No puedo'),
  },
  {
    name: 'confirmacion_inscripcion',
    category: 'UTILITY',
    quality: 'GREEN',
    body: 'Hola {{1}}, recibimos tu inscripción a {{2}}. Para completarla, abrí el formulario y revisá tus datos antes del viernes.',
    examples: [
      ['1', 'Brian'],
      ['2', 'Gastronomía'],
    ],
    buttons: [
      {
        type: 'URL',
        text: 'Abrir formulario',
        url: 'https://jovenesenoficio.example/f/{{1}}',
        example: ['https://jovenesenoficio.example/f/k3x9'],
      },
      { type: 'PHONE_NUMBER', text: 'Llamar a la sede', phone_number: '+541150263000' },
    ],
  },
  {
    name: 'recordatorio_inscripcion',
    category: 'UTILITY',
    quality: 'GREEN',
    body: 'Hola {{1}}, todavía no recibimos tu formulario de inscripción. Te lleva tres minutos y te guarda el lugar.',
    examples: [['1', 'Nahuel']],
    buttons: [
      {
        type: 'URL',
        text: 'Completar',
        url: 'https://jovenesenoficio.example/f/{{1}}',
        example: ['https://jovenesenoficio.example/f/k3x9'],
      },
    ],
  },
  {
    name: 'recordatorio_clase',
    category: 'UTILITY',
    quality: 'GREEN',
    header: { type: 'HEADER', format: 'TEXT', text: 'Tu clase de {{1}}', example: { header_text: ['Gastronomía'] } },
    body: 'Hola {{1}}, te esperamos el {{2}} a las {{3}} en {{4}}. Si no podés venir, avisanos por acá.',
    examples: [
      ['1', 'Luz'],
      ['2', 'martes'],
      ['3', '18:00'],
      ['4', 'Sede Once, aula 2'],
    ],
    buttons: quick('Voy', 'No puedo ir', 'Hablar con alguien'),
  },
  {
    name: 'retomar_contacto',
    category: 'UTILITY',
    quality: 'UNKNOWN',
    body: 'Hola {{1}}, te escribimos de Jóvenes en Oficio por tu consulta. ¿Seguimos la conversación por acá?',
    examples: [['1', 'Zoe']],
    buttons: quick('Sí, sigamos', 'Ahora no'),
  },
  {
    name: 'inscripcion_abierta',
    category: 'MARKETING',
    quality: 'YELLOW',
    header: { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://scontent.example/oficios-2027.jpg'] } },
    body: 'Hola {{1}}, abrió la inscripción a los cursos gratuitos de {{2}}. Los lugares son limitados.',
    examples: [
      ['1', 'Thiago'],
      ['2', 'marzo'],
    ],
    footer: OPT_OUT,
    buttons: quick('Me interesa', 'No, gracias'),
  },
  {
    name: 'certificado_listo',
    category: 'UTILITY',
    quality: 'GREEN',
    named: true,
    header: { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['https://scontent.example/certificado.pdf'] } },
    body: 'Felicitaciones, {{nombre}}. Acá está tu certificado de {{curso}}.',
    examples: [
      ['nombre', 'Sofía'],
      ['curso', 'Atención al cliente'],
    ],
  },
  {
    name: 'beca_transporte',
    category: 'MARKETING',
    quality: 'GREEN',
    body: 'Hola {{1}}, tenés un pase de transporte para esta semana. Mostrá el código en la sede.',
    examples: [['1', 'Kevin']],
    buttons: [{ type: 'COPY_CODE', text: 'Copiar código', example: 'PASE2027' }],
  },
  {
    name: 'encuesta_final',
    category: 'UTILITY',
    status: 'PENDING',
    named: true,
    body: 'Hola {{nombre}}, terminó {{curso}} y queremos saber cómo te fue. Son cinco preguntas, dos minutos.',
    examples: [
      ['nombre', 'Mía'],
      ['curso', 'Oficios digitales'],
    ],
  },
  {
    name: 'oferta_laboral',
    category: 'UTILITY',
    status: 'REJECTED',
    reason: 'INCORRECT_CATEGORY',
    body: 'Hola {{1}}, encontramos una oferta de trabajo que puede interesarte: {{2}}. ¿Querés que te postulemos?',
    examples: [
      ['1', 'Iván'],
      ['2', 'ayudante de cocina'],
    ],
  },
  {
    name: 'seguimiento_empleo',
    category: 'UTILITY',
    status: 'PAUSED',
    quality: 'RED',
    pauses: 1,
    body: 'Hola {{1}}, pasaron {{2}} desde que terminaste el curso. ¿Estás trabajando?',
    examples: [
      ['1', 'Abril'],
      ['2', 'tres meses'],
    ],
    buttons: quick('Sí', 'Todavía no'),
  },
  {
    name: 'promo_talleres',
    category: 'MARKETING',
    status: 'DISABLED',
    quality: 'RED',
    pauses: 3,
    body: 'Hola {{1}}, este sábado hay talleres abiertos para toda la familia.',
    examples: [['1', 'Dylan']],
  },
  {
    name: 'cambio_de_horario',
    category: 'UTILITY',
    status: 'IN_APPEAL',
    reason: 'INVALID_FORMAT',
    body: 'Hola {{1}}, la clase de {{2}} cambia de horario: desde ahora empieza a las {{3}} horas.',
    examples: [
      ['1', 'Tomás'],
      ['2', 'Gastronomía'],
      ['3', '17:30'],
    ],
  },
  {
    name: 'recordatorio_clase',
    language: 'pt_BR',
    category: 'UTILITY',
    quality: 'GREEN',
    header: { type: 'HEADER', format: 'TEXT', text: 'Sua aula de {{1}}', example: { header_text: ['Gastronomia'] } },
    body: 'Oi {{1}}, esperamos você na {{2}} às {{3}}, em {{4}}. Se não puder vir, avise por aqui.',
    examples: [
      ['1', 'João'],
      ['2', 'terça-feira'],
      ['3', '18:00'],
      ['4', 'Sede Centro, sala 2'],
    ],
    buttons: quick('Vou', 'Não posso ir', 'Falar com alguém'),
  },
  {
    name: 'retomar_contacto',
    language: 'en',
    category: 'UTILITY',
    quality: 'UNKNOWN',
    body: 'Hi {{1}}, this is Jóvenes en Oficio about your question. Shall we continue here?',
    examples: [['1', 'Amal']],
    buttons: quick('Yes, let us', 'Not now'),
  },
]

const bodyOf = ({ body, examples = [], named = false }: Sketch): JsonObject => {
  if (examples.length === 0) return { type: 'BODY', text: body }
  const example: JsonObject = named
    ? { body_text_named_params: examples.map(([param_name, value]) => ({ param_name, example: value })) }
    : { body_text: [examples.map(([, value]) => value)] }
  return { type: 'BODY', text: body, example }
}

const componentsOf = (sketch: Sketch): JsonObject[] => [
  ...(sketch.header === undefined ? [] : [sketch.header]),
  bodyOf(sketch),
  ...(sketch.footer === undefined ? [] : [{ type: 'FOOTER', text: sketch.footer }]),
  ...(sketch.buttons === undefined ? [] : [{ type: 'BUTTONS', buttons: sketch.buttons }]),
]

/** Ids are fixed, so that the same seed always shows the same account. */
export const demoTemplates = (now: number): Template[] =>
  SKETCHES.map((sketch, nth) => ({
    id: String(1_020_304_050_607_000 + nth * 137),
    name: sketch.name,
    language: sketch.language ?? 'es',
    status: sketch.status ?? 'APPROVED',
    category: sketch.category,
    parameterFormat: sketch.named === true ? 'NAMED' : 'POSITIONAL',
    components: componentsOf(sketch),
    quality: { score: sketch.quality ?? 'UNKNOWN', at: now },
    rejectedReason: sketch.reason ?? 'NONE',
    updatedAt: now,
    pauses: sketch.pauses ?? 0,
    edits: [],
  }))
