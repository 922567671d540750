/** Messages and columns with which mapping is tested. */
import type { TemplateInfo, TemplateVariable } from '../template'
import type { MappableColumn } from './suggest'

const variable = (id: string, where: TemplateVariable['where'], key: string, index: number): TemplateVariable => ({
  id,
  where,
  key,
  index,
  example: null,
})

const base: TemplateInfo = {
  id: '1',
  name: 'confirmacion',
  language: 'es_AR',
  status: 'approved',
  category: 'utility',
  previousCategory: null,
  correctCategory: null,
  quality: 'unknown',
  rejectedReason: null,
  format: 'named',
  header: null,
  body: '',
  footer: null,
  buttons: [],
  variables: [],
  mediaHeader: null,
}

export const named: TemplateInfo = {
  ...base,
  header: { kind: 'text', text: 'Curso de {{curso}}' },
  body: 'Hola {{nombre}}, quedaste en {{curso}}. Empezás el {{dia}} a las {{hora}}. Te espera {{mentora}} en {{lugar}}.',
  footer: 'Respondé BAJA para no recibir más',
  buttons: [
    { kind: 'quick_reply', text: 'Confirmo', target: null },
    { kind: 'url', text: 'Ver el curso', target: 'https://ejemplo.org/c/{{1}}' },
  ],
  variables: [
    variable('header.curso', 'header', 'curso', 0),
    variable('body.nombre', 'body', 'nombre', 0),
    variable('body.curso', 'body', 'curso', 1),
    variable('body.dia', 'body', 'dia', 2),
    variable('body.hora', 'body', 'hora', 3),
    variable('body.mentora', 'body', 'mentora', 4),
    variable('body.lugar', 'body', 'lugar', 5),
    variable('button.1', 'button', '1', 1),
  ],
}

export const positional: TemplateInfo = {
  ...base,
  language: 'pt_BR',
  format: 'positional',
  header: { kind: 'image', example: null },
  mediaHeader: 'image',
  body: 'Olá, {{1}}! A aula é {{2}}.',
  variables: [variable('body.1', 'body', '1', 0), variable('body.2', 'body', '2', 1)],
}

export const contactColumns: readonly MappableColumn[] = [
  { key: 'full_name', heading: 'Nombre' },
  { key: 'phone', heading: 'WhatsApp' },
  { key: 'preferred_name', heading: 'Cómo le decimos' },
  { key: 'taller', heading: 'Taller' },
  { key: 'starts_at', heading: 'Día', dated: 'moment' },
  { key: 'hour', heading: 'Hora' },
  { key: 'place', heading: 'Sede' },
]
