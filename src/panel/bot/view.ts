/** The conversation that guides people: its steps, what is wrong with them, where people stopped, and the phone to try it on. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly bot: Nothing
  }
}

export const botView: FeatureView<'bot'> = {
  bot: { title: t('Bot', 'Bot', 'Bot'), Draw: late(async () => (await import('./Bot')).Bot) },
}
