/** A youth programme some days before its courses begin: people, permission, a conversation, and a send that waits. */
import type { Seed } from '../seed'
import { setUp } from './ready'

/** Invented people; numbers that nobody has. */
const PEOPLE = [
  ['Camila Pérez', '11 5555-0101', '+541155550101', 'Oficios digitales', '2027'],
  ['Brian Díaz', '11 5555-0102', '+541155550102', 'Gastronomía', '2027'],
  ['Luz Quispe', '11 5555-0103', '+541155550103', 'Atención al cliente', '2027'],
  ['Nahuel Ibáñez', '11 5555-0104', '+541155550104', 'Oficios digitales', '2027'],
  ['Mía Fernández', '11 5555-0105', '+541155550105', 'Atención al cliente', '2027'],
  ['Tomás Vera', '011 15 5555-0106', '+541155550106', 'Oficios digitales', '2026, vuelve'],
  ['Sofía Mamani', '11 5555-0109', '+541155550109', 'Gastronomía', '2027'],
  ['Zoe Gutiérrez', '11 5555-0111', '+541155550111', 'Oficios digitales', '2027'],
  ['Kevin Araújo', '5,49116E+12', '', 'Gastronomía', '2027'],
  ['Abril Núñez', '11 5555-0107', '+541155550107', 'Oficios digitales', '2027'],
] as const

export const demo: Seed = async (ground) => {
  const ask = await setUp(ground)
  await ask('contacts.import', {
    batch: 'inscriptos febrero',
    part: 0,
    parts: 1,
    permission: 'form',
    rows: PEOPLE.map(([name, phone, e164, course, labels], at) => ({
      line: at + 2,
      name,
      phone,
      e164,
      fields: {
        labels,
        ...(e164 === ''
          ? { why: 'La planilla acortó el número y se perdieron las últimas cifras. Pedile el número y escribilo acá.' }
          : {}),
      },
      own: { Curso: course },
    })),
  })
  // A profile's name is the person's own: the first one, as it says in their phone.
  for (const [name, , e164] of PEOPLE)
    if (e164 !== '') ground.cloud.phone(e164.replace('+54', '549')).set({ name: name.split(' ')[0] ?? name })
  const said = async (waId: string, body: string): Promise<void> => {
    ground.cloud.phone(waId).text(body)
    await ground.cloud.quiet()
  }
  await said('5491155550103', 'Hola! ¿a qué hora empieza el curso?')
  await said('5491155550107', 'BAJA')
}
