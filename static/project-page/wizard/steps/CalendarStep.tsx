import './CalendarStep.css';
import { LIMITS } from '../../../../src/contract/limits';
import { Button } from '../../../shared/ui/Button';
import { DateField } from '../../../shared/ui/DateField';
import { CrossIcon } from '../../../shared/ui/icons';
import { NumberField } from '../../../shared/ui/NumberField';
import { RadioCards } from '../../../shared/ui/RadioCards';
import { Select } from '../../../shared/ui/Select';
import { weekdayInWords } from '../../../shared/words';
import type { Draft } from '../draft';
import type { StepProps } from './stepProps';

const SPRINT_LENGTHS: readonly { readonly value: Draft['sprintLengthDays']; readonly label: string }[] = [
  { value: 7, label: '1 week' },
  { value: 14, label: '2 weeks' },
  { value: 21, label: '3 weeks' },
  { value: 28, label: '4 weeks' },
];

const METHODS: readonly {
  readonly value: Draft['method'];
  readonly label: string;
  readonly description: string;
}[] = [
  {
    value: 'scrum',
    label: 'Scrum',
    description: 'Work is planned sprint by sprint, also while data is awaited.',
  },
  {
    value: 'kanban',
    label: 'Kanban for the data phases',
    description:
      'Access and exploration are pulled one after the other: better when nobody can say when data comes.',
  },
];

/** When work starts, how it is paced, and when the business hopes to be done. */
export function CalendarStep(props: StepProps) {
  const { draft, update, errors } = props;
  return (
    <div className="wizard__fields">
      <DateField
        label="Start of the first sprint"
        value={draft.start}
        onChange={(start) => update({ start })}
        description={draft.start === undefined ? undefined : weekdayInWords(draft.start)}
        error={errors.start}
      />
      <Select
        label="Sprint length"
        options={SPRINT_LENGTHS}
        value={draft.sprintLengthDays}
        onChange={(sprintLengthDays) => update({ sprintLengthDays })}
        error={errors.sprintLengthDays}
      />
      <RadioCards
        label="How the data phases work"
        options={METHODS}
        value={draft.method}
        onChange={(method) => update({ method })}
        error={errors.method}
      />
      <NumberField
        label="Points the team finishes in a sprint"
        isOptional
        value={draft.capacity}
        onChange={(capacity) => update({ capacity })}
        min={1}
        max={LIMITS.capacity}
        description="The preview then says which sprints hold more. Leave it empty while nobody knows."
        error={errors.capacity}
      />
      <DateField
        label="Target date"
        isOptional
        value={draft.target}
        onChange={(target) => update({ target })}
        description={targetWords(draft.target)}
        error={errors.target}
      />
      <Holidays {...props} />
    </div>
  );
}

function targetWords(target: string | undefined): string {
  const purpose = 'The date the business hopes for. The preview says whether the plan meets it.';
  return target === undefined ? purpose : `${weekdayInWords(target)}. ${purpose}`;
}

/** Days on which nobody works; choosing one adds it, so there is no row to fill in. */
function Holidays({ draft, update, errors }: StepProps) {
  const { holidays } = draft;
  const add = (day: string | undefined) => {
    if (day === undefined || holidays.includes(day) || !isWholeDay(day)) return;
    update({ holidays: [...holidays, day].sort() });
  };
  return (
    <div className="calendar-step__holidays">
      <DateField
        // A new field after each day: this one is only for adding.
        key={holidays.length}
        label="Add a day off"
        isOptional
        value={undefined}
        onChange={add}
        description="Public holidays and shutdowns between Monday and Friday. Due dates keep clear of them."
        error={errors.holidays}
      />
      {holidays.length > 0 ? (
        <ul className="calendar-step__days" aria-label="Days off">
          {holidays.map((day) => (
            <li key={day} className="calendar-step__day">
              {weekdayInWords(day)}
              <Button
                appearance="subtle"
                icon={<CrossIcon />}
                aria-label={`Remove ${weekdayInWords(day)}`}
                onPress={() => update({ holidays: holidays.filter((other) => other !== day) })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** While a year is being typed the field already tells of days such as 0002-12-25. */
const isWholeDay = (day: string): boolean => day >= '2000-01-01';
