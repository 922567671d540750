/** Phones of practice: trying everything without an account at Meta. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly practice: { readonly id?: string }
  }
}

export const practiceView: FeatureView<'practice'> = {
  practice: {
    title: t('Teléfono de práctica', 'Telefone de prática', 'Practice phone'),
    Draw: late(async () => (await import('./Practice')).Practice),
  },
}
