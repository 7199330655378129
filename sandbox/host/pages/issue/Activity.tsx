import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Change, IssueDetail } from '../../api/issues';
import { Avatar } from '../../components/Avatar';
import { instantWords } from '../../components/dates';
import { useSession } from '../../session/Session';
import { Comments } from './Comments';

/** A value of the history; nothing reads as "None", as in Jira. */
const valueWords = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'None');

const Item = ({ item }: { readonly item: Change['items'][number] }) => (
  <p className="history-item">
    <span className="history-field">{item.field}</span>
    <span className="history-values">
      <span>{valueWords(item.fromString)}</span> <span aria-hidden="true">→</span>
      <span className="visually-hidden">became</span> <span>{valueWords(item.toString)}</span>
    </span>
  </p>
);

function History({ changes }: { readonly changes: readonly Change[] }) {
  const { timeZone } = useSession();
  if (changes.length === 0) return <p className="subtle">Nothing has changed since the issue was created.</p>;
  return (
    <ol className="entries">
      {changes.map((change) => (
        <li key={change.id} className="entry">
          <Avatar person={change.author} size="medium" decorative />
          <div>
            <p>
              <strong>{change.author?.displayName ?? 'Somebody'}</strong>{' '}
              <span className="subtle">{instantWords(change.created, timeZone)}</span>
            </p>
            {change.items.map((item) => (
              <Item key={[item.field, item.fromString, String(item.toString)].join(' ')} item={item} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What people said about the issue, and what became of it. */
export const Activity = ({ issue }: { readonly issue: IssueDetail }) => (
  <section aria-labelledby="activity">
    <h2 id="activity" className="section-title">
      Activity
    </h2>
    <Tabs className="tabs">
      <TabList className="tab-list" aria-label="Activity">
        <Tab id="comments" className="tab">
          Comments
        </Tab>
        <Tab id="history" className="tab">
          History
        </Tab>
      </TabList>
      <TabPanel id="comments" className="tab-panel">
        <Comments issueKey={issue.key} />
      </TabPanel>
      <TabPanel id="history" className="tab-panel">
        <History changes={issue.changelog?.histories ?? []} />
      </TabPanel>
    </Tabs>
  </section>
);
