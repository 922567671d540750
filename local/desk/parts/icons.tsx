/** The icons of the desk, drawn as lines of one weight on a grid of 20. */

const PATHS = {
  undo: 'M7.5 4.5 3.5 8.5l4 4M4 8.5h7.5a4 4 0 0 1 0 8H9',
  close: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  tabs: 'M4 6h12M4 10h12M4 14h12',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  clock: 'M10 3.2a6.8 6.8 0 1 1 0 13.6 6.8 6.8 0 0 1 0-13.6ZM10 6v4.2l2.8 1.8',
  pause: 'M7 5v10M13 5v10',
  play: 'M6.5 4.5v11l9-5.5Z',
  phone: 'M6.5 2.5h7a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16V4a1.5 1.5 0 0 1 1.5-1.5ZM8.8 15h2.4',
  pulse: 'M2.5 10.5h3.2l2-5.5 3.6 10 2.2-4.5h4',
  mail: 'M3 5h14v10H3ZM3 5.5l7 5.5 7-5.5',
  power: 'M10 3v6M6.2 5.2a6 6 0 1 0 7.6 0',
  mic: 'M10 3a2.2 2.2 0 0 1 2.2 2.2v4a2.2 2.2 0 0 1-4.4 0v-4A2.2 2.2 0 0 1 10 3ZM5.2 9.2a4.8 4.8 0 0 0 9.6 0M10 14v3',
  camera: 'M3 6.5h3l1.3-2h5.4l1.3 2h3v9H3ZM10 8.2a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Z',
  pin: 'M10 17s5-4.8 5-8.8a5 5 0 0 0-10 0C5 12.2 10 17 10 17ZM10 6.4a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  send: 'M3.5 4.5 17 10 3.5 15.5 5.5 10ZM5.5 10H11',
  file: 'M5.5 2.8h6l3.5 3.5v11h-9.5ZM11.2 3v3.6h3.6M8 10.5h4.5M8 13.3h4.5',
  reply: 'M8 5 3.5 9.3 8 13.6M4 9.3h6.5a5.5 5.5 0 0 1 5.5 5.5',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  link: 'M11.5 4.5h4v4M15.3 4.7 9.5 10.5M8.5 5.5h-4v10h10v-4',
  list: 'M7.5 6h8M7.5 10h8M7.5 14h8M4.2 6h.1M4.2 10h.1M4.2 14h.1',
  picture: 'M3 4.5h14v11H3ZM3.5 13.5l4-4 3.5 3.5 2-2 3.5 3.5M12.8 7.6h.1',
  person: 'M10 4a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 10 4ZM4.2 16.5c.6-3 2.8-4.6 5.8-4.6s5.2 1.6 5.8 4.6',
  eye: 'M2.8 10S5.5 5 10 5s7.2 5 7.2 5-2.7 5-7.2 5-7.2-5-7.2-5ZM10 7.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2Z',
  smile: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM7.4 8v.6M12.6 8v.6M6.8 11.6c1.5 2.6 4.9 2.6 6.4 0',
  warn: 'M10 3.2 17.5 16.5h-15ZM10 8v4M10 14.2v.1',
} as const

export type IconName = keyof typeof PATHS

/** Decoration: whoever uses it gives the words. */
export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)

/** A thread that becomes a conversation. */
export const Logo = () => (
  <svg class="logo" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    <path
      class="logo-bubble"
      d="M18 3.5c8.3 0 14.5 5.6 14.5 13S26.3 29.5 18 29.5c-1.8 0-3.5-.3-5.1-.7L6 32.5l1.6-6C5 24.100 3.500 20.500 3.500 16.500 3.500 9.100 9.700 3.500 18 3.500Z"
    />
    <path class="logo-thread" d="M9.500 18.500c3-6.500 6.500-7.500 7.500-4.500s-3 6-1 7.500 5.500-3.500 6-6 3-2.500 4.500-.5" />
  </svg>
)
