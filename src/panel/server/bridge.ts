/** Google's bridge from a page to its script, and the one public function behind it. */

interface Bridge {
  withSuccessHandler(then: (answer: unknown) => void): Bridge
  withFailureHandler(then: (fault: unknown) => void): Bridge
  /** `nonce` proves that this page was opened from the menu; `input` is JSON, and so is the answer. */
  rpc(nonce: string, name: string, input: string): void
}

declare global {
  interface Window {
    readonly google?: { readonly script: { readonly run: Bridge } }
    readonly HILO_NONCE?: string
  }
}

const nonce = (): string =>
  window.HILO_NONCE ??
  document.querySelector<HTMLMetaElement>('meta[name="hilo-nonce"]')?.content ??
  document.getElementById('panel')?.dataset['nonce'] ??
  ''

/** The script's answer as it came; rejects when Google could not run it or did not say. */
export const ask = (name: string, input: string, patience: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const run = window.google?.script.run
    if (!run) {
      reject(new Error('this page was not opened from a spreadsheet'))
      return
    }
    const timer = setTimeout(() => reject(new Error(`no answer to ${name} in ${patience} ms`)), patience)
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V): void => {
        clearTimeout(timer)
        end(value)
      }
    run.withSuccessHandler(settle(resolve)).withFailureHandler(settle(reject)).rpc(nonce(), name, input)
  })
