/** Who gets what: rules with steps in their order, each tried before it is kept. */
import type { Routes as Known, RouteRule } from '../../app/api-attention'
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Route } from './Route'
import { Routing } from './Routing'

declare module '../shell/routes' {
  interface Routes {
    readonly routing: Nothing
    readonly route: { readonly rule: RouteRule; readonly order: number; readonly known: Known }
  }
}

export const routingView: FeatureView<'routing' | 'route'> = {
  routing: { title: t('Quién recibe qué', 'Quem recebe o quê', 'Who gets what'), Draw: Routing },
  route: { title: t('Regla de reparto', 'Regra de distribuição', 'Routing rule'), calm: true, Draw: Route },
}
