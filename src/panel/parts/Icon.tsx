/** Small drawings that stand beside words; they say nothing by themselves to a screen reader. */

/** Paths on a board of 24 × 24, drawn with a line. */
const PATHS = {
  home: 'M4 11.5 12 5l8 6.500M6 10v9h12v-9M10 19v-5h4v5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20c.8-3.600 3.800-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
  send: 'M4 12 20 5l-4.500 15-3.500-6.500L4 12Zm8 1.500L20 5',
  template: 'M5 4.500h14v11H11l-4 4v-4H5v-11ZM8.500 8.500h7M8.500 11.500h4.500',
  people:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 20c0-3.300 2.900-5.500 6.500-5.500s6.500 2.200 6.500 5.500M16 5a3.200 3.200 0 0 1 0 6.200M18 14.900c2.100.7 3.500 2.600 3.500 5.100',
  gear: 'M12 15.200a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400ZM12 3v2.500M12 18.500V21M3 12h2.500M18.500 12H21M5.600 5.600l1.800 1.800M16.600 16.600l1.800 1.800M18.400 5.600l-1.800 1.800M7.400 16.600l-1.800 1.800',
  import: 'M12 4v10m0 0-4-4m4 4 4-4M5 15.500V19h14v-3.500',
  back: 'M19 12H5.500m0 0 6-6m-6 6 6 6',
  before: 'M14.500 5.500 8 12l6.500 6.500',
  forward: 'm9 5.500 6.500 6.500L9 18.500',
  down: 'm6 9.500 6 6 6-6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6 6 18',
  warn: 'M12 4 2.500 20h19L12 4Zm0 6v4.500m0 2.700v.1',
  clock: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2',
  copy: 'M9 9h10v11H9V9ZM5 15V4h10',
  refresh: 'M19 12a7 7 0 1 1-2-4.900M19.500 4v4h-4',
  flask: 'M10 4v5.500L5 19h14l-5-9.500V4M8.500 4h7M7.500 15h9',
  file: 'M6 3.500h8l4 4v13H6v-17ZM14 3.500v4h4',
  clip: 'M19 11.500 12 18.500a4.600 4.600 0 0 1-6.500-6.500l7.500-7.500a3 3 0 0 1 4.300 4.300l-7.300 7.300a1.500 1.500 0 0 1-2.100-2.100l6.600-6.600',
  dash: 'M6 12h12',
  plus: 'M12 5v14M5 12h14',
  bin: 'M5 7h14M10 7V4.500h4V7M7 7l.8 13h8.400L17 7',
} as const
export type IconName = keyof typeof PATHS

export const Icon = ({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)
