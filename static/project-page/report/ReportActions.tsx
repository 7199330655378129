import { useState } from 'react';
import { reportText } from '../../../src/contract/reportRules';
import { invoke } from '../../shared/bridge';
import type { StatusReport } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { IssueLink } from '../../shared/ui/SiteLink';
import { TextField } from '../../shared/ui/TextField';
import { copyText } from './copyText';

type Outcome =
  | { readonly type: 'copied' }
  /** The browser would not copy; the text is shown to be copied by hand. */
  | { readonly type: 'by-hand' }
  | { readonly type: 'posted'; readonly issue: string; readonly wasThere: boolean }
  | { readonly type: 'failed'; readonly sentence: string };

/** Takes the report along: as text, or as a comment on the charter issue. */
export function ReportActions({
  project,
  report,
}: {
  readonly project: string;
  readonly report: StatusReport;
}) {
  const [isPosting, setPosting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const post = async () => {
    setPosting(true);
    const answer = await invoke('report.post', { project, ...report.period });
    setPosting(false);
    setOutcome(
      answer.ok ? { type: 'posted', ...answer.value } : { type: 'failed', sentence: answer.error.message },
    );
  };
  return (
    <>
      <div className="report__actions">
        <Button onPress={() => setOutcome({ type: copyText(reportText(report)) ? 'copied' : 'by-hand' })}>
          Copy as text
        </Button>
        <Button appearance="primary" isPending={isPosting} onPress={() => void post()}>
          {isPosting ? 'Posting…' : 'Post as a comment on the charter issue'}
        </Button>
      </div>
      {outcome === undefined ? null : <OutcomeMessage outcome={outcome} report={report} />}
    </>
  );
}

function OutcomeMessage({ outcome, report }: { readonly outcome: Outcome; readonly report: StatusReport }) {
  switch (outcome.type) {
    case 'copied':
      return (
        <SectionMessage appearance="success" live title="The report is copied">
          <p>Paste it into an e-mail or a wiki page.</p>
        </SectionMessage>
      );
    case 'by-hand':
      return (
        <SectionMessage live title="Your browser does not let apps copy">
          <TextField label="Select the report and copy it" lines={12} isReadOnly value={reportText(report)} />
        </SectionMessage>
      );
    case 'posted':
      return (
        <SectionMessage
          appearance={outcome.wasThere ? 'information' : 'success'}
          live
          title={outcome.wasThere ? 'You have posted this report before' : 'The report is posted'}
        >
          <p>
            {outcome.wasThere ? 'Your report of the same days is a comment on ' : 'It is a comment on '}
            <IssueLink issue={outcome.issue} />.
            {outcome.wasThere ? ' Delete that comment first to post a newer one.' : ''}
          </p>
        </SectionMessage>
      );
    case 'failed':
      return (
        <SectionMessage appearance="error" title="The report was not posted">
          <p>{outcome.sentence}</p>
        </SectionMessage>
      );
  }
}
