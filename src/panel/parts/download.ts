/** Gives the person in front of the panel a file: the browser saves what a link of this page holds. */
export const download = (name: string, type: string, content: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
