import type { ReactNode } from 'react';
import { blockOf } from './blocks';
import { parseAdf } from './document';

interface AdfDocumentProps {
  readonly value: unknown;
  /** Said where there is nothing to show. */
  readonly empty: string;
}

/** A rich text as Jira shows it. Nothing in it is executed: only known nodes become elements, only safe links become links. */
export function AdfDocument({ value, empty }: AdfDocumentProps): ReactNode {
  const document = parseAdf(value);
  if (!document?.content?.length) return <p className="subtle">{empty}</p>;
  return <div className="adf">{document.content.map((node, index) => blockOf(node, String(index)))}</div>;
}
