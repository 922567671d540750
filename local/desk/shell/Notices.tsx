/** Toasts in the corner of the grid, and the alert that waits for an answer. */
import { useRef } from 'preact/hooks'
import { workbook } from '../client/workbook'
import { Dialog } from '../parts/Dialog'
import { Icon } from '../parts/icons'
import { answered, dismiss, notices } from '../rooms/notices'
import { useStore } from '../store'
import { say, t } from '../words'

const CLOSE = t('Cerrar el aviso', 'Fechar o aviso', 'Close the message')
const OK = t('Aceptar', 'Aceitar', 'OK')
const CANCEL = t('Cancelar', 'Cancelar', 'Cancel')
const YES = t('Sí', 'Sim', 'Yes')
const NO = t('No', 'Não', 'No')

export const Toasts = () => {
  const list = useStore(notices, (state) => state.list)
  return (
    <div class="toasts" role="status" aria-live="polite">
      {list.map(({ id, title, message, tone }) => (
        <div key={id} class={`toast ${tone}`} data-testid="toast">
          {tone === 'problem' && <Icon name="warn" />}
          <div class="toast-words">
            {title !== '' && <strong>{title}</strong>}
            <span>{message}</span>
          </div>
          <button type="button" class="icon-button" aria-label={say(CLOSE)} onClick={() => dismiss(id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  )
}

/** Apps Script's sets of buttons; the last one is the one that Enter presses. */
const SETS: Readonly<Record<string, readonly (readonly [string, typeof OK])[]>> = {
  OK: [['OK', OK]],
  OK_CANCEL: [
    ['CANCEL', CANCEL],
    ['OK', OK],
  ],
  YES_NO: [
    ['NO', NO],
    ['YES', YES],
  ],
  YES_NO_CANCEL: [
    ['CANCEL', CANCEL],
    ['NO', NO],
    ['YES', YES],
  ],
}

export const Alert = () => {
  const question = useStore(notices, (state) => state.questions[0])
  const field = useRef<HTMLInputElement>(null)
  if (!question) return null
  const { id, kind, title, message } = question
  const buttons = SETS[question.buttons] ?? [['OK', OK] as const]
  const answer = (button: string) => {
    answered(id)
    void workbook.answerAlert(id, button, field.current?.value ?? '')
  }
  const last = buttons[buttons.length - 1]?.[0] ?? 'OK'
  return (
    <Dialog
      key={id}
      title={title === '' ? 'Hilo' : title}
      close={() => answer(buttons.length === 1 ? 'OK' : 'CLOSE')}
      testId="alert"
      onSubmit={() => answer(last)}
      actions={buttons.map(([name, words]) =>
        name === last ? (
          <button key={name} type="submit" class="button primary">
            {say(words)}
          </button>
        ) : (
          <button key={name} type="button" class="button" onClick={() => answer(name)}>
            {say(words)}
          </button>
        ),
      )}
    >
      {message.split('\n').map((line, index) => (
        <p key={`${index}-${line}`}>{line}</p>
      ))}
      {kind === 'prompt' && <input ref={field} class="field" aria-label={message} />}
    </Dialog>
  )
}
