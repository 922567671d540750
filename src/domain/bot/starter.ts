/** A conversation to start from: it asks for permission, offers the open courses and gives the personal link of the form. */
import type { Lang } from '../../kernel/text'

export interface WrittenStep {
  readonly step: string
  readonly says: string
  readonly options?: string
  readonly keeps?: string
  readonly goesOn?: string
  readonly also?: string
}

const step = (step: string, says: string, rest: Omit<WrittenStep, 'step' | 'says'> = {}): WrittenStep => ({ step, says, ...rest })

export const STARTER: Readonly<Record<Lang, readonly WrittenStep[]>> = {
  es: [
    step(
      'Inicio',
      '¡Hola! Para anotarte guardamos tu nombre y número y te escribimos sobre el curso. Salís cuando quieras con BAJA. ¿De acuerdo?',
      { options: 'Acepto / No acepto / Hablar con una persona' },
    ),
    step('Acepto', '¿Qué curso te interesa? Tocá uno o escribí su nombre.', {
      options: '[Cursos abiertos]',
      keeps: 'Curso',
      goesOn: 'Enlace',
      also: 'Anota permiso: sí',
    }),
    step('Enlace', '¡Listo! Anotate en {{curso}} acá: {{formulario Inscripción}}. Este enlace es solo tuyo.', { also: 'Termina' }),
    step('No acepto', 'Está bien. Si cambiás de idea, escribí HOLA.', { also: 'Anota permiso: no' }),
    step('Hablar con una persona', 'Le aviso al equipo. Te respondemos {{cuándo}}.', { also: 'Pasa a una persona' }),
    step('No entiendo', 'No encontré «{{lo que escribió}}». Elegí de la lista.', { options: '(las anteriores)' }),
    step('No entiendo otra vez', '¿Querés que te escriba una persona?', {
      options: 'Hablar con una persona',
      goesOn: 'Hablar con una persona',
    }),
    step('Audio o foto', 'Gracias, lo mira una persona. Te respondemos {{cuándo}}.', { also: 'Pasa a una persona' }),
    step('Si no sigue (20 h)', '¿Seguimos donde quedamos?', { options: 'Sí, sigamos / Hablar con una persona', goesOn: '(paso anterior)' }),
    step('Sin cursos abiertos', 'Ahora no hay cursos abiertos. ¿Te avisamos?', { options: 'Avisame / Hablar con una persona' }),
    step('Avisame', 'Listo, te avisamos cuando abran.', { also: 'Anota interés; Termina' }),
  ],
  pt: [
    step(
      'Início',
      'Olá! Para a inscrição guardamos seu nome e número e escrevemos sobre o curso. Saia quando quiser com SAIR. De acordo?',
      { options: 'Aceito / Não aceito / Falar com uma pessoa' },
    ),
    step('Aceito', 'Qual curso interessa? Toque em um ou escreva o nome.', {
      options: '[Cursos abertos]',
      keeps: 'Curso',
      goesOn: 'Link',
      also: 'Anota permissão: sim',
    }),
    step('Link', 'Pronto! Inscreva-se em {{curso}} aqui: {{formulário Inscrição}}. Este link é só seu.', { also: 'Fim' }),
    step('Não aceito', 'Tudo bem. Se mudar de ideia, escreva OI.', { also: 'Anota permissão: não' }),
    step('Falar com uma pessoa', 'Aviso a equipe. Respondemos {{quando}}.', { also: 'Passa para uma pessoa' }),
    step('Não entendi', 'Não encontrei «{{o que escreveu}}». Escolha da lista.', { options: '(as anteriores)' }),
    step('Não entendi de novo', 'Quer que uma pessoa escreva para você?', {
      options: 'Falar com uma pessoa',
      goesOn: 'Falar com uma pessoa',
    }),
    step('Áudio ou foto', 'Obrigado, uma pessoa vai olhar. Respondemos {{quando}}.', { also: 'Passa para uma pessoa' }),
    step('Se não continua (20 h)', 'Continuamos de onde paramos?', {
      options: 'Sim, vamos / Falar com uma pessoa',
      goesOn: '(passo anterior)',
    }),
    step('Sem cursos abertos', 'Agora não há cursos abertos. Avisamos você?', { options: 'Me avise / Falar com uma pessoa' }),
    step('Me avise', 'Pronto, avisamos quando abrirem.', { also: 'Anota interesse; Fim' }),
  ],
  en: [
    step(
      'Start',
      'Hello! To sign you up we keep your name and number and write to you about the course. Leave at any time with STOP. Is that all right?',
      {
        options: 'I accept / I do not accept / Talk to a person',
      },
    ),
    step('I accept', 'Which course would you like? Tap one or write its name.', {
      options: '[Open courses]',
      keeps: 'Course',
      goesOn: 'Link',
      also: 'Notes permission: yes',
    }),
    step('Link', 'Done! Sign up for {{course}} here: {{form Enrolment}}. This link is yours alone.', { also: 'Ends' }),
    step('I do not accept', 'That is fine. If you change your mind, write HELLO.', { also: 'Notes permission: no' }),
    step('Talk to a person', 'I will tell the team. We will answer {{when}}.', { also: 'Hands over to a person' }),
    step('Not understood', 'I did not find “{{what they wrote}}”. Choose from the list.', { options: '(the ones before)' }),
    step('Not understood again', 'Shall a person write to you?', { options: 'Talk to a person', goesOn: 'Talk to a person' }),
    step('Voice or picture', 'Thank you, a person will look at it. We will answer {{when}}.', { also: 'Hands over to a person' }),
    step('If they do not go on (20 h)', 'Shall we go on where we stopped?', {
      options: 'Yes, go on / Talk to a person',
      goesOn: '(step before)',
    }),
    step('No open courses', 'There are no open courses now. Shall we tell you?', { options: 'Tell me / Talk to a person' }),
    step('Tell me', 'Done, we will tell you when they open.', { also: 'Notes interest; Ends' }),
  ],
}
