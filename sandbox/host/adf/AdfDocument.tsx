import type { ReactNode } from 'react';
import { blockOf, headingLevel } from './blocks';
import { type AdfNode, parseAdf } from './document';

const headingLevels = (node: AdfNode): ReadonlySet<number> =>
  new Set([
    ...(node.type === 'heading' ? [headingLevel(node)] : []),
    ...(node.content ?? []).flatMap((child) => [...headingLevels(child)]),
  ]);

interface AdfDocumentProps {
  readonly value: unknown;
  /** Said where there is nothing to show. */
  readonly empty: string;
}

/** A rich text as Jira shows it. Nothing in it is executed: only known nodes become elements, only safe links become links. */
export function AdfDocument({ value, empty }: AdfDocumentProps): ReactNode {
  const document = parseAdf(value);
  if (!document?.content?.length) return <p className="subtle">{empty}</p>;
  const levels = [...headingLevels(document)].sort((a, b) => a - b);
  const depthOf = (level: number) => levels.indexOf(level);
  return (
    <div className="adf">{document.content.map((node, index) => blockOf(node, String(index), depthOf))}</div>
  );
}
