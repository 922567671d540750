/** What the panel gets back: a value, or a problem in the file's language with what to do next. */
import type { Problem } from '../kernel/outcome'
import { type Lang, type Text, t } from '../kernel/text'
import type { Reply } from './api'
import type { Report } from './run'

export const good = <V>(value: V): Reply<V> => ({ ok: true, value })
export const sorry = ({ problem, next }: { readonly problem: Text; readonly next: Text }, lang: Lang): Reply<never> => ({
  ok: false,
  problem: problem[lang],
  next: next[lang],
})

/** Why nothing could be done just now, for a person who waits. */
export const WHY_LEFT: Readonly<Record<Exclude<Report['left'], 'nothing'>, Omit<Problem, 'ok'>>> = {
  busy: {
    problem: t('Hilo está ocupado con otra cosa.', 'O Hilo está ocupado com outra coisa.', 'Hilo is busy with something else.'),
    next: t(
      'Probá de nuevo en unos segundos; no se perdió nada.',
      'Tente de novo em alguns segundos; nada se perdeu.',
      'Try again in a few seconds; nothing was lost.',
    ),
  },
  quota: {
    problem: t('Google pide ir más despacio.', 'O Google pede para ir mais devagar.', 'Google asks to slow down.'),
    next: t(
      'Probá de nuevo en un minuto; no se perdió nada.',
      'Tente de novo em um minuto; nada se perdeu.',
      'Try again in a minute; nothing was lost.',
    ),
  },
  time: {
    problem: t(
      'Google cortó la tarea por el tiempo.',
      'O Google interrompeu a tarefa pelo tempo.',
      'Google stopped the run because of its length.',
    ),
    next: t('Sigue sola en el próximo minuto.', 'Continua sozinha no próximo minuto.', 'It goes on by itself with the next minute.'),
  },
  'not set up': {
    problem: t(
      'Hilo todavía no está puesto en marcha en esta planilla.',
      'O Hilo ainda não foi iniciado nesta planilha.',
      'Hilo has not been set up in this file.',
    ),
    next: t('Abrí el panel y elegí «Empezar».', 'Abra o painel e escolha «Começar».', 'Open the panel and choose “Start”.'),
  },
  damaged: {
    problem: t(
      'Falta o se rompió una pestaña oculta con lo que Hilo recuerda: qué salió y quién pidió BAJA.',
      'Falta ou se rompeu uma aba oculta com o que o Hilo lembra: o que saiu e quem pediu para SAIR.',
      'A hidden tab with what Hilo remembers is missing or damaged: what has left and who asked to STOP.',
    ),
    next: t(
      'Mientras tanto no sale ni se pierde nada. Recuperala con Archivo › Historial de versiones, o abrí el panel y elegí «Arreglar».',
      'Enquanto isso nada sai nem se perde. Recupere em Arquivo › Histórico de versões, ou abra o painel e escolha «Consertar».',
      'Meanwhile nothing leaves and nothing is lost. Get it back with File › Version history, or open the panel and choose “Mend”.',
    ),
  },
  copied: {
    problem: t(
      'Esta planilla es una copia: desde acá no sale nada.',
      'Esta planilha é uma cópia: daqui não sai nada.',
      'This file is a copy: nothing leaves from here.',
    ),
    next: t(
      'Para usarla, abrí el panel y elegí «Empezar» de nuevo.',
      'Para usá-la, abra o painel e escolha «Começar» de novo.',
      'To use it, open the panel and choose “Start” again.',
    ),
  },
  unknown: {
    problem: t('Google no contestó bien.', 'O Google não respondeu bem.', 'Google did not answer properly.'),
    next: t(
      'Probá de nuevo; si sigue, cerrá y abrí la planilla.',
      'Tente de novo; se continuar, feche e abra a planilha.',
      'Try again; if it goes on, close and open the file.',
    ),
  },
}

export const REFUSED = {
  problem: t(
    'Esta acción solo se puede hacer desde el panel de la planilla.',
    'Esta ação só pode ser feita no painel da planilha.',
    'This can only be done from the panel of the file.',
  ),
  next: t(
    'Abrí la planilla y elegí Hilo › Abrir panel.',
    'Abra a planilha e escolha Hilo › Abrir painel.',
    'Open the file and choose Hilo › Open panel.',
  ),
}
