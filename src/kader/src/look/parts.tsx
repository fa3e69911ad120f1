import type { ComponentChildren, JSX } from 'preact';
import { useDesk } from '../desk-hook';
import { back, CHAPTERS, type Chapter } from '../places';
import { Icon, type IconName } from './icons';
import { Mark } from './marks';
import { counted, t } from './words';

/** A screen: head with the thread, content that scrolls, and what stands fixed below. */
export function Screen({ title, beside, foot, first, children }: {
  title: string; beside?: ComponentChildren; foot?: ComponentChildren; /** Nothing to go back to. */ first?: boolean; children: ComponentChildren;
}) {
  const desk = useDesk();
  return (
    <>
      <header class="head">
        {!first && <button class="head-back" type="button" aria-label={t('kader.back')} onClick={back}><Icon name="back" /></button>}
        <h1>{title}</h1>
        {beside}
      </header>
      <main class="scroll" tabIndex={-1}>
        {desk.notSaved && <Notice tone="morinda" live title={t(`kader.not-saved.${desk.notSaved}`)}><p>{counted('kader.safe', desk.waiting())}</p></Notice>}
        {children}
      </main>
      {foot && <div class="foot">{foot}</div>}
    </>
  );
}

const ICONS: Record<Chapter, IconName> = { 'hari-ini': 'home', 'posyandu': 'scale', 'keluarga': 'family', 'desa': 'sheet', 'kirim': 'send' };

export function Tabs({ current }: { current: Chapter }) {
  const desk = useDesk();
  const care = desk.needsCare();
  return (
    <nav class="tabs" aria-label={t('kader.tabs')}>
      {CHAPTERS.map((place) => (
        <a key={place} href={`#/${place}`} aria-current={place === current ? 'page' : undefined}>
          <Icon name={ICONS[place]} />
          {t(`kader.tab.${place}`)}
          {place === 'kirim' && care > 0 && <span class="badge" aria-label={counted('kader.care', care)}>{care}</span>}
        </a>
      ))}
    </nav>
  );
}

/** The pill in the head: what waits, or that all has arrived. It opens the sending screen. */
export function SyncPill() {
  const desk = useDesk();
  const waiting = desk.waiting();
  const word = desk.step ? t('kader.sending') : waiting > 0 ? t('kader.waiting', waiting) : desk.offline ? t('kader.no-signal.short') : t('kader.all-received.short');
  return (
    <a class="pill" href="#/kirim">
      <Mark name={waiting > 0 ? 'saved' : 'arrived'} />
      {word}
    </a>
  );
}

/** Terang: for noon in the open. Switched by hand and remembered. */
export function SunSwitch() {
  const desk = useDesk();
  return (
    <button class={desk.sunlight ? 'sun sun-on' : 'sun'} type="button" aria-pressed={desk.sunlight} onClick={() => desk.switchSunlight()}>
      <Icon name="sun" size={22} />
      {t('kader.sunlight')}
    </button>
  );
}

export function Button({ children, second, small, onPress, ...rest }: {
  children: ComponentChildren; second?: boolean; small?: boolean; onPress: () => void; disabled?: boolean | undefined; type?: 'button' | 'submit';
}) {
  return <button type="button" {...rest} class={['button', second && 'button-second', small && 'button-small'].filter(Boolean).join(' ')} onClick={onPress}>{children}</button>;
}

export const LinkButton = ({ to, second, children }: { to: string; second?: boolean; children: ComponentChildren }) => (
  <a class={second ? 'button button-second' : 'button'} href={to}>{children}</a>
);

/** A row that opens something. */
export function RowLink({ to, children }: { to: string; children: ComponentChildren }) {
  return <a class="row-link" href={to}><span class="row-body">{children}</span></a>;
}

export type Tone = 'morinda' | 'orchid' | 'turmeric' | 'leaf';

/** A sentence that stands out: what happened, what is safe, what to do. */
export function Notice({ tone, mark, title, children, live }: { tone: Tone; mark?: JSX.Element; title?: string; children?: ComponentChildren; live?: boolean }) {
  return (
    <section class={`notice notice-${tone}`} aria-live={live ? 'polite' : undefined}>
      {title && <h2>{mark}{title}</h2>}
      {children}
    </section>
  );
}

export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty"><p><b>{title}</b></p>{children}</div>
);

/** A list of choices of which one is taken; large enough for a thumb. */
export function Choice<T extends string>({ name, value, options, onPick, columns = 2 }: {
  name: string; value: T | undefined; options: readonly { readonly value: T; readonly word: string }[]; onPick: (value: T) => void; columns?: 1 | 2 | 3;
}) {
  return (
    <div class={`choice choice-${columns}`} role="radiogroup" aria-label={name}>
      {options.map((each) => (
        <button key={each.value} type="button" role="radio" aria-checked={each.value === value} onClick={() => onPick(each.value)}>{each.word}</button>
      ))}
    </div>
  );
}

/** Something that is so or not. */
export const Toggle = ({ on, onSwitch, children }: { on: boolean; onSwitch: (on: boolean) => void; children: ComponentChildren }) => (
  <button type="button" class="toggle" role="checkbox" aria-checked={on} onClick={() => onSwitch(!on)}><span class="toggle-box" aria-hidden="true" />{children}</button>
);

/** Bold words stand between `**`. */
export function Rich({ text }: { text: string }) {
  return <>{text.split('**').map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part))}</>;
}
