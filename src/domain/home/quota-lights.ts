/** What Google gives an account a day and how much of it is gone: minutes of its clock, requests, notes, mails. */
import { type Text, t } from '../../kernel/text'
import { FOR_CAMPAIGNS, SPENDABLE } from '../outbox/slow'
import type { Light } from './lights'
import type { Pulse } from './pulse'

const NEARLY = 0.8

export const quotaLights = (seen: Pulse): readonly Light[] => [
  ...minutes(seen),
  ...daily(REQUESTS, seen.fetches, seen.fetchesADay, SPENDABLE),
  ...daily(NOTES, seen.operations, seen.operationsADay, FOR_CAMPAIGNS),
  ...mails(seen),
]

const minutes = ({ minutes: used, minutesADay }: Pulse): readonly Light[] =>
  minutesADay === 0
    ? []
    : [
        {
          name: t('Tiempo de Google', 'Tempo do Google', 'Google time'),
          state: used >= minutesADay ? 'bad' : used >= minutesADay * NEARLY ? 'warning' : 'good',
          says: t(
            `hoy usó ${Math.round(used)} de ${minutesADay} minutos`,
            `hoje usou ${Math.round(used)} de ${minutesADay} minutos`,
            `used ${Math.round(used)} of ${minutesADay} minutes today`,
          ),
          next: t(
            'Cuando se acaba, lo que falta sale mañana solo. Con una cuenta de Google de organización hay seis horas por día.',
            'Quando acaba, o que falta sai amanhã sozinho. Com uma conta Google de organização há seis horas por dia.',
            'When it is used up, the rest leaves tomorrow by itself. An organisation’s Google account has six hours a day.',
          ),
        },
      ]

/** Only there while it is nearly spent: a small programme never comes near. `share`: from when nothing leaves by itself. */
const daily = (name: Text, used: number, aDay: number, share: number): readonly Light[] =>
  aDay === 0 || used < aDay * share * NEARLY
    ? []
    : [
        {
          name,
          state: used >= aDay * share ? 'bad' : 'warning',
          says: t(
            `${used} de ${aDay} que Google da en 24 horas`,
            `${used} de ${aDay} que o Google dá em 24 horas`,
            `${used} of ${aDay} that Google gives in 24 hours`,
          ),
          next: t(
            'Cuando se acaban, lo que falta espera y sale solo a medida que pasan las horas.',
            'Quando acabam, o que falta espera e sai sozinho conforme passam as horas.',
            'When they are used up, the rest waits and leaves by itself as the hours pass.',
          ),
        },
      ]
const REQUESTS = t('Pedidos a WhatsApp', 'Pedidos ao WhatsApp', 'Requests to WhatsApp')
const NOTES = t('Anotaciones de Hilo', 'Anotações do Hilo', 'Notes that Hilo takes')

/** So few are gone with one busy afternoon. */
const FEW_MAILS = 10

const mails = ({ mailsLeft }: Pulse): readonly Light[] =>
  mailsLeft === null || mailsLeft > FEW_MAILS
    ? []
    : [
        {
          name: t('Avisos por mail', 'Avisos por e-mail', 'Notices by mail'),
          state: mailsLeft <= 0 ? 'bad' : 'warning',
          says: t(`hoy quedan ${mailsLeft}`, `hoje restam ${mailsLeft}`, `${mailsLeft} left today`),
          next: t(
            'Sin avisos por mail lo mismo se lee acá y en Tareas. Mañana vuelven solos.',
            'Sem avisos por e-mail o mesmo se lê aqui e em Tarefas. Amanhã voltam sozinhos.',
            'Without notices by mail the same is said here and under Tasks. They are back by themselves tomorrow.',
          ),
        },
      ]
