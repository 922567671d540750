/** Messages to practise with: what a programme would have approved, without asking anybody. */
import { PRACTICE } from '../../domain/templates/listed'
import type { TemplateInfo } from '../../domain/templates/template'

const message = (name: string, body: string, keys: readonly string[], buttons: readonly string[]): TemplateInfo => ({
  id: `${PRACTICE}${name}`,
  name,
  language: 'es',
  status: 'approved',
  category: 'utility',
  previousCategory: null,
  correctCategory: null,
  quality: 'unknown',
  rejectedReason: null,
  format: 'named',
  header: null,
  body,
  footer: null,
  buttons: buttons.map((text) => ({ kind: 'quick_reply', text, target: null })),
  variables: keys.map((key, index) => ({ id: `body.${key}`, where: 'body', key, index, example: null })),
  mediaHeader: null,
})

const APPOINTMENT = ['Confirmo', 'Reprogramar', 'No puedo ir']

export const PRACTICE_TEMPLATES: readonly TemplateInfo[] = [
  message('bienvenida', 'Hola {{nombre}}, ¡qué bueno que te sumaste! Por acá te vamos a contar cómo sigue todo.', ['nombre'], []),
  message('recordatorio', 'Hola {{nombre}}, te esperamos mañana. Si no podés venir, avisanos por acá.', ['nombre'], ['Voy', 'No puedo ir']),
  message(
    'retomar_contacto',
    'Hola {{nombre}}, te escribimos por tu consulta. ¿Seguimos la conversación por acá?',
    ['nombre'],
    ['Sí, sigamos', 'Ahora no'],
  ),
  message('cita_nueva', 'Hola {{nombre}}, te esperamos para {{citas}}. ¿Venís?', ['nombre', 'citas'], APPOINTMENT),
  message('cita_recordatorio', 'Hola {{nombre}}, te recordamos que tenés {{citas}}. ¿Venís?', ['nombre', 'citas'], APPOINTMENT),
  message('cita_ausente', 'Hola {{nombre}}, no nos vimos para {{citas}}. ¿Buscamos otra fecha?', ['nombre', 'citas'], APPOINTMENT),
]
