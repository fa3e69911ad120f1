import type { JSX } from 'preact';
import type { Card } from '../village/cards';
import { t } from './words';

/** Pictures drawn for the cards: flat cloth colours, ink lines, readable at noon and without letters. */
export const Picture = ({ card }: { card: Card }) => (
  <svg class="picture" viewBox="0 0 328 200" role="img" aria-label={t(`kader.card.${card}`)}>
    <g fill="none" stroke="var(--ink)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">{PICTURES[card]}</g>
  </svg>
);

/** A woman from the front: veil, face, dress. */
const Woman = ({ x, y, dress = 'var(--indigo)' }: { x: number; y: number; dress?: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M-34 96c0-44 12-58 34-58s34 14 34 58z" fill={dress} />
    <path d="M-24 44c-4-40 6-60 24-60s28 20 24 60c-14 8-34 8-48 0z" fill="var(--turmeric-fill)" />
    <ellipse cy="14" rx="14" ry="17" fill="var(--t1)" />
    <path d="M-6 12h.1M6 12h.1M-5 22c3 3 7 3 10 0" />
  </g>
);

const Baby = ({ x, y, turn = 0 }: { x: number; y: number; turn?: number }) => (
  <g transform={`translate(${x} ${y}) rotate(${turn})`}>
    <path d="M-8 4c26-14 54-8 60 8s-12 26-36 24-34-22-24-32z" fill="var(--leaf-tint)" />
    <circle cx="-10" cy="12" r="15" fill="var(--t1)" />
    <path d="M-16 11h.1M-6 11h.1M-14 18c2 2 5 2 7 0" />
  </g>
);

const Child = ({ x, y, shirt = 'var(--bark)' }: { x: number; y: number; shirt?: string }) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M-18 66l4-38h28l4 38z" fill={shirt} /><path d="M-8 66v20M8 66v20M-14 32l-16 20M14 32l16 20" />
    <circle cy="10" r="20" fill="var(--t1)" /><path d="M-18 4c2-18 34-20 36-2-12-6-24-6-36 2z" fill="var(--ink)" /><path d="M-7 11h.1M7 11h.1M-6 19c4 3 8 3 12 0" />
  </g>
);

const PICTURES: Record<Card, JSX.Element> = {
  'pregnancy-checks': <>
    <Woman x={104} y={60} /><path d="M112 122c18-2 26 8 24 26" stroke="var(--turmeric-fill)" /><Woman x={224} y={56} dress="var(--sheet)" />
    <path d="M196 118c-22 4-38 8-52 20" /><circle cx="140" cy="141" r="9" fill="var(--sheet)" /><path d="M212 104c2 16 22 16 24 0M262 110h32v44h-32zM270 122h16M270 132h16M270 142h9" fill="var(--sheet)" />
  </>,
  'iron': <>
    <Woman x={92} y={62} /><path d="M168 92h116v72H168z" fill="var(--sheet)" />
    {[0, 1, 2, 3, 4].flatMap((column) => [0, 1, 2].map((row) => <circle key={`${column}${row}`} cx={184 + column * 21} cy={106 + row * 22} r="7.5" fill={column + row * 5 < 9 ? 'var(--sheet)' : 'var(--morinda)'} />))}
    <path d="M182 50l8-18h28l8 18-6 26h-32z" fill="var(--indigo-tint)" /><path d="M184 54h40" /><path d="M262 38a15 15 0 1 0 15 24 13 13 0 0 1-15-24z" fill="var(--turmeric-fill)" />
  </>,
  'breast-milk': <><Woman x={164} y={54} dress="var(--leaf)" /><Baby x={152} y={116} turn={-8} /><path d="M118 132c14 26 72 32 94 4" /><path d="M258 70c14 18 14 30 0 34-14-4-14-16 0-34z" fill="var(--sheet)" /><path d="M70 60c14 18 14 30 0 34-14-4-14-16 0-34z" fill="var(--sheet)" /></>,
  'first-meals': <>
    <Child x={72} y={58} /><path d="M128 116h172c0 44-28 62-86 62s-86-18-86-62z" fill="var(--sheet)" />
    <path d="M140 116c8-26 44-30 56 0z" fill="var(--turmeric-fill)" /><path d="M184 116c2-22 34-26 42 0z" fill="var(--leaf)" /><path d="M218 116c4-18 30-18 34 0z" fill="var(--bark)" /><ellipse cx="272" cy="106" rx="16" ry="13" fill="var(--sheet)" /><circle cx="272" cy="106" r="6" fill="var(--turmeric-fill)" /><path d="M112 88l32 20" stroke-width="5" />
  </>,
  'hands-latrine': <>
    <path d="M40 60h44c10 0 16 6 16 16v16H84V80H40zM60 60V40M48 40h26" fill="var(--indigo-tint)" /><path d="M92 102v12M88 120c0 6-2 9-5 12M97 118c0 7-1 10-3 14" stroke="var(--indigo)" />
    <path d="M36 150c18-18 44-14 56-2 12-8 34-6 44 8-16 20-78 22-100-6z" fill="var(--t1)" /><path d="M196 178V70l52-34 52 34v108z" fill="var(--sheet)" /><path d="M184 76l64-44 64 44" /><path d="M228 178v-76h40v76z" fill="var(--bark)" /><path d="M260 140h.1" stroke="var(--sheet)" stroke-width="5" />
  </>,
  'immunisation': <>
    <Woman x={96} y={58} /><Baby x={100} y={122} /><g transform="rotate(28 230 96)"><path d="M188 84h60v26h-60z" fill="var(--sheet)" /><path d="M188 92h-24M164 84v16M248 97h34M204 84v10M218 84v10M232 84v10" /><path d="M208 98h40v11h-40z" fill="var(--indigo)" stroke="none" /></g>
    <path d="M250 148l32-10v20c0 14-16 22-32 28-16-6-32-14-32-28v-20z" fill="var(--leaf)" transform="translate(8 -14) scale(.96)" /><path d="M238 148l9 9 17-20" stroke="var(--sheet)" stroke-width="4" />
  </>,
  'weighing': <>
    <path d="M96 18h136M164 18v26" /><circle cx="164" cy="60" r="20" fill="var(--sheet)" /><path d="M164 60l9-11M164 80v14M130 94h68M132 94l-10 34M196 94l10 34" /><path d="M116 128h96c0 34-16 46-48 46s-48-12-48-46z" fill="var(--indigo)" /><Child x={164} y={84} shirt="var(--turmeric-fill)" />
    <path d="M252 60v110M252 60h22M252 82h14M252 104h22M252 126h14M252 148h22" />
  </>,
  'play': <><Woman x={92} y={60} dress="var(--bark)" /><Child x={190} y={82} shirt="var(--leaf)" /><path d="M236 136h34v34h-34zM270 136h34v34h-34zM253 102h34v34h-34z" fill="var(--turmeric-fill)" /><path d="M124 108c16-4 24-2 34 10" /><circle cx="262" cy="60" r="17" fill="var(--morinda)" /><path d="M246 60c10-6 22-6 32 0M262 43c-6 10-6 24 0 34" stroke="var(--sheet)" stroke-width="2" /></>,
};
