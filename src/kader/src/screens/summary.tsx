import { useDesk } from '../desk-hook';
import { Mark } from '../look/marks';
import { LinkButton, Rich, Screen, SyncPill } from '../look/parts';
import { t } from '../look/words';
import { to } from '../places';
import { dayOf } from '../village/posyandu-day';
import { lastDigits, recordedAndReceived, skdnOf } from '../village/skdn';
import { text } from '../village/village';

const ENOUGH = 10;

/** The end of a posyandu day: SKDN, the digits behind the comma, and what has been received. */
export function SummaryScreen({ posyandu }: { posyandu: string }) {
  const desk = useDesk();
  const { village } = desk.open();
  const sums = skdnOf(village, posyandu || undefined);
  const digits = lastDigits(village, posyandu || undefined);
  const taken = digits.reduce((sum, each) => sum + each, 0);
  const round = (digits[0] ?? 0) + (digits[5] ?? 0);
  const { recorded, received } = recordedAndReceived(desk, dayOf(village));
  const bars = [['S', 'skdn.s', sums.s], ['K', 'skdn.k', sums.k], ['D', 'skdn.d', sums.d], ['N', 'skdn.n', sums.n]] as const;
  return (
    <Screen title={text(village.row('posyandu', posyandu), 'name') ?? t('kader.day-summary')} beside={<SyncPill />}
      foot={<LinkButton to={to('kirim')}>{t('kader.tab.kirim')}</LinkButton>}>
      <p class="figures"><span><b>{recorded}</b> {t('kader.recorded')}</span><span><b>{received}</b> {t('kader.received')}</span></p>
      <section class="sheet">
        <h2>SKDN</h2>
        {bars.map(([letter, word, number], at) => (
          <div key={letter} class="skdn-row">
            <b>{letter}</b><span class="small">{t(word)}</span>
            <svg viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true"><rect class={`skdn-${at + 1}`} x="1" y="1" width={sums.s === 0 ? 0 : (198 * number) / sums.s} height="14" /></svg>
            <b class="num">{number}</b>
          </div>
        ))}
        <p class="small"><Rich text={t('skdn.words', sums.t, sums.twiceT, sums.o, sums.b)} /> {sums.belowRedLine > 0 && <><b>BGM {sums.belowRedLine}</b>. </>}
          {sums.heldBack > 0 && <Rich text={t('skdn.held-back', sums.heldBack)} />}</p>
        <p class="tiny second">{t('kader.preview')}</p>
      </section>
      <section class="sheet">
        <h2>{t('kader.digits')}</h2>
        <div class="digits" role="img" aria-label={t('kader.digits.said', digits.join(', '))}>
          {digits.map((each, digit) => (
            <div key={digit}><svg viewBox="0 0 20 60" preserveAspectRatio="none" height="60" aria-hidden="true"><rect class="skdn-4" x="2" width="16" y={60 - (taken === 0 ? 0 : (58 * each) / Math.max(...digits))} height={taken === 0 ? 0 : (58 * each) / Math.max(...digits)} /></svg>{digit}</div>
          ))}
        </div>
        {taken >= ENOUGH && round / taken > 0.4 && <p class="says"><Mark name="held-back" /><span>{t('kader.digits.round', round, taken)}</span></p>}
      </section>
    </Screen>
  );
}
