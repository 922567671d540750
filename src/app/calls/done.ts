/** What the panel is told by several calls once they have done what was asked. */
import { t } from '../../kernel/text'

export const SAVED = t('Guardado.', 'Salvo.', 'Saved.')
export const SENT = t('Sale en menos de un minuto.', 'Sai em menos de um minuto.', 'It leaves within a minute.')
