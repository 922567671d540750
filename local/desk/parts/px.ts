/** Places and sizes as styles: Preact writes a number as it is, without its unit. */

type Side = 'left' | 'top' | 'width' | 'height' | 'minWidth'

export const px = (sizes: { readonly [S in Side]?: number }): { [S in Side]?: string } => {
  const style: { [S in Side]?: string } = {}
  const sides: readonly Side[] = ['left', 'top', 'width', 'height', 'minWidth']
  for (const side of sides) {
    const size = sizes[side]
    if (size !== undefined) style[side] = `${size}px`
  }
  return style
}
