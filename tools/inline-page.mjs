/** One page of a shell, a script and styles: what would end the element that holds them is written so that it does not. */

/**
 * Puts `script` and `styles` in place of `<!-- script -->` and `<!-- styles -->`.
 * @param {string} shell
 * @param {string} script
 * @param {string} styles
 */
export const inlinePage = (shell, script, styles) => {
  const safeScript = script.replace(/<\/(script)/gi, '<\\/$1').replace(/<(!--|\?)/g, '\\x3C$1')
  const safeStyles = styles.replace(/<\/(style)/gi, '<\\/$1')
  return shell
    .replace('<!-- styles -->', () => `<style>${safeStyles.trim()}</style>`)
    .replace('<!-- script -->', () => `<script>${safeScript.trim()}</script>`)
}
