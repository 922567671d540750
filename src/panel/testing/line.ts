/** A number on its way to being connected: practising, keys taken, heard by Meta. */
import type { LineState } from '../../app/api'

export const LINE: LineState = {
  rung: 'practice',
  steps: [],
  editor: 'https://script.google.com/home/projects/x/edit',
  address: '',
  webhook: '',
  verifyToken: '',
  phone: '',
  wabaId: '',
  phoneNumberId: '',
  by: '',
}
const step = (key: LineState['steps'][number]['key'], name: string, state: LineState['steps'][number]['state'], says: string) => ({
  key,
  name,
  state,
  says,
  next: '',
})
export const CONNECTED: LineState = {
  ...LINE,
  rung: 'test',
  steps: [
    step('key', 'Clave de acceso', 'good', 'Sirve y no vence.'),
    step('number', 'Número', 'good', 'Mentes Abiertas · +54 9 11 5000-0000'),
    step('address', 'Aplicación web', 'off', 'Falta este paso.'),
    step('arrivals', 'Llegada de mensajes', 'off', 'Falta este paso.'),
    step('test', 'Mensaje de prueba', 'off', 'Falta este paso.'),
    step('texts', 'Plantillas', 'off', 'Falta este paso.'),
  ],
  phone: '+54 9 11 5000-0000',
  wabaId: '102290129340398',
  phoneNumberId: '106540352242922',
}
export const LISTENING: LineState = {
  ...CONNECTED,
  steps: CONNECTED.steps.map((one) =>
    one.key === 'address'
      ? { ...one, state: 'good', says: 'Funciona.' }
      : one.key === 'arrivals'
        ? { ...one, state: 'warning', says: 'Meta aceptó la dirección; todavía no llegó nada.' }
        : one,
  ),
  webhook: 'https://script.google.com/macros/s/AKfy/exec?s=clave',
  verifyToken: 'verificar-123',
}
