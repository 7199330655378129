import { LIMITS } from '../../../../src/contract/limits';
import { DateField } from '../../../shared/ui/DateField';
import { DaysOff } from '../../../shared/ui/DaysOff';
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
export function CalendarStep({ draft, update, errors }: StepProps) {
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
      <DaysOff
        days={draft.holidays}
        onChange={(holidays) => update({ holidays })}
        description="Public holidays and shutdowns between Monday and Friday. Due dates keep clear of them."
        error={errors.holidays}
      />
    </div>
  );
}

function targetWords(target: string | undefined): string {
  const purpose = 'The date the business hopes for. The preview says whether the plan meets it.';
  return target === undefined ? purpose : `${weekdayInWords(target)}. ${purpose}`;
}
