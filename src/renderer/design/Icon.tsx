import './Icon.css';

/** Line drawings on a 24×24 grid, one path each. */
const paths = {
  overview: 'M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z',
  map: 'M12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M5 4.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M19.2 6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2M17 17.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M6.4 7.2l3.7 3.2M14.2 11l3.5-2.5M13.6 13.9l2.3 3.6',
  people:
    'M9 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 9 5M3 19.5c.5-3.4 2.8-5.2 6-5.2s5.5 1.8 6 5.2M15.5 5.6a2.7 2.7 0 1 1 .8 5.3M17.3 14.5c2.1.5 3.4 2.2 3.7 4.6',
  conversations: 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4zM8 9.5h8M8 12.7h5',
  import: 'M12 4v10.5M7.8 10.5 12 14.7l4.2-4.2M4.5 15.5V19a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-3.5',
  report:
    'M6.5 3.5h7.5l4.5 4.5v12a.5.5 0 0 1-.5.5H6.5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5M14 3.5V8h4.5M9 12.5h6M9 16h6',
  settings:
    'M4 7.5h8M16.5 7.5H20M4 16.5h3.5M12 16.5h8M14.3 5.3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4M9.7 14.3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4',
  lock: 'M6 10.5h12a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.2v2.3',
  exit: 'M14 4.5h4.5a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H14M4.5 12H15M11 8l4 4-4 4',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M15 15l5 5',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  chevronDown: 'M6 9.5l6 6 6-6',
  chevronRight: 'M9.5 6l6 6-6 6',
  back: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  forward: 'M4.5 12h15M13.5 6l6 6-6 6',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  recording: 'M4.5 10v4M8.25 7v10M12 4.5v15M15.75 8v8M19.5 10.5v3',
  info: 'M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4M12 11v5.2M12 7.9v.1',
  warning: 'M12 4.2 21 19.5H3zM12 10v4.5M12 16.9v.1',
  heart: 'M12 19.5C6.5 15.7 4 12.8 4 9.5A4.2 4.2 0 0 1 12 7.7 4.2 4.2 0 0 1 20 9.5c0 3.3-2.5 6.2-8 10z',
  calendar:
    'M5 6h14a.8.8 0 0 1 .8.8V19a.8.8 0 0 1-.8.8H5a.8.8 0 0 1-.8-.8V6.8A.8.8 0 0 1 5 6M4.2 10.5h15.6M8.5 4v3.5M15.5 4v3.5',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.8v5.2M13.8 10.8v5.2',
  eye: 'M2.5 12c2.2-4 5.4-6 9.5-6s7.3 2 9.5 6c-2.2 4-5.4 6-9.5 6s-7.3-2-9.5-6M12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6',
  eyeOff:
    'M4.5 4.5l15 15M9.5 6.3A10 10 0 0 1 12 6c4.1 0 7.3 2 9.5 6a16 16 0 0 1-2.8 3.6M6 7.8A15 15 0 0 0 2.5 12c2.2 4 5.4 6 9.5 6a10.5 10.5 0 0 0 3.8-.7',
  print: 'M7 8.5v-5h10v5M7 16.5H4.5v-7a1 1 0 0 1 1-1h13a1 1 0 0 1 1 1v7H17M7 13.5h10v7H7z',
  copy: 'M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4',
  plus: 'M12 5v14M5 12h14',
  file: 'M6.5 3.5h7.5l4.5 4.5v12a.5.5 0 0 1-.5.5H6.5a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5M14 3.5V8h4.5',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words; hidden from screen readers, so the words must say it all. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
