import { useState } from 'react';
import type { Issue } from '../../api/issueFields';
import { type SearchPage, searchIssues } from '../../api/issues';
import { useLoad } from '../../api/useLoad';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { useFlags } from '../../components/Flags';
import { usePageTitle } from '../../components/usePageTitle';
import { navigate, useQuery } from '../../routing/history';
import { IssueTable } from './IssueTable';
import { projectJql, textJql } from './jql';

function JqlBox({ jql }: { readonly jql: string }) {
  const [text, setText] = useState(jql);
  return (
    <form
      className="jql"
      onSubmit={(event) => {
        event.preventDefault();
        navigate(`${window.location.pathname}?jql=${encodeURIComponent(text)}`);
      }}
    >
      <label className="field-label" htmlFor="jql">
        JQL
      </label>
      <input
        id="jql"
        className="input input-code"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">Search</Button>
    </form>
  );
}

/** A page of results, and more on request. */
function Results({ jql, first }: { readonly jql: string; readonly first: SearchPage }) {
  const [more, setMore] = useState<readonly Issue[]>([]);
  const [next, setNext] = useState(first.next);
  const flags = useFlags();
  const issues = [...first.issues, ...more];
  if (issues.length === 0)
    return (
      <Empty title="No issue matches">
        <p>Widen the query, or check that you may see the project it names.</p>
      </Empty>
    );

  async function readOn() {
    const answer = await searchIssues(jql, next);
    if (!answer.ok)
      return flags.show({
        id: 'search',
        title: 'The next issues could not be read',
        description: answer.failure.sentence,
        tone: 'error',
      });
    setMore([...more, ...answer.value.issues]);
    setNext(answer.value.next);
  }

  return (
    <>
      <p className="subtle" role="status">
        {issues.length === 1 ? '1 issue' : `${issues.length} issues`}
        {next === undefined ? '' : ' so far'}
      </p>
      <IssueTable issues={issues} />
      {next !== undefined && <Button onPress={() => void readOn()}>Show more</Button>}
    </>
  );
}

/** Issues found by a query: all of a project's, or what the search box asked for. */
export default function IssuesPage({ project }: { readonly project?: string }) {
  const query = useQuery();
  const text = query.get('text');
  const jql =
    query.get('jql') ??
    (text !== null ? textJql(text) : project ? projectJql(project) : 'created >= -30d ORDER BY created DESC');
  usePageTitle(project ? `${project} issues` : 'Issues');
  const found = useLoad(`search ${jql}`, () => searchIssues(jql));
  return (
    <>
      <h1 className="page-title">Issues</h1>
      <JqlBox key={jql} jql={jql} />
      <Await loaded={found} words="Searching…">
        {(page) => <Results key={jql} jql={jql} first={page} />}
      </Await>
    </>
  );
}
