/** What each view is for, three things one can do there, and the page of the guide that tells more. */
import { type Text, t } from '../../kernel/text'
import type { RouteName } from '../shell/routes'

export interface HelpText {
  readonly what: Text
  readonly can: readonly [Text, Text, Text]
  /** A page of `docs/guia`, without its ending. */
  readonly page: string
}

export const HELP = {
  home: {
    what: t('El día de un vistazo.', 'O dia num relance.', 'The day at a glance.'),
    can: [
      t('Tocar a quien espera y responderle.', 'Tocar em quem espera e responder.', 'Tap whoever waits, and answer.'),
      t('Ver qué sale hoy y qué lo frena.', 'Ver o que sai hoje e o que o segura.', 'See what leaves today and what holds it.'),
      t('Mirar las luces: rojo dice qué hacer.', 'Olhar as luzes: vermelho diz o que fazer.', 'Look at the lights: red says what to do.'),
    ],
    page: 'inicio',
  },
  person: {
    what: t('Una persona y todo lo que se dijo.', 'Uma pessoa e tudo o que se disse.', 'One person and all that was said.'),
    can: [
      t(
        'Responderle, o retomar contacto si pasaron 24 h.',
        'Responder, ou retomar contato após 24 h.',
        'Answer, or get back in touch after 24 h.',
      ),
      t('Anotar su permiso o su baja.', 'Anotar a permissão ou o descadastro.', 'Note their permission or opt-out.'),
      t('Descargar o borrar todo lo suyo.', 'Baixar ou apagar tudo dela.', 'Download or erase all of theirs.'),
    ],
    page: 'persona',
  },
  contacts: {
    what: t('Tus personas, una por fila.', 'Suas pessoas, uma por linha.', 'Your people, one a row.'),
    can: [
      t('Buscar a alguien o agregar una persona.', 'Buscar alguém ou adicionar uma pessoa.', 'Search somebody or add a person.'),
      t('Pegar una lista y revisarla antes.', 'Colar uma lista e conferir antes.', 'Paste a list and check it first.'),
      t('Guardar grupos y poner etiquetas.', 'Guardar grupos e pôr etiquetas.', 'Keep groups and set labels.'),
    ],
    page: 'contactos',
  },
  sends: {
    what: t('Un mensaje para muchas personas.', 'Uma mensagem para muitas pessoas.', 'One message for many people.'),
    can: [
      t('Ver quién lo recibe y quién no, antes.', 'Ver quem recebe e quem não, antes.', 'See who gets it and who does not, before.'),
      t('Pausarlo, moverlo o cancelarlo.', 'Pausar, mover ou cancelar.', 'Pause, move or cancel it.'),
      t('Seguir a quién llegó y quién respondió.', 'Ver a quem chegou e quem respondeu.', 'Follow whom it reached and who answered.'),
    ],
    page: 'envios',
  },
  templates: {
    what: t('Los mensajes que WhatsApp aprobó.', 'As mensagens que o WhatsApp aprovou.', 'The messages that WhatsApp approved.'),
    can: [
      t(
        'Elegir un texto listo y pedir aprobación.',
        'Escolher um texto pronto e pedir aprovação.',
        'Choose a ready text and ask for approval.',
      ),
      t('Decir de qué columna sale cada dato.', 'Dizer de que coluna vem cada dado.', 'Say which column each gap comes from.'),
      t('Ver por qué se rechazó una.', 'Ver por que uma foi recusada.', 'See why one was refused.'),
    ],
    page: 'plantillas',
  },
  tasks: {
    what: t('Lo que necesita a una persona del equipo.', 'O que precisa de alguém da equipe.', 'What needs a person of the team.'),
    can: [
      t('Tomarla, pasarla o darla por terminada.', 'Pegar, passar ou dar por concluída.', 'Take it, pass it on, or call it done.'),
      t('Leer todo el hilo y responder.', 'Ler toda a conversa e responder.', 'Read the whole thread and answer.'),
      t('Ver cuándo vence y qué pasó con ella.', 'Ver quando vence e o que aconteceu.', 'See when it is due and what became of it.'),
    ],
    page: 'tareas',
  },
  results: {
    what: t(
      'Cómo se atiende: tiempos, plazos, pendientes.',
      'Como se atende: tempos, prazos, pendências.',
      'How people are attended: times, promises, backlog.',
    ),
    can: [
      t('Verlo por área, persona o tema.', 'Ver por área, pessoa ou tema.', 'See it by area, person or topic.'),
      t('Cambiar plazos, avisos y encuesta.', 'Mudar prazos, avisos e pesquisa.', 'Change promises, notices and survey.'),
      t('Abrir temas, reparto y horarios.', 'Abrir temas, distribuição e horários.', 'Open topics, routing and hours.'),
    ],
    page: 'tablero',
  },
  settings: {
    what: t('Lo que el programa eligió.', 'O que o programa escolheu.', 'What the programme chose.'),
    can: [
      t('Cambiar horarios, tope y país.', 'Mudar horários, limite e país.', 'Change hours, cap and country.'),
      t(
        'Ver quién hizo qué, con el antes y el después.',
        'Ver quem fez o quê, com o antes e o depois.',
        'See who did what, before and after.',
      ),
      t('Descargar ese historial.', 'Baixar esse histórico.', 'Download that record.'),
    ],
    page: 'ajustes',
  },
  courses: {
    what: t('Cursos, cupos e inscripciones.', 'Cursos, vagas e inscrições.', 'Courses, places and enrolments.'),
    can: [
      t(
        'Confirmar inscripciones y asignar mentores.',
        'Confirmar inscrições e designar mentores.',
        'Confirm enrolments and assign mentors.',
      ),
      t('Conectar un formulario de Google.', 'Conectar um formulário do Google.', 'Connect a Google form.'),
      t('Preparar el ciclo que sigue.', 'Preparar o próximo ciclo.', 'Prepare the next cycle.'),
    ],
    page: 'cursos',
  },
  avisos: {
    what: t(
      'Mensajes que salen solos por una fecha.',
      'Mensagens que saem sozinhas por uma data.',
      'Messages that leave by themselves at a date.',
    ),
    can: [
      t('Ver qué sale los próximos días.', 'Ver o que sai nos próximos dias.', 'See what leaves in the next days.'),
      t('Enviar igual lo que quedó retenido.', 'Enviar mesmo assim o que ficou retido.', 'Send all the same what was held.'),
      t('Ver quién leyó y quién respondió.', 'Ver quem leu e quem respondeu.', 'See who read and who answered.'),
    ],
    page: 'citas',
  },
  bot: {
    what: t('Lo que Hilo contesta solo.', 'O que o Hilo responde sozinho.', 'What Hilo answers by itself.'),
    can: [
      t('Empezar con pasos ya escritos.', 'Começar com passos já escritos.', 'Begin with steps already written.'),
      t('Probarlo como si fueras la persona.', 'Testar como se você fosse a pessoa.', 'Try it as if you were the person.'),
      t('Ver en qué paso se va la gente.', 'Ver em que passo as pessoas saem.', 'See at which step people leave.'),
    ],
    page: 'bot',
  },
  topics: {
    what: t('Qué palabras van a qué tema.', 'Que palavras vão para que tema.', 'Which words belong to which topic.'),
    can: [
      t('Probar un cambio con los últimos 50 mensajes.', 'Testar uma mudança com as últimas 50.', 'Try a change on the last 50 messages.'),
      t('Ver palabras que nadie reconoce.', 'Ver palavras que ninguém reconhece.', 'See words that nothing recognises.'),
      t('Agregar reglas más finas.', 'Incluir regras mais finas.', 'Add finer rules.'),
    ],
    page: 'temas',
  },
  routing: {
    what: t('Quién recibe cada tarea.', 'Quem recebe cada tarefa.', 'Who gets each task.'),
    can: [
      t('Elegir a quién va cada tema.', 'Escolher para quem vai cada tema.', 'Choose who gets each topic.'),
      t('Decir cuánto se espera antes de pasarla.', 'Dizer quanto se espera antes de passar.', 'Say how long it waits before it goes on.'),
      t('Ordenar las reglas: vale la primera.', 'Ordenar as regras: vale a primeira.', 'Order the rules: the first one counts.'),
    ],
    page: 'tareas',
  },
  team: {
    what: t('Cuándo atiende cada quien.', 'Quando cada um atende.', 'When each person attends.'),
    can: [
      t('Anotar horarios, pausas y feriados.', 'Anotar horários, pausas e feriados.', 'Note hours, breaks and holidays.'),
      t('Anotar una ausencia y quién cubre.', 'Anotar uma ausência e quem cobre.', 'Note an absence and who stands in.'),
      t('Dar otro horario a un área.', 'Dar outro horário a uma área.', 'Give an area other hours.'),
    ],
    page: 'plazos',
  },
  connect: {
    what: t('Tu número de WhatsApp, paso a paso.', 'Seu número de WhatsApp, passo a passo.', 'Your WhatsApp number, step by step.'),
    can: [
      t('Dejarlo y seguir otro día.', 'Deixar e continuar outro dia.', 'Leave it and go on another day.'),
      t('Probar cada paso: dice qué falta.', 'Testar cada passo: diz o que falta.', 'Try each step: it says what is missing.'),
      t('Cambiar las claves sin perder nada.', 'Trocar as chaves sem perder nada.', 'Change the keys and lose nothing.'),
    ],
    page: 'conectar',
  },
  practice: {
    what: t('Un teléfono de mentira: nada sale.', 'Um telefone de mentira: nada sai.', 'A make-believe phone: nothing leaves.'),
    can: [
      t('Escribir como si fueras una persona.', 'Escrever como se fosse uma pessoa.', 'Write as if you were a person.'),
      t('Ensayar un envío y ver cómo llega.', 'Ensaiar um envio e ver como chega.', 'Rehearse a send and see it arrive.'),
      t('Enseñarle al equipo sin riesgo.', 'Ensinar a equipe sem risco.', 'Train the team without risk.'),
    ],
    page: 'empezar',
  },
} as const satisfies Readonly<Record<string, HelpText>>
export type Topic = keyof typeof HELP

/** Screens above another one are about the same. */
const SAME: Readonly<Record<Exclude<RouteName, Topic>, Topic>> = {
  personMore: 'person',
  addPerson: 'contacts',
  segment: 'contacts',
  import: 'contacts',
  newSend: 'sends',
  sendPeople: 'sends',
  rehearsal: 'practice',
  template: 'templates',
  library: 'templates',
  writing: 'templates',
  attention: 'results',
  avisosHeard: 'avisos',
  topicRule: 'topics',
  route: 'routing',
  setup: 'practice',
}
const isTopic = (name: RouteName): name is Topic => name in HELP
export const helpOf = (name: RouteName): HelpText => HELP[isTopic(name) ? name : SAME[name]]

/** The rooms of the guided tour, in the order in which a day meets them. */
export const TOUR = ['home', 'contacts', 'templates', 'sends', 'tasks', 'results', 'settings'] as const satisfies readonly Topic[]
