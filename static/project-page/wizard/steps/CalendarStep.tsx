import { DateField } from '../../../shared/ui/DateField';
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

/** When work starts, how long a sprint is, and when the business hopes to be done. */
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
      <DateField
        label="Target date"
        isOptional
        value={draft.target}
        onChange={(target) => update({ target })}
        description={targetWords(draft.target)}
        error={errors.target}
      />
    </div>
  );
}

function targetWords(target: string | undefined): string {
  const purpose = 'The date the business hopes for. The preview says whether the plan meets it.';
  return target === undefined ? purpose : `${weekdayInWords(target)}. ${purpose}`;
}
