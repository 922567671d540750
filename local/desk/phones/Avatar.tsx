/** A person's initials on a colour of their own. */

/** Dark enough for white letters. */
const COLOURS = ['#2f6f8f', '#7a5aa6', '#a3542f', '#3f7d4e', '#9a3f63', '#5a6b2f', '#34618f', '#8a5a1f'] as const

const sum = (name: string): number => [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('') || '#'

export const Avatar = ({ name }: { readonly name: string }) => (
  <span class="avatar" aria-hidden="true" style={{ background: COLOURS[sum(name) % COLOURS.length] }}>
    {initials(name)}
  </span>
)
