import type { ReactNode } from 'react';
import { Link } from '../routing/Link';
import type { AdfMark, AdfNode } from './document';

const attribute = (of: AdfNode | AdfMark, name: string): string => {
  const value = of.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** An address one may follow: the web, mail, or a page of this site. Anything else, such as `javascript:`, is not. */
export function safeHref(href: string): string | undefined {
  if (href.startsWith('/') && !href.startsWith('//')) return href;
  return /^(https?|mailto):/i.test(href) ? href : undefined;
}

function linked(href: string, children: ReactNode, key: string): ReactNode {
  const safe = safeHref(href);
  return safe === undefined ? (
    children
  ) : (
    <Link key={key} href={safe}>
      {children}
    </Link>
  );
}

const marks: Readonly<Record<string, (children: ReactNode, mark: AdfMark, key: string) => ReactNode>> = {
  strong: (children, _, key) => <strong key={key}>{children}</strong>,
  em: (children, _, key) => <em key={key}>{children}</em>,
  code: (children, _, key) => <code key={key}>{children}</code>,
  underline: (children, _, key) => <u key={key}>{children}</u>,
  strike: (children, _, key) => <s key={key}>{children}</s>,
  subsup: (children, mark, key) =>
    attribute(mark, 'type') === 'sup' ? <sup key={key}>{children}</sup> : <sub key={key}>{children}</sub>,
  link: (children, mark, key) => linked(attribute(mark, 'href'), children, key),
};

const marked = (node: AdfNode, key: string): ReactNode =>
  (node.marks ?? []).reduce<ReactNode>(
    (children, mark) => marks[mark.type]?.(children, mark, key) ?? children,
    node.text ?? '',
  );

const dayOf = (timestamp: string): string => {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime())
    ? timestamp
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
};

/** What stands within a line; undefined for a block. */
export function inlineOf(node: AdfNode, key: string): ReactNode {
  switch (node.type) {
    case 'text':
      return <span key={key}>{marked(node, key)}</span>;
    case 'hardBreak':
      return <br key={key} />;
    case 'mention':
      return (
        <span key={key} className="adf-mention">
          {attribute(node, 'text') || '@somebody'}
        </span>
      );
    case 'emoji':
      return <span key={key}>{attribute(node, 'text') || attribute(node, 'shortName')}</span>;
    case 'status':
      return (
        <span key={key} className="lozenge tone-default">
          {attribute(node, 'text')}
        </span>
      );
    case 'date':
      return <time key={key}>{dayOf(attribute(node, 'timestamp'))}</time>;
    case 'inlineCard':
    case 'blockCard':
      return <span key={key}>{linked(attribute(node, 'url'), attribute(node, 'url'), key)}</span>;
    default:
      return undefined;
  }
}
