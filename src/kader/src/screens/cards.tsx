import { useDesk } from '../desk-hook';
import { LinkButton, RowLink, Screen, SunSwitch } from '../look/parts';
import { Picture } from '../look/pictures';
import { t } from '../look/words';
import { to } from '../places';
import { CARDS } from '../village/cards';

/** Short texts with drawn pictures, to be held towards the family. */
export function CardsScreen() {
  return (
    <Screen title={t('kader.cards')} beside={<SunSwitch />}>
      <ul>{CARDS.map((card) => <li key={card}><RowLink to={to('kartu', card)}><b>{t(`kader.card.${card}`)}</b><span class="second small">{t(`kader.card.${card}.when`)}</span></RowLink></li>)}</ul>
    </Screen>
  );
}

export function CardScreen({ name }: { name: string }) {
  useDesk();
  const card = CARDS.find((each) => each === name) ?? CARDS[0];
  const next = CARDS[(CARDS.indexOf(card) + 1) % CARDS.length] ?? CARDS[0];
  return (
    <Screen title={t(`kader.card.${card}`)} beside={<SunSwitch />} foot={<LinkButton second to={to('kartu', next)}>{t('kader.card.next', t(`kader.card.${next}`))}</LinkButton>}>
      <Picture card={card} />
      <div class="card-words">
        {t(`kader.card.${card}.words`).split('\n').map((line) => <p key={line}>{line}</p>)}
      </div>
    </Screen>
  );
}
