import './RiskResult.css';
import { assessRisk, NOT_LEGAL_ADVICE, PROHIBITED_WARNING } from '../../../src/contract/charterRules';
import type { RiskAnswers, RiskTier } from '../../shared/contract';
import { Lozenge, type Tone } from '../../shared/ui/Lozenge';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { counted, RISK_TIER_NAMES } from '../../shared/words';

const TONES: Readonly<Record<RiskTier, Tone>> = { low: 'success', limited: 'information', high: 'warning' };

/** The risk tier with its reasons, or how much is open. */
export function RiskResult({ answers }: { readonly answers: RiskAnswers }) {
  const { tier, reasons, open, isProhibited } = assessRisk(answers);
  return (
    <div className="risk__assessment">
      <p>
        {tier === undefined ? (
          <Lozenge>Not decided</Lozenge>
        ) : (
          <Lozenge tone={TONES[tier]}>{RISK_TIER_NAMES[tier]} risk</Lozenge>
        )}
        {tier === undefined ? ` ${counted(open, 'question')} still open.` : null}
      </p>
      {isProhibited ? <SectionMessage appearance="warning">{PROHIBITED_WARNING}</SectionMessage> : null}
      {reasons.length === 0 ? null : (
        <ul className="risk__reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <p className="risk__advice">{NOT_LEGAL_ADVICE}</p>
    </div>
  );
}
