/** What is wrong with Equipo, in words, while somebody edits it: nothing of it stops a task from reaching somebody. */
import { type Text, t } from '../../kernel/text'
import { alike, fold } from '../calendar/fold'
import type { Absence } from './absence'
import { isMail, type Member, typedWords } from './members'

const twin = (members: readonly Member[], member: Member, value: (one: Member) => string | null): boolean => {
  const own = (value(member) ?? '').trim()
  return own !== '' && members.some((other) => other.id !== member.id && alike((value(other) ?? '').trim(), own))
}

/** The same area written in two ways: they count as one, and whoever reads the tab should know. */
const spelledOtherwise = (members: readonly Member[], member: Member): readonly [string, string] | undefined => {
  for (const own of typedWords(member.team))
    for (const other of members.flatMap(({ team }) => typedWords(team))) if (other !== own && fold(other) === fold(own)) return [own, other]
  return undefined
}

/** The first thing that needs a hand; `undefined` when all is well. */
export const problemOf = (member: Member, members: readonly Member[], absence: Absence | undefined): Text | undefined => {
  const others = spelledOtherwise(members, member)
  if (twin(members, member, ({ name }) => name))
    return t(
      'Hay dos personas con este nombre: agregales el apellido.',
      'Há duas pessoas com este nome: acrescente o sobrenome.',
      'Two people bear this name: add their family names.',
    )
  if (member.email !== null && !isMail(member.email))
    return t(
      'Ese correo no está completo: corregilo. Mientras, no le llegan avisos por correo.',
      'Esse e-mail não está completo: corrija. Enquanto isso, não recebe avisos por e-mail.',
      'That e-mail is not complete: correct it. Until then no notices reach them by e-mail.',
    )
  if (twin(members, member, ({ email }) => email))
    return t('Otra fila tiene el mismo correo.', 'Outra linha tem o mesmo e-mail.', 'Another row has the same e-mail.')
  if (member.capacity !== null && (member.capacity < 0 || !Number.isInteger(member.capacity)))
    return t(
      'Máximo tiene que ser un número entero, por ejemplo 8.',
      'Máximo deve ser um número inteiro, por exemplo 8.',
      'At most must be a whole number, for example 8.',
    )
  if (absence && absence.until === null)
    return t(
      'No entiendo hasta cuándo está ausente: escribí una fecha, por ejemplo 12/3. Mientras, no recibe tareas.',
      'Não entendo até quando está ausente: escreva uma data, por exemplo 12/3. Enquanto isso, não recebe tarefas.',
      'It is not clear until when they are away: write a date, for example 12 Mar. Until then they get no tasks.',
    )
  if (absence?.standIn === member.id)
    return t(
      'Nadie puede cubrirse a sí mismo: elegí a otra persona.',
      'Ninguém pode cobrir a si mesmo: escolha outra pessoa.',
      'Nobody can stand in for themselves: choose somebody else.',
    )
  if (others)
    return t(
      `«${others[0]}» y «${others[1]}» cuentan como la misma área.`,
      `«${others[0]}» e «${others[1]}» contam como a mesma área.`,
      `“${others[0]}” and “${others[1]}” count as one area.`,
    )
  return undefined
}
