import { isDay } from '../domain/days';
import { dayLong, typed } from './format';
import { Mark } from './marks';
import { Choice } from './parts';
import { t } from './words';

export type Answers = Readonly<Record<string, string>>;

/** One question of a form: the label above, the answer below, what is wrong with it at the field. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'number' | 'count' | 'choice' | 'yes-no' | 'pick' | 'long' | 'digits';
  readonly unit?: string;
  readonly options?: readonly { readonly value: string; readonly word: string }[];
  readonly hint?: string | undefined;
  readonly most?: number;
}

export interface Said {
  readonly tone: 'wrong' | 'doubt' | 'hint';
  readonly words: string;
  /** Of a doubt that is confirmed by saving. */
  readonly code?: string;
}

export function Questions({ questions, answers, said, onAnswer }: { questions: readonly Question[]; answers: Answers; said?: Readonly<Record<string, readonly Said[]>>; onAnswer: (name: string, value: string) => void }) {
  return <>{questions.map((each) => <Field key={each.name} question={each} value={answers[each.name] ?? ''} said={said?.[each.name] ?? []} onAnswer={(value) => onAnswer(each.name, value)} />)}</>;
}

function Field({ question, value, said, onAnswer }: { question: Question; value: string; said: readonly Said[]; onAnswer: (value: string) => void }) {
  const id = `field-${question.name}`;
  const tone = said.find((each) => each.tone !== 'hint')?.tone;
  return (
    <div class={`field${tone ? ` field-${tone}` : ''}`}>
      {isGroup(question) ? <span class="label">{question.label}</span> : <label for={id}>{question.label}</label>}
      <Control question={question} id={id} value={value} onAnswer={onAnswer} />
      {question.kind === 'day' && isDay(value) && <p class="tiny second">{dayLong(value)}</p>}
      {question.hint && <p class="tiny second">{question.hint}</p>}
      <div aria-live="polite">
        {said.map((each) => <p key={each.words} class="says">{each.tone !== 'hint' && <Mark name={each.tone === 'wrong' ? 'refused' : 'held-back'} />}<span>{each.words}</span></p>)}
      </div>
    </div>
  );
}

const isGroup = ({ kind }: Question): boolean => kind === 'choice' || kind === 'yes-no' || kind === 'count';

function Control({ question, id, value, onAnswer }: { question: Question; id: string; value: string; onAnswer: (value: string) => void }) {
  const type = (event: { currentTarget: { value: string } }): void => onAnswer(event.currentTarget.value);
  switch (question.kind) {
    case 'choice':
      return <Choice name={question.label} value={value || undefined} options={question.options ?? []} onPick={onAnswer} columns={question.options?.length === 3 ? 3 : 2} />;
    case 'yes-no':
      return <Choice name={question.label} value={value || undefined} onPick={(picked) => onAnswer(picked === value ? '' : picked)} options={[{ value: 'y', word: t('answer.yes') }, { value: 'n', word: t('answer.no') }]} />;
    case 'count':
      return <Stepper label={question.label} value={value} most={question.most ?? 31} onAnswer={onAnswer} />;
    case 'pick':
      return (
        <span class="field-box"><select id={id} value={value} onChange={type}>
          <option value="">{t('kader.choose')}</option>
          {(question.options ?? []).map((each) => <option key={each.value} value={each.value}>{each.word}</option>)}
        </select></span>
      );
    case 'long':
      return <span class="field-box"><textarea id={id} maxLength={500} value={value} onInput={type} /></span>;
    case 'day':
      return <span class="field-box"><input id={id} type="date" value={value} onInput={type} /></span>;
    case 'number':
      return <span class="field-box"><input id={id} type="text" inputMode="decimal" value={value} onInput={type} />{question.unit && <span>{question.unit}</span>}</span>;
    case 'digits':
      return <span class="field-box"><input id={id} type="text" inputMode="numeric" autocomplete="off" value={value} onInput={type} /></span>;
    default:
      return <span class="field-box"><input id={id} type="text" autocomplete="off" maxLength={100} value={value} onInput={type} /></span>;
  }
}

/** A count with a large minus and plus; nothing until somebody counts. */
function Stepper({ label, value, most, onAnswer }: { label: string; value: string; most: number; onAnswer: (value: string) => void }) {
  const number = Number(value || 0);
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={t('kader.less', label)} onClick={() => onAnswer(value === '' ? '' : number === 0 ? '' : String(number - 1))}>−</button>
      <output>{value === '' ? '–' : value}</output>
      <button type="button" aria-label={t('kader.plus', label)} onClick={() => onAnswer(value === '' && most > 1 ? '1' : String(Math.min(most, number + 1)))}>+</button>
    </div>
  );
}

export const numberOf = (answers: Answers, name: string): number | undefined => typed(answers[name] ?? '');
export const wordOf = (answers: Answers, name: string): string | undefined => (answers[name]?.trim() ? answers[name].trim() : undefined);
