/** What the server of a test answers about topics, promises, notices and figures. */

import type { Reply } from '../../app/api'
import type { AttentionCalls } from '../../app/api-attention'

const ok = <V>(value: V): Reply<V> => ({ ok: true, value })

export const ATTENTION: { readonly [N in keyof AttentionCalls]: (input: AttentionCalls[N]['input']) => Reply<AttentionCalls[N]['value']> } =
  {
    'topics.read': () =>
      ok({
        themes: [
          { id: 'th_sales', name: 'Ventas', keywords: 'precio, stock', hits: 12, problem: '' },
          { id: 'th_general', name: 'General', keywords: '[todo lo demás]', hits: 3, problem: '' },
        ],
        rules: [
          {
            id: 'r1',
            name: 'Socias que vuelven',
            keywords: '',
            when: 'Etiquetas incluye socia',
            does: 'task',
            theme: 'Ventas',
            priority: '',
            labels: '',
            active: true,
            problem: '',
          },
        ],
        columns: ['Mensaje', 'Etiquetas'],
        coverage: { heard: 50, known: 41, words: [{ word: 'mochila', people: 4 }] },
      }),
    'topics.try': () =>
      ok({ looked: 50, problem: '', changes: [{ text: '¿Tienen mochilas?', from: 'General', to: 'Ventas', why: 'Ventas: «mochila»' }] }),
    'topics.save': () => ok({ says: 'Listo: vale desde el próximo mensaje.' }),
    'topics.remove': () => ok({ says: 'Listo: esa regla ya no decide.' }),
    'routing.read': () =>
      ok({
        rules: [
          {
            id: 'q1',
            theme: 'Ventas',
            area: '',
            priority: '',
            when: '',
            steps: [
              { method: 'least_busy', area: '', member: '', minutes: 30 },
              { method: 'lead', area: '', member: '', minutes: 0 },
            ],
            problem: '',
          },
          {
            id: 'q2',
            theme: 'Ventas',
            area: '',
            priority: 'urgent',
            when: '',
            steps: [{ method: 'fixed', area: '', member: 'm1', minutes: 0 }],
            problem: 'Nunca se cumple: la regla 1 toma antes lo mismo.',
          },
        ],
        themes: ['Ventas', 'General'],
        areas: ['ventas', 'soporte'],
        members: [{ id: 'm1', name: 'Marta' }],
      }),
    'routing.try': () =>
      ok({ looked: 12, problem: '', changes: [{ text: 'Ventas · ventas', from: 'Pablo', to: 'Marta', why: 'Por turno' }] }),
    'routing.save': () => ok({ says: 'Listo: vale desde la próxima tarea.' }),
    'routing.remove': () => ok({ says: 'Listo: esa regla ya no reparte.' }),
    'attention.read': () =>
      ok({
        remindShare: 0.75,
        survey: { on: false, template: '' },
        notices: { chat: '', template: '', hourly: 'auto' },
        members: [{ id: 'm1', name: 'Marta', channel: 'mail' }],
        series: [],
      }),
    'attention.save': () => ok({ says: 'Guardado.' }),
    'results.read': () =>
      ok({
        view: { clock: 'own', by: 'team' },
        tiles: [
          {
            block: 'Todo el equipo',
            name: 'Tiempo de primera respuesta',
            value: '57,5 min',
            before: '1 h 10 min',
            n: 6,
            detail: 'promedio 1 h 24 min · 9 de cada 10: hasta 2 h 58 min · 0 sin responder',
            definition: 'De tareas creadas en el período.',
          },
        ],
      }),
    'results.refresh': () => ok({ says: 'Listo: los números son de ahora.' }),
    'results.view': () => ok({ says: 'Listo: los números son de ahora.' }),
  }
