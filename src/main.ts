/** The functions Google calls by name, one line each; nothing else is global. */
import { t } from './kernel/text'

export const about = (): string =>
  t(
    'Hilo: conversar por WhatsApp desde una planilla',
    'Hilo: conversar pelo WhatsApp a partir de uma planilha',
    'Hilo: talk on WhatsApp from a sheet',
  ).es
