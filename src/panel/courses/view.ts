/** Courses: everybody who was received confirmed at once, mentors given, a new cycle begun, a form linked. */
import { t } from '../../kernel/text'
import { late } from '../shell/late'
import type { FeatureView } from '../shell/routes'

declare module '../shell/routes' {
  interface Routes {
    readonly courses: Nothing
  }
}

export const coursesView: FeatureView<'courses'> = {
  courses: { title: t('Cursos', 'Cursos', 'Courses'), Draw: late(async () => (await import('./Courses')).Courses) },
}
