import './StepTrail.css';
import { CheckIcon } from '../../shared/ui/icons';
import { WIZARD_STEPS, type WizardStep } from '../routing/routes';

/** The steps of the wizard: where one is, what is done, and links back to it. */
export function StepTrail(props: {
  readonly titles: Readonly<Record<WizardStep, string>>;
  readonly current: WizardStep;
  /** Whether everything before a step is answered, so that it can be opened. */
  readonly canOpen: (step: WizardStep) => boolean;
  readonly onOpen: (step: WizardStep) => void;
}) {
  const { titles, current, canOpen, onOpen } = props;
  const at = WIZARD_STEPS.indexOf(current);
  return (
    <nav className="step-trail" aria-label="Steps">
      <p className="step-trail__short">
        Step {at + 1} of {WIZARD_STEPS.length}
      </p>
      <ol className="step-trail__steps">
        {WIZARD_STEPS.map((step, index) => (
          <li
            key={step}
            className="step-trail__step"
            data-done={index < at || undefined}
            aria-current={step === current ? 'step' : undefined}
          >
            <span className="step-trail__mark" aria-hidden="true">
              {index < at ? <CheckIcon /> : index + 1}
            </span>
            {step !== current && canOpen(step) ? (
              <button type="button" className="step-trail__link" onClick={() => onOpen(step)}>
                {titles[step]}
              </button>
            ) : (
              <span>{titles[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
