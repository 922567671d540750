/** The practice line: phones inside the panel, no account at Meta; it comes before any real line and never after one. */
import { account, PRACTICE_LINE, stopped } from '../../domain/settings/settings'
import { listed } from '../../domain/templates/listed'
import { raise } from '../../kernel/act'
import { stirred } from '../../kernel/file'
import { fail } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { practiceTemplates } from '../../providers/practice/templates'
import type { Reply } from '../api'
import { keepConnection, NO_PROGRESS, readConnection } from '../connection'
import { readState } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { runOne } from '../run-one'
import type { World } from '../world'
import { doorWords } from './door-words'

const NAME = t('Práctica', 'Prática', 'Practice')
const ALREADY = fail(
  t(
    'Este archivo ya habla con personas de verdad.',
    'Este arquivo já fala com pessoas de verdade.',
    'This file already talks with real people.',
  ),
  t(
    'Para practicar, hacé una copia: Archivo › Hacer una copia.',
    'Para praticar, faça uma cópia: Arquivo › Fazer uma cópia.',
    'To practise, make a copy: File › Make a copy.',
  ),
)

export const practise = (world: World): Reply<{ line: string }> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const before = readConnection(host.engine.all())
  if (before?.provider === 'cloud_api') return sorry(ALREADY, lang)
  let refused = false
  const report = runOne(world, (state) => {
    const line = account.of(state)
    refused = line.provider === 'cloud_api'
    if (refused) return []
    return [
      account.set(state, { ...line, provider: 'practice', name: NAME[lang], by: host.session.effective() }),
      // What was stopped because the line failed looks again by itself.
      stopped.set(state, { reason: '', next: '' }),
      raise(listed(`practice ${host.clock.now()}`, practiceTemplates(lang))),
      // Inicio is what one sees first: it does not wait for the minute.
      raise(stirred(`practice ${host.clock.now()}`, {})),
    ]
  })
  if (refused) return sorry(ALREADY, lang)
  if (report.rounds === 0) return sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
  keepConnection(host, {
    provider: 'practice',
    wabaId: PRACTICE_LINE,
    phoneNumberId: PRACTICE_LINE,
    token: '',
    appSecret: '',
    ...doorWords(host.random, before),
    progress: NO_PROGRESS,
  })
  return good({ line: NAME[lang] })
}
