import './PlanActions.css';
import { useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError } from '../../shared/contract';
import { offerYaml } from '../../shared/export/offerDownload';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';

/** What can be done with a plan besides working on it. */
export function PlanActions(props: {
  readonly project: string;
  /** Only a complete plan grows. */
  readonly canGrow: boolean;
  readonly onGrow: () => void;
}) {
  const { project, canGrow, onGrow } = props;
  const [isWriting, setWriting] = useState(false);
  const [error, setError] = useState<AppError>();

  const save = async () => {
    setWriting(true);
    const answer = await invoke('plan.export', { project });
    setWriting(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) offerYaml(answer.value.fileName, answer.value.yaml);
  };
  return (
    <div className="plan-actions">
      <div className="plan-actions__buttons">
        <Button onPress={onGrow} isDisabled={!canGrow}>
          Grow plan…
        </Button>
        <Button onPress={() => void save()} isDisabled={isWriting}>
          Export plan
        </Button>
      </div>
      {error ? (
        <SectionMessage appearance="error" title="The plan could not be exported">
          <p>{error.message}</p>
        </SectionMessage>
      ) : null}
    </div>
  );
}
