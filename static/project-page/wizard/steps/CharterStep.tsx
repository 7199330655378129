import type { RiskTier } from '../../../shared/contract';
import { RadioCards } from '../../../shared/ui/RadioCards';
import { TextField } from '../../../shared/ui/TextField';
import { RISK_TIER_NAMES } from '../../../shared/words';
import type { StepProps } from './stepProps';

const RISK_TIERS: readonly { readonly value: RiskTier; readonly description: string }[] = [
  { value: 'low', description: 'A wrong answer is a nuisance: sorting, search, suggestions.' },
  { value: 'limited', description: 'People are affected and someone can correct it: offers, forecasts.' },
  {
    value: 'high',
    description: 'Credit, hiring, health or safety. Adds the records that regulators ask for.',
  },
];

/** What the project is called, what the business wants to know, and how much depends on it. */
export function CharterStep({ draft, update, errors }: StepProps) {
  return (
    <div className="wizard__fields">
      <TextField
        label="Plan name"
        value={draft.name}
        onChange={(name) => update({ name })}
        error={errors.name}
      />
      <TextField
        label="Business question"
        lines={3}
        value={draft.businessQuestion}
        onChange={(businessQuestion) => update({ businessQuestion })}
        placeholder="Which customers are likely to leave in the next three months?"
        description="One or two sentences that a business owner would agree with. They open the charter epic."
        error={errors.businessQuestion}
      />
      <RadioCards
        label="Risk if the model is wrong"
        options={RISK_TIERS.map((tier) => ({ ...tier, label: RISK_TIER_NAMES[tier.value] }))}
        value={draft.riskTier}
        onChange={(riskTier) => update({ riskTier })}
        error={errors.riskTier}
      />
    </div>
  );
}
