import { useState } from 'react';
import { editIssue, type IssueDetail } from '../../api/issues';
import { Button, IconButton } from '../../components/Button';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';

/** The issue's title, and a line to change it. */
export function Summary({ issue, onSaved }: { readonly issue: IssueDetail; readonly onSaved: () => void }) {
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  if (draft === undefined)
    return (
      <div className="issue-summary">
        <h1>{issue.fields.summary}</h1>
        <IconButton label="Edit summary" onPress={() => setDraft(issue.fields.summary)}>
          <Icon name="edit" />
        </IconButton>
      </div>
    );

  async function save(summary: string) {
    const answer = await editIssue(issue.key, { summary });
    if (!answer.ok) return setError(answer.failure.sentence);
    setDraft(undefined);
    setError(undefined);
    onSaved();
  }

  return (
    <form
      className="issue-summary-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <Field label="Summary" value={draft} onChange={setDraft} hideLabel autoFocus error={error} />
      <Button look="primary" type="submit">
        Save
      </Button>
      <Button look="subtle" onPress={() => setDraft(undefined)}>
        Cancel
      </Button>
    </form>
  );
}
