import { textAt } from '../shared/bridge';
import { mount } from '../shared/mount';
import { IssuePanel } from './IssuePanel';

mount((context) => {
  const issue = textAt(context.extension, 'issue', 'key');
  return issue === undefined ? (
    <p role="alert">Jira did not say which issue this is. Reload the page.</p>
  ) : (
    <IssuePanel issue={issue} zone={context.timeZone} />
  );
});
