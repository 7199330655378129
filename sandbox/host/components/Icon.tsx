/** Line drawings on a 16-unit square, made for this site. */
const drawings = {
  project: 'M2.5 4.5a1 1 0 0 1 1-1h3l1.5 2h4.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z',
  dashboard: 'M2.5 3.5h4.5v5H2.5zM9 3.5h4.5v3H9zM2.5 10.5h4.5v2H2.5zM9 8.5h4.5v4H9z',
  board: 'M2.5 3h3v10h-3zM6.5 3h3v6h-3zM10.5 3h3v8h-3z',
  backlog: 'M2.5 4h11M2.5 8h11M2.5 12h7M12 10.5v3M10.5 12h3',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  app: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM11 9v4M9 11h4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  'chevron-down': 'M4 6.5l4 4 4-4',
  'chevron-right': 'M6.5 4l4 4-4 4',
  'chevron-up': 'M4 9.5l4-4 4 4',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M3.400 12.6l.7-.7M11.900 4.100l.7-.7',
  moon: 'M13 9.300A5.300 5.300 0 0 1 6.700 3a5.300 5.300 0 1 0 6.300 6.300z',
  screen: 'M2.5 3.5h11v7h-11zM6 13h4M8 10.5V13',
  flag: 'M4 14V2.5h8l-1.5 3 1.5 3H4',
  warning: 'M8 2.5l6 11H2zM8 6.5v3M8 11.5h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5.200h.01',
  done: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.300 8.200l2 2 3.5-4',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.200a2.5 2.5 0 0 1 5 0v2.300',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.700h-2.700',
  edit: 'M3 13l.6-2.700L11 3l2 2-7.300 7.400z',
  link: 'M6.5 9.5l3-3M7 5l1.200-1.200a2.700 2.700 0 0 1 3.900 3.900L10.900 9M9 11l-1.200 1.200a2.700 2.700 0 0 1-3.900-3.900L5.100 7',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.300 1.5',
} as const;

export type IconName = keyof typeof drawings;

/** A decorative icon; the words beside it say what it means. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: 12 | 16 | 24 }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
