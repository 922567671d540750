/** What a programme may want Hilo for, in its own words; nobody chooses modules. */
import { type Lang, type Text, t } from '../../kernel/text'

export interface Use {
  readonly key: string
  readonly label: Text
  readonly note: Text
}

export const USES: readonly Use[] = [
  {
    key: 'sends',
    label: t('Avisar', 'Avisar', 'Tell people things'),
    note: t('Mandar un mensaje a muchas personas', 'Enviar uma mensagem a muitas pessoas', 'Send a message to many people'),
  },
  {
    key: 'courses',
    label: t('Inscribir a un curso', 'Inscrever em um curso', 'Enrol in a course'),
    note: t('Cupos, lista de espera, encuestas', 'Vagas, lista de espera, pesquisas', 'Places, waiting list, surveys'),
  },
  {
    key: 'appointments',
    label: t('Citas', 'Consultas', 'Appointments'),
    note: t('Recordar turnos y que confirmen', 'Lembrar horários e que confirmem', 'Remind of appointments and have them confirmed'),
  },
  {
    key: 'tasks',
    label: t('Atender consultas', 'Atender perguntas', 'Answer questions'),
    note: t('Que cada mensaje llegue a quien sabe', 'Que cada mensagem chegue a quem sabe', 'Have each message reach whoever knows'),
  },
]

export const LANGS: readonly { readonly value: Lang; readonly label: string }[] = [
  { value: 'es', label: 'Español' },
  { value: 'pt', label: 'Português' },
  { value: 'en', label: 'English' },
]
