import type { ReactNode } from 'react';
import { Icon, type IconName } from '../components/Icon';
import type { AdfNode } from './document';
import { inlineOf } from './inlines';

/** What a heading's level in the document means on the page: 0 for the highest level the document uses. */
export type HeadingDepth = (level: number) => number;

type Render = (node: AdfNode, children: ReactNode, key: string, depthOf: HeadingDepth) => ReactNode;

const text = (node: AdfNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

const count = (node: AdfNode, name: string): number | undefined => {
  const value = node.attrs?.[name];
  return typeof value === 'number' ? value : undefined;
};

/** The page's title and the section's come first, so a document's headings begin at the third level and leave none out. */
function heading(node: AdfNode, children: ReactNode, key: string, depthOf: HeadingDepth): ReactNode {
  const level = headingLevel(node);
  const depth = depthOf(level);
  const className = `adf-heading adf-heading-${level}`;
  if (depth === 0)
    return (
      <h3 key={key} className={className}>
        {children}
      </h3>
    );
  if (depth === 1)
    return (
      <h4 key={key} className={className}>
        {children}
      </h4>
    );
  return (
    <h5 key={key} className={className}>
      {children}
    </h5>
  );
}

export const headingLevel = (node: AdfNode): number => count(node, 'level') ?? 3;

const panelIcons: Readonly<Record<string, IconName>> = {
  info: 'info',
  note: 'info',
  tip: 'info',
  success: 'done',
  warning: 'warning',
  error: 'warning',
};

function panel(node: AdfNode, children: ReactNode, key: string): ReactNode {
  const type = text(node, 'panelType') || 'info';
  return (
    <div key={key} className={`adf-panel adf-panel-${type}`}>
      <Icon name={panelIcons[type] ?? 'info'} />
      <div>{children}</div>
    </div>
  );
}

function taskItem(node: AdfNode, children: ReactNode, key: string): ReactNode {
  const done = text(node, 'state') === 'DONE';
  return (
    <li key={key} className={done ? 'adf-task adf-task-done' : 'adf-task'}>
      <span className="adf-task-box" role="img" aria-label={done ? 'Done' : 'To do'}>
        {done && <Icon name="check" size={12} />}
      </span>
      <span>{children}</span>
    </li>
  );
}

function cell(tag: 'th' | 'td'): Render {
  return (node, children, key) => {
    const spans = { colSpan: count(node, 'colspan'), rowSpan: count(node, 'rowspan') };
    return tag === 'th' ? (
      <th key={key} {...spans}>
        {children}
      </th>
    ) : (
      <td key={key} {...spans}>
        {children}
      </td>
    );
  };
}

const blocks: Readonly<Record<string, Render>> = {
  paragraph: (_, children, key) => <p key={key}>{children}</p>,
  heading,
  bulletList: (_, children, key) => <ul key={key}>{children}</ul>,
  orderedList: (node, children, key) => (
    <ol key={key} start={count(node, 'order')}>
      {children}
    </ol>
  ),
  listItem: (_, children, key) => <li key={key}>{children}</li>,
  taskList: (_, children, key) => (
    <ul key={key} className="adf-tasks">
      {children}
    </ul>
  ),
  taskItem,
  decisionList: (_, children, key) => <ul key={key}>{children}</ul>,
  decisionItem: (_, children, key) => <li key={key}>{children}</li>,
  panel,
  blockquote: (_, children, key) => <blockquote key={key}>{children}</blockquote>,
  codeBlock: (_, children, key) => (
    <pre key={key}>
      <code>{children}</code>
    </pre>
  ),
  rule: (_, __, key) => <hr key={key} />,
  table: (_, children, key) => (
    <div key={key} className="adf-table">
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: (_, children, key) => <tr key={key}>{children}</tr>,
  tableHeader: cell('th'),
  tableCell: cell('td'),
  expand: (node, children, key) => (
    <details key={key} className="adf-expand">
      <summary>{text(node, 'title') || 'More'}</summary>
      {children}
    </details>
  ),
};

/** One node and all below it. A node the site does not know shows its content, so that no words are lost. */
export function blockOf(node: AdfNode, key: string, depthOf: HeadingDepth): ReactNode {
  const inline = inlineOf(node, key);
  if (inline !== undefined) return inline;
  const children = node.content?.map((child, index) => blockOf(child, `${key}.${index}`, depthOf));
  return blocks[node.type]?.(node, children, key, depthOf) ?? <div key={key}>{children}</div>;
}
