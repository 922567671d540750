/** What became of a list, in one sentence. */
import type { Importing } from '../../app/api'
import { sayCount } from '../../domain/calendar/say'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'

/** One and many of each count, in the order in which they matter. */
const PHRASES: readonly { readonly key: 'added' | 'updated' | 'review' | 'repeated'; readonly one: Text; readonly many: Text }[] = [
  { key: 'added', one: t('entró', 'entrou', 'entered'), many: t('entraron', 'entraram', 'entered') },
  {
    key: 'updated',
    one: t('ya estaba y se completó', 'já estava e foi completada', 'was here and was filled in'),
    many: t('ya estaban y se completaron', 'já estavam e foram completadas', 'were here and were filled in'),
  },
  {
    key: 'review',
    one: t('quedó para revisar', 'ficou para revisar', 'is to be reviewed'),
    many: t('quedaron para revisar', 'ficaram para revisar', 'are to be reviewed'),
  },
  { key: 'repeated', one: t('ya estaba', 'já estava', 'was here already'), many: t('ya estaban', 'já estavam', 'were here already') },
]
const WAITING = {
  one: t('queda 1 fila por entrar', 'falta entrar 1 linha', '1 row is still to enter'),
  many: (rows: string): Text => t(`quedan ${rows} filas por entrar`, `faltam entrar ${rows} linhas`, `${rows} rows are still to enter`),
}

const LOST = (rows: string): Text =>
  t(
    `filas que no entraron: ${rows} (volvé a pegar la lista)`,
    `linhas que não entraram: ${rows} (cole a lista de novo)`,
    `rows that did not enter: ${rows} (paste the list again)`,
  )

export const totalsWords = (list: Importing): string => {
  const said = PHRASES.filter(({ key }) => list[key] > 0).map(
    ({ key, one, many }) => `${say(sayCount(list[key]))} ${say(list[key] === 1 ? one : many)}`,
  )
  if (list.waiting > 0) said.push(say(list.waiting === 1 ? WAITING.one : WAITING.many(say(sayCount(list.waiting)))))
  // What waited was taken out of the file by hand.
  const lost = list.state === 'in' ? list.rows - list.added - list.updated - list.review - list.repeated : 0
  if (lost > 0) said.push(say(LOST(say(sayCount(lost)))))
  if (said.length === 0) return say(t('No entró nadie nuevo.', 'Não entrou ninguém novo.', 'Nobody new entered.'))
  const sentence = said.join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
