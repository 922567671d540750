/** The words in which a course programme is written where it stands: tabs, states, texts and questions, in Portuguese and in English. */
import { type Approved, MEXICO_CITY, type Place, SAO_PAULO } from './place'

export interface CoursePlace extends Place {
  readonly city: string
  /** Country, area and all but the last digit of its invented phones. */
  readonly phones: string
  readonly organisation: string
  readonly tabs: {
    readonly courses: string
    readonly enrolments: string
    readonly avisos: string
    readonly team: string
    readonly contacts: string
  }
  /** Hello, the button that agrees, the one that confirms, the one that cannot, and the word that stops all. */
  readonly says: {
    readonly hello: string
    readonly accept: string
    readonly confirm: string
    readonly cannot: string
    readonly out: string
  }
  /** Two courses; what the second is also called. */
  readonly courses: readonly [string, string, string]
  readonly templates: Readonly<Record<'reminder' | 'confirmed' | 'soon' | 'survey', Approved>>
  readonly when: {
    readonly confirmed: string
    readonly before: string
    readonly after: string
    readonly starts: string
    readonly ends: string
  }
  readonly forms: { readonly signup: string; readonly survey: string }
  readonly asks: {
    readonly code: string
    readonly name: string
    readonly birth: string
    readonly content: string
    readonly works: string
    readonly no: string
  }
  /** How the first day of the course is said. */
  readonly firstDay: string
}

export const COURSE_PLACES: readonly CoursePlace[] = [
  {
    ...SAO_PAULO,
    begins: '02-01 09:30',
    phones: '551195551220',
    organisation: 'Instituto Ofícios',
    tabs: { courses: 'Cursos', enrolments: 'Inscrições', avisos: 'Lembretes', team: 'Equipe', contacts: 'Contatos' },
    says: { hello: 'oi', accept: 'Aceito', confirm: 'Confirmo', cannot: 'Não posso', out: 'SAIR' },
    courses: ['Costura', 'Informática', 'computação'],
    templates: {
      reminder: {
        name: 'falta_inscricao',
        text: 'Olá {{nome}}, aqui é do Instituto Ofícios: falta completar a inscrição em {{curso}}: {{formulario}} Esperamos você!',
        buttons: [],
      },
      confirmed: {
        name: 'confirmacao',
        text: 'Olá {{nome}}, aqui é do Instituto Ofícios: você tem vaga em {{curso}}, que começa {{comeca}}. Você vem?',
        buttons: ['Confirmo', 'Não posso'],
      },
      soon: { name: 'comeca_logo', text: 'Olá {{nome}}, aqui é do Instituto Ofícios: {{curso}} começa {{comeca}}. Até lá!', buttons: [] },
      survey: {
        name: 'pesquisa',
        text: 'Olá {{nome}}, aqui é do Instituto Ofícios: {{curso}} terminou. Conte como foi: {{formulario_pesquisa}} São duas perguntas.',
        buttons: [],
      },
    },
    when: { confirmed: 'Ao passar para Confirmada', before: '3 dias antes', after: '3 dias depois', starts: 'Começa', ends: 'Termina' },
    forms: { signup: 'Inscrição', survey: 'Pesquisa' },
    asks: {
      code: 'Código (não mude)',
      name: 'Nome e sobrenome',
      birth: 'Data de nascimento',
      content: 'Quão satisfeito você ficou? (1 pouco, 5 muito)',
      works: 'Você está trabalhando?',
      no: 'Não',
    },
    firstDay: 'segunda-feira, 1º de março',
  },
  {
    ...MEXICO_CITY,
    begins: '02-01 09:30',
    phones: '521555111220',
    organisation: 'Trades Institute',
    tabs: { courses: 'Courses', enrolments: 'Enrolments', avisos: 'Reminders', team: 'Team', contacts: 'Contacts' },
    says: { hello: 'hello', accept: 'I accept', confirm: 'I confirm', cannot: 'I cannot', out: 'STOP' },
    courses: ['Sewing', 'Computing', 'computers'],
    templates: {
      reminder: {
        name: 'signup_open',
        text: 'Hello {{name}}, this is the Trades Institute: your sign-up for {{course}} is not complete: {{form}} We look forward to it!',
        buttons: [],
      },
      confirmed: {
        name: 'confirmation',
        text: 'Hello {{name}}, this is the Trades Institute: you have a place in {{course}}, which starts on {{starts}}. Will you come?',
        buttons: ['I confirm', 'I cannot'],
      },
      soon: {
        name: 'starts_soon',
        text: 'Hello {{name}}, this is the Trades Institute: {{course}} starts on {{starts}}. See you!',
        buttons: [],
      },
      survey: {
        name: 'survey',
        text: 'Hello {{name}}, this is the Trades Institute: {{course}} is over. Tell us how it went: {{form_survey}} It is two questions.',
        buttons: [],
      },
    },
    when: { confirmed: 'When it becomes Confirmed', before: '3 days before', after: '3 days after', starts: 'Starts', ends: 'Ends' },
    forms: { signup: 'Enrolment', survey: 'Survey' },
    asks: {
      code: 'Code (do not change it)',
      name: 'Name and surname',
      birth: 'Date of birth',
      content: 'How happy are you with it? (1 little, 5 a lot)',
      works: 'Are you working?',
      no: 'No',
    },
    firstDay: 'Monday 1 March',
  },
]
