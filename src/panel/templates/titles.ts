/** What a message is called where it is chosen: its title, with the language when two share it. */
import type { TemplateCard } from '../../app/api'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'

const LANGUAGES: Readonly<Record<string, Text>> = {
  es: t('español', 'espanhol', 'Spanish'),
  pt: t('portugués', 'português', 'Portuguese'),
  en: t('inglés', 'inglês', 'English'),
}

/** Of `es_AR` the first two letters say enough to people. */
export const languageOf = ({ info }: TemplateCard): string => {
  const words = LANGUAGES[info.language.slice(0, 2)]
  return words ? say(words) : info.language
}

export const titleAmong = (card: TemplateCard, all: readonly TemplateCard[]): string =>
  all.some((other) => other.id !== card.id && other.title === card.title) ? `${card.title} (${languageOf(card)})` : card.title
