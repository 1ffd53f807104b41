import type { JSX } from 'solid-js';

/** One stroke width, a 24-unit square, drawn in the colour of the text around it. */
const paths = {
  overview: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  invoice: 'M6 3h9l4 4v14H6zM14 3v5h5M9.5 12.5h6M9.5 16h6',
  customers:
    'M12.500 8a3.500 3.500 0 1 1-7 0 3.500 3.500 0 0 1 7 0zM2.500 20c.5-3.600 3-5.500 6.500-5.500s6 1.900 6.500 5.500M15.500 4.700a3.500 3.500 0 0 1 0 6.600M18 14.800c2 .8 3.200 2.600 3.500 5.200',
  payment: 'M3 6h18v12H3zM3 10h18M7 14.500h3',
  events: 'M4 12h4l3-8 4 16 3-8h2',
  refused: 'M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM9.5 9.5l5 5M14.5 9.5l-5 5',
  connection: 'M9 7V3M15 7V3M6 7h12v4a6 6 0 0 1-12 0zM12 17v4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  plus: 'M12 5v14M5 12h14',
  phone: 'M7.500 3h9v18h-9zM11 18h2',
  review: 'M4 13h5l1.500 2.500h3L15 13h5M4 13l3-8h10l3 8v6H4z',
  check: 'M4.5 12.5l5 5 10-11',
  'check-circle': 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8.5 12.2l2.5 2.5 4.7-5.2',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.2 2',
  alert: 'M12 4.5l9 15.5H3zM12 10.5v4M12 17.3h.01',
  cross: 'M6 6l12 12M18 6L6 18',
  minus: 'M6 12h12',
  'part-circle': 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 3a9 9 0 0 1 0 18z',
  'arrow-back': 'M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3',
  pause: 'M9 5v14M15 5v14',
  play: 'M7 4.5l12 7.5-12 7.5z',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21',
  retry: 'M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7',
  start: 'M15 5l-7 7 7 7',
  end: 'M9 5l7 7-7 7',
  down: 'M6 9.5l6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  'eye-off':
    'M4 4l16 16M9.5 5.8A9.6 9.6 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.7M6.3 7.5A16.6 16.6 0 0 0 2.5 12S6 18.5 12 18.500c1.4 0 2.7-.4 3.8-.9',
  settings:
    'M4 7h10M18 7h2M4 17h2M10 17h10M14 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM6 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0z',
  user: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 21c.7-4 3.7-6 7.5-6s6.8 2 7.5 6',
  sun: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 3v1.500M12 19.500V21M3 12h1.500M19.5 12H21M5.6 5.600l1.1 1.100M17.3 17.300l1.1 1.100M5.6 18.400l1.1-1.100M17.3 6.700l1.1-1.1',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  leave: 'M10 4H4v16h6M15 8l4 4-4 4M19 12H9',
  offline:
    'M4 4l16 16M8.5 12.800a6 6 0 0 1 2-1.100M14.5 12a6 6 0 0 1 1.5 1M5 9.300a11 11 0 0 1 3-1.900M12 6.500c2.7 0 5.2 1 7 2.800M12 17.500h.01',
  seal: 'M12 3l2.2 1.7 2.8-.2.7 2.7 2.3 1.6-1 2.6 1 2.6-2.3 1.6-.7 2.7-2.8-.2L12 21l-2.2-1.9-2.8.2-.7-2.700L4 15l1-2.6-1-2.6 2.3-1.6.7-2.7 2.8.2zM9 12.200l2.2 2.1 3.9-4.3',
  mail: 'M3 6h18v12H3zM3 7l9 6.500L21 7',
  download: 'M12 4v11M7.500 11l4.500 4.500L16.500 11M5 20h14',
  chat: 'M4 20l1.300-4A8 8 0 1 1 8.200 18.800z',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  print: 'M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700l-1.3 1.300M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1.3-1.3',
  endpoint:
    'M12 3v9M12 12l-5 5M12 12l5 5M14.500 3.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM8 19a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM21 19a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0z',
  message: 'M3 6h18v13H3zM3 7l9 7 9-7',
  delivery: 'M4 12L20 4l-5 16-3.500-6.500zM11.500 13.500L20 4',
  terminal: 'M3 5h18v14H3zM7 9.500l3 2.500-3 2.500M12.500 15H17',
  question:
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.6.3-1 .8-1 1.500v.4M12 16.800h.01',
  key: 'M15.5 14a5.500 5.500 0 1 0-5.200-3.700L4 16.500V20h3.500v-2.500H10V15l1.700-1.700a5.500 5.500 0 0 0 3.800.7zM16 8h.01',
  requests: 'M8 6l-5 6 5 6M16 6l5 6-5 6M13.500 4l-3 16',
  language: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17 14h.01M7 14h.01M10 14h4',
  sandbox: 'M3 9l9-5 9 5-9 5zM3 9v7l9 5 9-5V9M12 14v7',
} as const;

export type IconName = keyof typeof paths;

/** Icons that point along the reading direction; they turn round in a right-to-left page. */
const directional: ReadonlySet<IconName> = new Set([
  'start',
  'end',
  'arrow-back',
  'leave',
  'external',
  'delivery',
]);

/** Decoration only: the words beside it, or the label of its button, say the same. */
export function Icon(props: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      classList={{ 'icon-directional': directional.has(props.name) }}
      width={props.size ?? 16}
      height={props.size ?? 16}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
