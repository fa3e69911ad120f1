import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk-hook';
import { Icon } from '../look/icons';
import { Mark } from '../look/marks';
import { Button, Choice, Notice } from '../look/parts';
import { counted, currentLanguage, hasText, t } from '../look/words';
import { go, instead } from '../places';
import type { User } from '../store/db';
import { LineError } from '../sync/line';

const PIN_LENGTH = 6;

/** Once, with the password of the office; from then on a PIN opens the phone. */
export function SignInScreen() {
  const desk = useDesk();
  const [told, setTold] = useState({ user: '', password: '', newPassword: '' });
  const [refused, setRefused] = useState<LineError>();
  const [busy, setBusy] = useState(false);
  const choosesNew = refused?.code === 'password-must-change' || refused?.code === 'password-refused';

  const enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await desk.signIn({ user: told.user.trim(), password: told.password, newPassword: told.newPassword || undefined, phone: t('kader.phone-of', told.user.trim()) });
    } catch (failed) {
      if (!(failed instanceof LineError)) throw failed;
      setRefused(failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main class="scroll">
      <form class="gate" onSubmit={(event) => void enter(event)}>
        <Wordmark />
        <h1>{t('kader.sign-in')}</h1>
        {desk.gone && <Notice tone="morinda" live title={t(GONE[desk.gone.why])}>{desk.gone.waiting > 0 && <p>{counted('kader.safe', desk.gone.waiting)}</p>}</Notice>}
        <Input label={t('sign-in.user-name')} value={told.user} name="username" onType={(user) => setTold({ ...told, user })} />
        <Input label={t('sign-in.password')} value={told.password} name="password" type="password" onType={(password) => setTold({ ...told, password })} />
        {choosesNew && <Input label={t('kader.new-password')} value={told.newPassword} name="new-password" type="password" onType={(newPassword) => setTold({ ...told, newPassword })} />}
        {refused && <p class="says" role="alert"><Mark name="refused" /><span>{said(refused)}</span></p>}
        <Button type="submit" disabled={busy || told.user === '' || told.password === ''} onPress={() => undefined}>{busy ? t('kader.signing-in') : t('kader.sign-in.go')}</Button>
        <p class="small second">{t('kader.sign-in.once')}</p>
        {desk.users.length > 0 && <button class="text-button" type="button" onClick={() => instead('hari-ini')}>{t('kader.sign-in.back')}</button>}
        <LanguageChoice />
      </form>
    </main>
  );
}

const GONE = { 'pin': 'kader.pin.wiped', 'too-long': 'kader.pin.too-long', 'revoked': 'kader.error.device-revoked' } as const;

function said(refused: LineError): string {
  if (refused.code === 'password-refused') {
    const [first] = (refused.body['problems'] ?? []) as readonly { code: string }[];
    return first && hasText(`password.${first.code.replace('password.', '')}`) ? t(`password.${first.code.replace('password.', '')}`) : t('kader.error.password-refused');
  }
  return hasText(`kader.error.${refused.code}`) ? t(`kader.error.${refused.code}`) : t('kader.error.other', refused.code);
}

function Input({ label, value, name, type = 'text', onType }: { label: string; value: string; name: string; type?: 'text' | 'password'; onType: (text: string) => void }) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <span class="field-box">
        <input name={name} {...(type === 'password' ? { type: 'password' as const } : { type: 'text' as const })} value={value} autocomplete={name === 'username' ? 'username' : name === 'password' ? 'current-password' : 'new-password'}
          autocapitalize="none" spellcheck={false} onInput={(event) => onType(event.currentTarget.value)} />
      </span>
    </label>
  );
}

/** The PIN is typed twice; it never leaves the phone. */
export function ChoosePin() {
  const desk = useDesk();
  const [first, setFirst] = useState<string>();
  const [differs, setDiffers] = useState(false);
  const take = async (pin: string): Promise<void> => {
    setFirst(first === undefined ? pin : undefined);
    setDiffers(first !== undefined && pin !== first);
    if (pin !== first) return;
    await desk.choosePin(pin);
    instead('hari-ini');
  };
  return (
    <PinPad key={first === undefined ? 'first' : 'again'} title={first === undefined ? t('kader.pin.choose') : t('kader.pin.again')} onPin={take}>
      {differs ? <p class="says" role="alert"><Mark name="refused" />{t('kader.pin.differs')}</p> : <p class="second">{t('kader.pin.why')}</p>}
    </PinPad>
  );
}

/** Several people may share a phone: each opens her own families only. */
export function UnlockScreen({ last }: { last: User }) {
  const desk = useDesk();
  const [user, setUser] = useState(last);
  const [left, setLeft] = useState<number>();
  const [tooLong, setTooLong] = useState(false);
  const take = async (pin: string): Promise<void> => {
    const result = await desk.unlock(user, pin);
    if ('left' in result) setLeft(result.left);
    setTooLong('tooLong' in result);
    desk.tell();
  };
  return (
    <PinPad title={t('kader.pin.of', user.name)} onPin={take}>
      {left !== undefined && <p class="says" role="alert"><Mark name="refused" />{left > 0 ? t('kader.pin.wrong', left) : t('kader.pin.wiped')}</p>}
      {tooLong && <Notice tone="morinda" title={t('kader.pin.too-long')} />}
      {desk.users.length > 1 && (
        <Choice name={t('kader.who')} value={user.id} columns={2} options={desk.users.map((each) => ({ value: each.id, word: each.name }))}
          onPick={(id) => { setUser(desk.users.find((each) => each.id === id) ?? user); setLeft(undefined); }} />
      )}
      <button class="text-button" type="button" onClick={() => go('masuk')}>{t('kader.pin.other')}</button>
    </PinPad>
  );
}

function PinPad({ title, onPin, children }: { title: string; onPin: (pin: string) => Promise<void>; children?: preact.ComponentChildren }) {
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async (key: string): Promise<void> => {
    if (busy) return;
    const now = key === 'erase' ? pin.slice(0, -1) : (pin + key).slice(0, PIN_LENGTH);
    setPin(now);
    if (now.length < PIN_LENGTH) return;
    setBusy(true);
    await onPin(now);
    setPin('');
    setBusy(false);
  };
  useEffect(() => {
    const typed = ({ key }: KeyboardEvent): void => { if (/^\d$/.test(key)) void press(key); else if (key === 'Backspace') void press('erase'); };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  });
  return (
    <>
      <main class="scroll gate">
        <Wordmark />
        <h1>{title}</h1>
        <div class="dots" role="status" aria-label={t('kader.pin.typed', pin.length, PIN_LENGTH)}>
          {Array.from({ length: PIN_LENGTH }, (_, at) => <span key={at} class={at < pin.length ? 'full' : ''} />)}
        </div>
        {busy && <p class="second">{t('kader.pin.opening')}</p>}
        {children}
      </main>
      <div class="keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', 'erase', '0'].map((key) => (
          <button key={key} class="pad-key" type="button" aria-label={key === 'erase' ? t('kader.erase') : key} onClick={() => void press(key)}>{key === 'erase' ? <Icon name="erase" /> : key}</button>
        ))}
      </div>
    </>
  );
}

const Wordmark = () => (
  <p class="wordmark">
    Seribu
    <svg viewBox="0 0 120 7" aria-hidden="true"><path fill="currentColor" d="M0 0h31v7H0zM34 0h21v7H34zM58 0h30v7H58z" /><rect x="58.5" y=".5" width="61" height="6" fill="none" stroke="currentColor" /><rect x="87" y="-1" width="4" height="9" fill="var(--turmeric-fill)" /></svg>
  </p>
);

export function LanguageChoice() {
  const desk = useDesk();
  return (
    <Choice name={t('kader.language')} value={currentLanguage()} onPick={(language) => desk.chooseLanguage(language)}
      options={[{ value: 'id', word: 'Bahasa Indonesia' }, { value: 'en', word: 'English' }]} />
  );
}
