/** Phones of practice: trying everything without an account at Meta. */
import type { WhoGets } from '../../app/views'
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    /** `fresh`: what was just scheduled leaves first, and the phone that got it is shown. */
    readonly practice: { readonly fresh?: boolean }
    readonly rehearsal: Pick<WhoGets, 'previews'>
  }
}

export const practiceView: FeatureView<'practice' | 'rehearsal'> = {
  practice: {
    title: t('Teléfono de práctica', 'Telefone de prática', 'Practice phone'),
    Draw: late(async () => (await import('./Practice')).Practice),
  },
  rehearsal: {
    title: t('Ensayo del envío', 'Ensaio do envio', 'Rehearsal of the send'),
    Draw: late(async () => (await import('./Rehearsal')).Rehearsal),
  },
}
