import { useRef, useState } from 'preact/hooks';
import type { Desk } from '../desk';
import { useDesk } from '../desk-hook';
import { dayAt } from '../domain/days';
import { dayShort, number } from '../look/format';
import { Mark, type MarkName } from '../look/marks';
import { Button } from '../look/parts';
import { counted, t } from '../look/words';
import type { Outcome, Outgoing } from '../store/db';
import { exportOutbox } from '../sync/export';

const SHOWN = 20;

/** Lines that nobody can read here, each with what became of it: brought as a file, or written before this phone was wiped. */
export function SealedLines({ sealed, desk, zone }: { sealed: readonly Outgoing[]; desk: Desk; zone: number }) {
  if (sealed.length === 0) return null;
  const marks: Record<Outcome, MarkName> = { received: 'arrived', saved: 'saved', waiting: 'saved', refused: 'refused', doubted: 'held-back' };
  const offset = desk.notebook?.user.offset ?? 0;
  return (
    <section class="sheet">
      <p class="row-top"><b>{t('kader.sealed')}</b><span class="second small">{t('kader.recent.number')}</span></p>
      <p class="small second">{t('kader.sealed.why')}</p>
      {[...sealed].reverse().slice(0, SHOWN).map((each) => (
        <p key={each.id} class="record">
          <Mark name={marks[each.outcome]} alone />
          <span>{t(each.user === undefined ? 'kader.sealed.brought' : 'kader.sealed.wiped')}</span>
          <span class="push"><span>{standing(each)}</span><span>{dayShort(dayAt(each.savedAt + offset, zone))}</span></span>
        </p>
      ))}
      {sealed.length > SHOWN && <p class="second small">{t('kader.more', sealed.length - SHOWN)}</p>}
    </section>
  );
}

function standing({ outcome, receipt }: Outgoing): string {
  if (receipt) return number(receipt.number);
  return outcome === 'waiting' ? t('kader.waits-for-another') : outcome === 'saved' ? t('kader.on-phone') : t('kader.sealed.again');
}

/** The unsent book as a file: sealed, so that anybody may carry it to another phone or to the office. */
export function Carry() {
  const desk = useDesk();
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<string>();
  const give = async (): Promise<void> => {
    const { notebook } = desk;
    if (!notebook) return;
    const { name, text, count } = await exportOutbox(desk.db, notebook.user, notebook.now(), notebook.today(desk.village?.code ?? ''));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    setTold(counted('kader.exported', count, name));
  };
  const take = async (): Promise<void> => {
    const [picked] = file.current?.files ?? [];
    if (!file.current || !picked) return;
    const taken = await desk.carry(await picked.text());
    // The same file may be picked again.
    file.current.value = '';
    setTold(taken === undefined ? t('kader.import.wrong') : taken === 0 ? t('kader.imported.none') : counted('kader.imported', taken));
  };
  return (
    <section class="sheet">
      <h2>{t('kader.carry')}</h2>
      <p class="small second">{t('kader.carry.why')}</p>
      <div class="pair">
        <Button small second onPress={() => void give()}>{t('kader.export')}</Button>
        <Button small second onPress={() => file.current?.click()}>{t('kader.import')}</Button>
      </div>
      <input ref={file} class="said" type="file" accept=".seribu,application/octet-stream" aria-label={t('kader.import')} onChange={() => void take()} />
      {told && <p role="status">{told}</p>}
    </section>
  );
}
