import './GuidePage.css';
import { useEffect, useRef } from 'react';
import { pictureOf } from './guidePictures';
import { GUIDE_TEXT } from './guideText';
import { type Block, type Line, parseGuide, type Span } from './markdown';

const BLOCKS = parseGuide(GUIDE_TEXT);

/** By then the frame has its height, on a slow machine as well. */
const SETTLES_IN_MS = 15_000;
/** What somebody does who wants to be elsewhere. */
const MOVES_ON = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

type OpenTopic = (topic: string) => void;

/** What every number means, paragraph by paragraph; the one asked for is scrolled to. */
export default function GuidePage({
  topic,
  onTopic,
}: {
  /** Name of the heading to begin at. */
  readonly topic: string | undefined;
  readonly onTopic: OpenTopic;
}) {
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading =
      topic === undefined ? null : text.current?.querySelector<HTMLElement>(`#${CSS.escape(topic)}`);
    if (!heading) return;
    const arrive = () => heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
    arrive();
    return whileSettling(arrive);
  }, [topic]);
  return (
    <div className="guide">
      <Contents topic={topic} onTopic={onTopic} />
      <article ref={text} className="guide__text">
        {BLOCKS.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
          <BlockOf key={index} block={block} onTopic={onTopic} />
        ))}
      </article>
    </div>
  );
}

/**
 * Arrives again whenever the frame grows: the host gives it its height only after the text is there, and before that there
 * is nowhere to scroll to. Whoever moves on meanwhile is left alone.
 *
 * @returns stops it
 */
const whileSettling = (arrive: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('resize', arrive, { signal });
  for (const event of MOVES_ON) window.addEventListener(event, () => stop.abort(), { signal, passive: true });
  const settled = setTimeout(() => stop.abort(), SETTLES_IN_MS);
  return () => {
    clearTimeout(settled);
    stop.abort();
  };
};

/** Every heading but the first, which is the page's title. */
function Contents({ topic, onTopic }: { readonly topic: string | undefined; readonly onTopic: OpenTopic }) {
  const headings = BLOCKS.flatMap((block) => (block.type === 'heading' ? [block] : [])).slice(1);
  return (
    <nav className="guide__contents" aria-label="Contents of the guide">
      <ul>
        {headings.map((heading) => (
          <li key={heading.topic} className={`guide__entry guide__entry--${heading.level}`}>
            <TopicLink
              topic={heading.topic}
              text={heading.text}
              onTopic={onTopic}
              isCurrent={heading.topic === topic}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TopicLink(props: {
  readonly topic: string;
  readonly text: string;
  readonly onTopic: OpenTopic;
  readonly isCurrent?: boolean;
}) {
  const { topic, text, onTopic, isCurrent = false } = props;
  return (
    <a
      href={`#${topic}`}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onTopic(topic);
      }}
    >
      {text}
    </a>
  );
}

function BlockOf({ block, onTopic }: { readonly block: Block; readonly onTopic: OpenTopic }) {
  switch (block.type) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3';
      return (
        <Heading id={block.topic} tabIndex={-1}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words line={block.line} onTopic={onTopic} />
        </p>
      );
    case 'picture':
      return <Picture {...block} />;
    case 'list':
      return (
        <ul>
          {block.items.map((line) => (
            <li key={plain(line)}>
              <Words line={line} onTopic={onTopic} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} onTopic={onTopic} />;
  }
}

/** One for each theme, of which the style sheet shows one; the browser loads it when it is scrolled to. */
function Picture({ name, words }: { readonly name: string; readonly words: string }) {
  return THEMES.map((theme) => (
    <img
      key={theme}
      className={`guide__picture guide__picture--${theme}`}
      {...pictureOf(name, theme)}
      alt={words}
      loading="lazy"
    />
  ));
}

const THEMES = ['light', 'dark'] as const;

const SCROLLS = { tabIndex: 0 } as const;

function Table({
  table: { head, rows },
  onTopic,
}: {
  readonly table: Extract<Block, { type: 'table' }>;
  readonly onTopic: OpenTopic;
}) {
  const name = head.map(plain).join(', ');
  return (
    <section {...SCROLLS} className="ui-table-frame" aria-label={name}>
      <table className="ui-table guide__table">
        <thead>
          <tr>
            {head.map((line) => (
              <th key={plain(line)} scope="col">
                <Words line={line} onTopic={onTopic} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.map(plain).join()}>
              {cells.map((line, column) => (
                <td key={plain(head[column] ?? [])}>
                  <Words line={line} onTopic={onTopic} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const plain = (line: Line): string => line.map(({ text }) => text).join('');

function Words({ line, onTopic }: { readonly line: Line; readonly onTopic: OpenTopic }) {
  return line.map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
    <SpanOf key={index} span={span} onTopic={onTopic} />
  ));
}

/** Links lead within the guide; where they would lead out of it, in the repository, only their words are of use here. */
function SpanOf({ span, onTopic }: { readonly span: Span; readonly onTopic: OpenTopic }) {
  switch (span.type) {
    case 'text':
      return span.text;
    case 'code':
      return <code>{span.text}</code>;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'link':
      return span.to.startsWith('#') ? (
        <TopicLink topic={span.to.slice(1)} text={span.text} onTopic={onTopic} />
      ) : (
        span.text
      );
  }
}
