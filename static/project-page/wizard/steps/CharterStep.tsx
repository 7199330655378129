import { answersOf } from '../../../../src/contract/charterRules';
import { Button } from '../../../shared/ui/Button';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { TextField } from '../../../shared/ui/TextField';
import { CharterForm } from '../../charter/CharterForm';
import { charterOf } from '../../charter/draft';
import type { CharterStep as Saving } from '../useCharterStep';
import type { StepProps } from './stepProps';

interface CharterStepProps extends StepProps {
  readonly charter: Saving;
  /** Goes on once the charter is saved in place of somebody else's. */
  readonly onSavedOver: () => void;
}

/** What the business wants to know, by which numbers it will be judged, and how much depends on it. */
export function CharterStep({ draft, update, errors, charter, onSavedOver }: CharterStepProps) {
  const { trouble } = charter;
  const { riskTier } = answersOf(charterOf(draft.charter));
  return (
    <div className="charter-step">
      <p className="wizard__lead">
        Only the business question is needed to go on. Everything here is the project’s charter: it is kept on
        its own page, opens the charter epic, and can be completed later.
      </p>
      <div className="wizard__fields">
        <TextField
          label="Plan name"
          value={draft.name}
          onChange={(name) => update({ name })}
          error={errors.name}
        />
      </div>
      <CharterForm
        isBrief
        value={draft.charter}
        onChange={(change) => update({ charter: { ...draft.charter, ...change } })}
        errors={errors}
      />
      {riskTier === undefined ? (
        <p className="wizard__lead">
          As long as the questions about risk are open, the plan is made for limited risk.
        </p>
      ) : null}
      {trouble?.type === 'conflict' ? (
        <SectionMessage
          appearance="warning"
          live
          title="Somebody else changed the charter"
          actions={
            <Button onPress={() => void charter.saveOver().then((saved) => saved && onSavedOver())}>
              Save mine in place of theirs
            </Button>
          }
        >
          <p>{trouble.message} What you wrote is still here; the Charter page shows theirs.</p>
        </SectionMessage>
      ) : null}
      {trouble?.type === 'refused' ? (
        <SectionMessage appearance="error" title="The charter is not saved">
          <p>{trouble.message}</p>
        </SectionMessage>
      ) : null}
    </div>
  );
}
