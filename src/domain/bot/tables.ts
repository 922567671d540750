/** Bot: the conversation that guides people, one row a step, written by the coordinator without types, arrows or ids. */
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const bot = table('bot', 'bounded', t('Bot', 'Bot', 'Bot'), {
  id: column.id(same('id')),
  step_id: column.text('people', t('Paso', 'Passo', 'Step'), { width: 150 }),
  text: column.text('people', t('Hilo dice', 'Hilo diz', 'Hilo says'), { width: 360 }),
  options: column.text('people', t('Opciones', 'Opções', 'Options'), { width: 200 }),
  save_to: column.text('people', t('Guarda en', 'Guarda em', 'Keeps in'), { width: 110 }),
  next_step: column.text('people', t('Sigue con', 'Continua com', 'Goes on with'), { width: 130 }),
  action: column.text('people', t('Además', 'Além disso', 'Also'), { width: 150 }),
  reached: column.number('hilo', t('Llegaron', 'Chegaram', 'Reached'), { width: 80 }),
  dropped: column.number('hilo', t('Se fueron', 'Saíram', 'Left'), { width: 80 }),
  problem: column.text('hilo', t('Revisar', 'Revisar', 'Check'), { width: 280 }),
})
