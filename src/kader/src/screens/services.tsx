import { useDesk } from '../desk-hook';
import { allDoses, capsule, dosesDue, isDewormed } from '../domain/doses';
import { Toggle } from '../look/parts';
import { currentLanguage, t } from '../look/words';
import type { Row } from '../store/copy';
import type { Sheet } from '../village/sheet';
import type { Village } from '../village/village';

/** What a child received on the day beside weighing, by age and by the writer's right. */
export function Services({ village, child, sheet, onChange }: { village: Village; child: Row; sheet: Sheet; onChange: (changed: Partial<Sheet>) => void }) {
  const desk = useDesk();
  const months = village.months(child) ?? 0;
  const bornOn = village.bornOn(child);
  const blue = capsule(months);
  const due = bornOn ? dosesDue(bornOn, village.doses(String(child['id'])), village.today) : [];
  const offered = [...due, ...allDoses().filter((dose) => sheet.doses.includes(dose.code) && !due.includes(dose))];
  return (
    <div class="sheet">
      <Toggle on={sheet.oedema} onSwitch={(oedema) => onChange({ oedema })}>{t('measure.oedema')}</Toggle>
      {blue && <Toggle on={sheet.vitaminA} onSwitch={(vitaminA) => onChange({ vitaminA })}>{`${t('care.vitamin-a')}, ${blue === 'blue' ? t('kader.capsule.blue') : t('kader.capsule.red')}`}</Toggle>}
      {isDewormed(months) && <Toggle on={sheet.deworming} onSwitch={(deworming) => onChange({ deworming })}>{t('care.deworming')}</Toggle>}
      <Toggle on={sheet.mother} onSwitch={(mother) => onChange({ mother })}>{t('care.counselling-mother')}</Toggle>
      <Toggle on={sheet.father} onSwitch={(father) => onChange({ father })}>{t('care.counselling-father')}</Toggle>
      {desk.may('doses') && offered.map((dose) => (
        <Toggle key={dose.code} on={sheet.doses.includes(dose.code)} onSwitch={(on) => onChange({ doses: on ? [...sheet.doses, dose.code] : sheet.doses.filter((each) => each !== dose.code) })}>
          {dose.title[currentLanguage()]}
        </Toggle>
      ))}
    </div>
  );
}
