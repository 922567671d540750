/** What the server of a test answers about tasks. */
import type { TaskCard, TaskLine } from '../../app/api-tasks'

export const TASK_LINE: TaskLine = {
  id: 'k1',
  person: 'Camila Sosa',
  subject: 'La app no abre, me sale error 502',
  owner: 'Marta',
  state: 'Asignada',
  priority: 'Alta',
  due: 'hoy 11:20',
  late: false,
  next: 'Responder antes de hoy 11:20',
}

export const TASK: TaskCard = {
  ...TASK_LINE,
  personId: 'c1',
  theme: 'Soporte',
  reason: 'Soporte: «no abre»',
  sensitive: false,
  labels: ['app'],
  data: [],
  stateKey: 'assigned',
  priorityKey: 'high',
  ownerId: 'm1',
  open: { now: true, says: 'Podés escribirle lo que quieras hasta mañana 9:20.' },
  conversation: [],
  history: [
    { at: 'hoy 9:20', what: 'Se creó', by: 'Camila Sosa', detail: 'La app no abre, me sale error 502' },
    { at: 'hoy 9:20', what: 'Responsable', by: 'Hilo', detail: 'Quien tiene menos · Diego: tiene 4 de 4' },
  ],
  tampered: false,
  members: [{ id: 'm1', name: 'Marta', says: '1 de 4' }],
}
