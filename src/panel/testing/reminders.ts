/** What the server of a test answers about dated messages and the bot. */
import type { Reply } from '../../app/api'
import type { ReminderCalls } from '../../app/api-reminders'

const ok = <V>(value: V): Reply<V> => ({ ok: true, value })

export const REMINDERS: { readonly [N in keyof ReminderCalls]: (input: ReminderCalls[N]['input']) => Reply<ReminderCalls[N]['value']> } = {
  'reminders.read': () =>
    ok({
      rules: [
        { id: 'a1', name: 'Es mañana', when: '1 día antes · 16:00', on: true, sent: 12, problem: '' },
        {
          id: 'a2',
          name: 'No vino',
          when: '1 día después · 10:00',
          on: false,
          sent: 0,
          problem: 'No hay un mensaje «cita_ausente» en Plantillas.',
        },
      ],
      coming: [
        { at: 'mañana 16:00', rule: 'Es mañana', contactId: 'c1', name: 'Zoé Gutiérrez', price: 'US$ 0,0008', held: '' },
        {
          at: 'vie 5/3 16:00',
          rule: 'Es mañana',
          contactId: 'c2',
          name: 'João O’Higgins',
          price: '',
          held: 'Su participación está en pausa.',
        },
      ],
      more: 0,
      total: 'US$ 0,0008',
      moved: [{ plan: 'd1', name: 'Zoé Gutiérrez', rule: 'Es mañana', from: 'mañana 16:00', to: 'lun 8/3 16:00' }],
    }),
  'reminders.heard': () =>
    ok({
      sent: 20,
      delivered: 19,
      read: 16,
      replied: 5,
      confirmed: 3,
      failed: 1,
      lines: [{ at: 'hoy 10:00', contactId: 'c1', name: 'Zoé Gutiérrez', rule: 'Es mañana', state: 'Leído', lost: '', reply: 'Confirmo' }],
    }),
  'reminders.switch': ({ on }) => ok({ says: on ? 'Encendido: desde ahora sale solo.' : 'Apagado: no sale nada más.' }),
  'reminders.undo': () => ok({ says: 'Listo: volvió a la fecha de antes.' }),
  'reminders.again': () => ok({ says: 'Sale en menos de un minuto.' }),
  'starters.begin': () => ok({ says: 'Listo: hay un ejemplo para empezar.' }),
  'bot.read': () =>
    ok({
      canTry: true,
      steps: [
        {
          id: 'b1',
          name: 'Inicio',
          text: '¡Hola! ¿De acuerdo?',
          options: ['Acepto', 'No acepto'],
          leads: [],
          reached: 40,
          left: 3,
          looks: 'Botones: 2.',
          problem: '',
        },
        {
          id: 'b2',
          name: 'Acepto',
          text: '¿Qué curso te interesa?',
          options: ['[Cursos abiertos]'],
          leads: ['Enlace'],
          reached: 31,
          left: 9,
          looks: '',
          problem: '«Enlace» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».',
        },
      ],
    }),
}
