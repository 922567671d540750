/** Tasks: the list of whoever sits in front, and one task with its thread and history. */
import { t } from '../../kernel/text'
import type { FeatureView } from '../shell/routes'
import { Tasks } from './Tasks'

declare module '../shell/routes' {
  interface Routes {
    readonly tasks: Subject | Nothing
  }
}

export const tasksView: FeatureView<'tasks'> = {
  tasks: {
    title: t('Tareas', 'Tarefas', 'Tasks'),
    tab: { icon: 'check', label: t('Tareas', 'Tarefas', 'Tasks') },
    calm: true,
    Draw: Tasks,
  },
}
