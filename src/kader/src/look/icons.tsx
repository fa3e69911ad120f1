const PATHS = {
  home: 'M6 21V4.5L15 3v18M3 21h18M15 6h3v15M11.6 12v1.4',
  scale: 'M4 10h16l-2 11H6zM6 3h12M12 3v7M12 18l2.4-4.2',
  family: 'M8 3.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M2.5 20c0-5 2-7.5 5.5-7.5s5.5 2.5 5.5 7.5M17 14.8a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M14.8 20c0-2 .8-3 2.4-3s3.3 1 3.8 3',
  sheet: 'M5 3h14v18H5zM9 8h6M9 12h6M9 16h3',
  send: 'M12 15V3M7 8l5-5 5 5M4 13v8h16v-8',
  back: 'M14.5 5l-7 7 7 7',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  close: 'M6 6l12 12M18 6L6 18',
  erase: 'M9 5h12v14H9l-6.5-7zM12.5 9.5l5 5M17.5 9.5l-5 5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3L7 7M17 17l1.7 1.7M5.3 18.7L7 17M17 7l1.7-1.7',
  lock: 'M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  add: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign that always stands with a word; back, close and erase may stand alone with a name. */
export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true"><path d={PATHS[name]} /></svg>
);
