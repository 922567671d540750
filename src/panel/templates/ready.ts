/** A ready text in this programme's voice: its language, its country's tone, its name. */
import type { Start } from '../../app/api'
import { makeTemplate } from '../../domain/templates/library/make'
import type { ReadyText } from '../../domain/templates/library/ready-text'
import type { NewTemplate } from '../../domain/templates/new-template'
import type { Lang } from '../../kernel/text'

export const readyTemplate = (ready: ReadyText, { organisation, country, tone, lang }: Start, other?: Lang): NewTemplate =>
  makeTemplate(ready, { lang: other ?? lang, tone, country, organisation })
