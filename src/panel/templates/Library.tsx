/** What may be said ready-made, and the blank page. */
import { LIBRARY } from '../../domain/templates/library/texts'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { usePanel } from '../shell/panel'
import { readyTemplate } from './ready'

const W = {
  what: t(
    'Elegí uno parecido a lo que querés decir; después lo cambiás.',
    'Escolha um parecido com o que quer dizer; depois você muda.',
    'Choose one that is like what you want to say; you change it then.',
  ),
  blank: t('Escribir otro desde cero', 'Escrever outro do zero', 'Write another from scratch'),
} as const

export const Library = () => {
  const { start, go } = usePanel()
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      <ul class="cards">
        {LIBRARY.map((ready) => {
          const template = readyTemplate(ready, start)
          return (
            <li key={ready.key}>
              <button type="button" class="card template-row" data-name={`ready-${ready.key}`} onClick={() => go('writing', { template })}>
                <strong>{say(ready.title)}</strong>
                <span class="soft small">{say(ready.when)}</span>
                <span class="two-lines">{template.body}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <Button icon="plus" onClick={() => go('writing', {})} name="blank">
        {say(W.blank)}
      </Button>
    </div>
  )
}
