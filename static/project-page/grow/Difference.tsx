import type { GrowthPreview } from '../../shared/contract';
import { Checkbox } from '../../shared/ui/Checkbox';
import { IssueLink } from '../../shared/ui/SiteLink';
import { counted } from '../../shared/words';

type Epic = GrowthPreview['epics'][number];

interface DifferenceProps {
  readonly preview: GrowthPreview;
  /** Nodes to create again. */
  readonly recreate: readonly string[];
  readonly onRecreate: (nodes: readonly string[]) => void;
}

/** What would be created, epic by epic, with a box to tick for each that was deleted or left out. */
export function Difference({ preview, recreate, onRecreate }: DifferenceProps) {
  const { counts, epics, dropped, warnings } = preview;
  return (
    <section className="grow__difference" aria-label="What is new">
      <h3>What is new</h3>
      <p role="status">
        <strong>{inShort(counts)}</strong> {whatStays(counts)}
      </p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      <ul className="grow__epics">
        {epics.map((epic) => (
          <li key={epic.node}>
            <EpicDifference {...{ epic, recreate, onRecreate }} />
          </li>
        ))}
      </ul>
      {dropped.length > 0 ? (
        <>
          <h4>No longer in the template</h4>
          <p className="grow__existing">These issues are kept; the plan counts them no more.</p>
          <ul className="grow__issues">
            {dropped.map(({ issue, summary }) => (
              <li key={issue}>
                <IssueLink issue={issue}>
                  {issue} {summary}
                </IssueLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function inShort({ added, links }: GrowthPreview['counts']): string {
  return added === 0 ? 'Nothing yet.' : `${counted(added, 'new issue')} and ${counted(links, 'link')}.`;
}

function whatStays({ kept, out }: GrowthPreview['counts']): string {
  const exists = `${counted(kept, 'issue')} that ${kept === 1 ? 'exists stays as it is' : 'exist stay as they are'}`;
  return out === 0
    ? `${exists}.`
    : `${exists}; ${out} deleted or left out earlier ${out === 1 ? 'stays' : 'stay'} so.`;
}

function EpicDifference(props: { readonly epic: Epic } & Omit<DifferenceProps, 'preview'>) {
  const { epic, recreate, onRecreate } = props;
  const choose = (node: string, isChosen: boolean) =>
    onRecreate(isChosen ? [...recreate, node] : recreate.filter((other) => other !== node));
  const box = (node: string, summary: string) => (
    <Checkbox isSelected={recreate.includes(node)} onChange={(isChosen) => choose(node, isChosen)}>
      Create “{summary}”
    </Checkbox>
  );
  // What is asked for counts as new; its box stays, so that it can be taken back.
  const again = epic.added.filter(({ node }) => recreate.includes(node));
  const fresh = epic.added.filter(({ node }) => !recreate.includes(node));
  return (
    <>
      <h4>
        {epic.issue ? (
          <IssueLink issue={epic.issue}>
            {epic.issue} {epic.summary}
          </IssueLink>
        ) : (
          epic.summary
        )}
      </h4>
      {epic.state === 'out' || recreate.includes(epic.node) ? (
        <>
          <p className="grow__existing">
            This epic was deleted or left out. Without it, what is new here has no epic.
          </p>
          {box(epic.node, epic.summary)}
        </>
      ) : null}
      {fresh.length > 0 ? (
        <ul className="grow__issues">
          {fresh.map(({ node, summary }) => (
            <li key={node}>{summary}</li>
          ))}
        </ul>
      ) : null}
      {[...epic.out, ...again].length > 0 ? (
        <fieldset className="grow__out">
          <legend className="grow__existing">Deleted or left out earlier, or not to be seen by you</legend>
          {[...again, ...epic.out].map(({ node, summary }) => (
            <div key={node}>{box(node, summary)}</div>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
