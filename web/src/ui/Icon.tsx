// The signs: drawn on a 20-pixel grid, one stroke, always beside a word or with a label on their button.
const paths = {
  absent: 'M5 5l10 10M15 5 5 15',
  alert: 'M10 3.5 17.5 16h-15zM10 8.5v3.5M10 14h.01',
  attach: 'M14.5 9.5 9.8 14.2a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9l-5.5 5.5a1 1 0 0 1-1.5-1.5l4.6-4.6',
  back: 'M12 5l-5 5 5 5',
  backspace: 'M7 5h10v10H7l-5-5zM10 8l4 4M14 8l-4 4',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17.5a1.8 1.8 0 0 0 3 0',
  book: 'M10 6C8 4.7 6 4.3 3.5 4.3v11C6 15.3 8 15.7 10 17c2-1.3 4-1.7 6.5-1.7v-11C14 4.3 12 4.7 10 6zM10 6v11',
  calendar: 'M4 5h12v12H4zM4 9h12M7 3v3M13 3v3',
  chart: 'M4 16V10M8 16V6M12 16v-4M16 16V4',
  check: 'M4 10.5 8 14.5 16 6',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  close: 'M5 5l10 10M15 5 5 15',
  cloud: 'M6 15a3.5 3.5 0 0 1-.3-7A4.5 4.5 0 0 1 14.3 9 3 3 0 0 1 14 15z',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  down: 'M5 8l5 5 5-5',
  download: 'M10 3v9M6 9l4 4 4-4M4 16h12',
  edit: 'M4 16l.8-3.4L13.2 4.2l2.6 2.6L7.4 15.2zM11.5 6l2.6 2.6',
  expand: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  eyeOff:
    'M3.5 3.5l13 13M8 5.3A8 8 0 0 1 10 5c5 0 7.5 5 7.5 5a13 13 0 0 1-2.2 2.8M12.5 14.5A8 8 0 0 1 10 15c-5 0-7.5-5-7.5-5a13 13 0 0 1 3-3.5',
  file: 'M5 3h7l3 3v11H5zM12 3v3h3',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  forward: 'M8 5l5 5-5 5',
  grid: 'M4 4h4v4H4zM12 4h4v4h-4zM4 12h4v4H4zM12 12h4v4h-4z',
  home: 'M3 9.5 10 4l7 5.5V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1z',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.5V14M10 6.5h.01',
  key: 'M12.5 11a3.5 3.5 0 1 0-3.3-2.3L3.5 14.4V17H6v-2h2v-2h1.5l1.4-2.3a3.5 3.5 0 0 0 1.6.3zM13 7h.01',
  leave: 'M4 16C4 8 9 4 16 4c0 7-4 12-10 11M4 16c2-4 4-6 7-8',
  link: 'M8.5 11.5l3-3M7 9.5l-2 2a2.5 2.5 0 0 0 3.5 3.5l2-2M13 10.5l2-2A2.5 2.5 0 0 0 11.5 5l-2 2',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  minus: 'M5 10h10',
  moon: 'M16 11.7A6.5 6.5 0 0 1 8.3 4 6.5 6.5 0 1 0 16 11.7z',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  notice: 'M4 8v4h2.5l6.5 3.5v-11L6.5 8zM15.5 8a3 3 0 0 1 0 4M7 12l1 4h2.5',
  offline:
    'M3 3l14 14M6.2 10.8A6 6 0 0 1 8 9.6M3.5 8a10 10 0 0 1 3-2M10 5c2.5 0 4.7 1 6.5 3M12.5 10c.5.2.9.5 1.3.9M10 15h.01',
  people:
    'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c0-2.7 2.2-4.3 5-4.3s5 1.6 5 4.3M13 9.3a2.5 2.5 0 0 0 0-4.9M14.5 12c1.8.5 3 1.9 3 4',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c0-3 2.7-5 6-5s6 2 6 5',
  phone:
    'M5 3h2.5l1.2 3.5-1.7 1.3a9 9 0 0 0 4.2 4.2l1.3-1.7L16 11.5V14c0 1-.8 2-2 2A12 12 0 0 1 3.5 5c0-1.2.7-2 1.5-2z',
  pin: 'M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  play: 'M7 5v10l8-5z',
  plus: 'M10 4v12M4 10h12',
  printer: 'M6 7V3h8v4M6 14H4V7h12v7h-2M6 12h8v5H6z',
  rupee: 'M6 4h8M6 7.5h8M6 4h3a3.5 3.5 0 0 1 0 7H6l6 6',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  settings:
    'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.4 1.4M13.6 13.6 15 15M15 5l-1.4 1.4M6.4 13.6 5 15',
  shield: 'M10 3l6 2v5c0 3.5-2.5 6-6 7-3.5-1-6-3.5-6-7V5z',
  signOut: 'M12 4H5v12h7M9 10h8M14 7l3 3-3 3',
  speech: 'M4 5h12v9H9l-4 3v-3H4z',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1',
  system: 'M3 4.5h14v9H3zM7.5 17h5M10 13.5V17',
  test: 'M6 4h8v3H6zM6 5H4v12h12V5h-2M7 11h6M7 14h4',
  text: 'M3 15 6.5 6h1L11 15M4.2 12h5.6M12 15l2.5-6h1L18 15M13 13h4',
  trash: 'M4.5 6h11M8 6V4h4v2M6 6l.7 11h6.6L14 6M8.7 9v5M11.3 9v5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  upload: 'M10 12V3M6 6l4-4 4 4M4 16h12',
} as const

export type IconName = keyof typeof paths

/** A sign. It says nothing to a screen reader: the word beside it, or the button's label, does. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i sm' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
