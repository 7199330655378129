import { PI_LIMITS } from '../../../src/contract/piLimits';
import { ROAM } from '../../../src/contract/piRules';
import { NOT_DISCUSSED, ROAM_NAMES } from '../../shared/riskWords';
import { Button } from '../../shared/ui/Button';
import { CrossIcon } from '../../shared/ui/icons';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import type { RiskDraft } from './draft';

const OPEN = 'open';
const STATUSES = [
  { value: OPEN, label: NOT_DISCUSSED },
  ...ROAM.map((status) => ({ value: status, label: ROAM_NAMES[status] })),
];

/** One risk to be written. */
export function RiskRow(props: {
  readonly risk: RiskDraft;
  readonly number: number;
  /** Key of the project, for an example. */
  readonly project: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (risk: RiskDraft) => void;
  readonly onRemove: () => void;
}) {
  const { risk, number, project, errorOf, onChange, onRemove } = props;
  return (
    <div className="pi__row">
      <TextField
        label={`Risk ${number}`}
        value={risk.text}
        onChange={(text) => onChange({ ...risk, text })}
        error={errorOf('text')}
        maxLength={PI_LIMITS.textLength}
      />
      <div className="pi__values">
        <Select
          label="Status"
          options={STATUSES}
          value={risk.status ?? OPEN}
          onChange={(chosen) =>
            onChange({ ...risk, status: ROAM.find((status) => status === chosen) ?? null })
          }
        />
        <TextField
          label="Owning issue"
          isOptional
          placeholder={`${project}-1`}
          value={risk.issue}
          onChange={(issue) => onChange({ ...risk, issue })}
          error={errorOf('issue')}
        />
        <Button
          appearance="subtle"
          icon={<CrossIcon />}
          aria-label={`Remove risk ${number}`}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}
