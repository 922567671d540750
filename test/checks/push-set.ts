/** dist/ is exactly what clasp pushes: nothing is missing, nothing more lies there, nothing else would go to Google. */

/** What `clasp show-file-status --json` answers. */
export interface PushStatus {
  readonly filesToPush: readonly string[]
  readonly untrackedFiles: readonly string[]
}

export const pushed: readonly string[] = ['appsscript.json', 'code.js', 'later.html', 'panel.html']

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')

export const readStatus = (json: string): PushStatus => {
  const raw: unknown = JSON.parse(json)
  if (typeof raw === 'object' && raw !== null && 'filesToPush' in raw && 'untrackedFiles' in raw) {
    const { filesToPush, untrackedFiles } = raw
    if (isTexts(filesToPush) && isTexts(untrackedFiles)) return { filesToPush, untrackedFiles }
  }
  throw new Error(`clasp answered something else: ${json}`)
}

/** What differs between the push set, the directory and what clasp would send. */
export const pushDifferences = (status: PushStatus, directory: readonly string[]): readonly string[] => {
  const sent = status.filesToPush.map((path) => path.replace(/^dist[\\/]/, ''))
  return [
    ...pushed.filter((name) => !directory.includes(name)).map((name) => `dist/${name} is missing`),
    ...pushed.filter((name) => !sent.includes(name)).map((name) => `clasp would not push dist/${name}`),
    ...directory.filter((name) => !pushed.includes(name)).map((name) => `dist/${name} does not belong there`),
    ...sent.filter((name) => !pushed.includes(name)).map((name) => `clasp would push ${name}`),
  ]
}
