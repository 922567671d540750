/** Takes whoever pressed the button to the first field that stops it. */

/** The field is marked as wrong by the next drawing, so it is looked for after that. */
export const focusWrong = (form: EventTarget | null): void => {
  requestAnimationFrame(() => {
    if (form instanceof HTMLFormElement) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
