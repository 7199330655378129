import './ChartFrame.css';
import { type ReactNode, useContext, useId, useRef } from 'react';
import type { ExportTable, Measured } from '../contract';
import { Disclosure } from '../ui/Disclosure';
import { ChartSource } from './ChartSource';
import { DownloadMenu } from './DownloadMenu';
import { GuideContext, topicOf } from './Guide';
import { Legend, type LegendEntry } from './Legend';
import { WhenOpen } from './WhenOpen';

/** What a chart needs of its metric once there is enough data. */
export interface ChartContent {
  /** One sentence: what the picture says. */
  readonly reading: string;
  /** More sentences that qualify the reading, such as what it leaves out. */
  readonly notes?: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Choices about the picture, such as which sprint. */
  readonly controls?: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
  /** The numbers as they go into files, made when somebody asks for one: ten thousand rows are not free. */
  readonly data: () => ExportTable;
}

/**
 * The frame every chart has: title, reading, legend, picture, what it means and its numbers as a table. With too
 * little data it says what is missing instead of drawing.
 */
export function ChartFrame<T>(props: {
  readonly title: string;
  /** The sentence that defines the metric. */
  readonly definition: string;
  /** Its paragraph in the guide, where that has another name than the chart. */
  readonly guide?: string | undefined;
  readonly measured: Measured<T>;
  readonly controls?: ReactNode;
  readonly children: (value: T) => ChartContent;
}) {
  const { title, definition, guide = topicOf(title), measured, controls, children } = props;
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const source = useContext(ChartSource);
  const content = measured.status === 'ok' ? children(measured) : undefined;
  return (
    <section ref={frame} className="ui-frame chart" aria-labelledby={titleId}>
      <div className="chart__head">
        <h2 id={titleId} className="chart__title">
          {title}
        </h2>
        <div className="chart__controls">
          {controls}
          {content && source ? (
            <DownloadMenu title={title} content={content} source={source} frame={frame} />
          ) : null}
        </div>
      </div>
      {measured.status === 'ok' ? (
        content && <Content title={title} content={content} />
      ) : (
        <NotShown
          title={measured.need === undefined ? 'Not available here' : 'Not enough data'}
          reason={measured.reason}
        />
      )}
      <Disclosure
        title={
          <>
            What is this?<span className="visually-hidden">: {title}</span>
          </>
        }
      >
        <p className="chart__definition">{definition}</p>
        <GuideLink topic={guide} title={title} />
      </Disclosure>
    </section>
  );
}

/** Leads to the chart's paragraph in the guide, if there is one. */
function GuideLink({ topic, title }: { readonly topic: string; readonly title: string }) {
  const guide = useContext(GuideContext);
  if (!guide?.has(topic)) return null;
  return (
    <p className="chart__guide">
      <a
        href={`#${topic}`}
        onClick={(event) => {
          event.preventDefault();
          guide.open(topic);
        }}
      >
        More in the guide<span className="visually-hidden">: {title}</span>
      </a>
    </p>
  );
}

function Content({ title, content }: { readonly title: string; readonly content: ChartContent }) {
  return (
    <>
      <p className="chart__reading">{content.reading}</p>
      {content.notes?.map((note) => (
        <p key={note} className="chart__note">
          {note}
        </p>
      ))}
      <Legend entries={content.legend} />
      {content.picture}
      <Disclosure
        title={
          <>
            Show the numbers<span className="visually-hidden">: {title}</span>
          </>
        }
      >
        <WhenOpen>{content.table}</WhenOpen>
      </Disclosure>
    </>
  );
}

/** Where more work will bring the metric it is not enough data; where no amount of work will, it is not available. */
function NotShown({ title, reason }: { readonly title: string; readonly reason: string }) {
  return (
    <div className="chart__empty">
      <p className="chart__empty-title">{title}</p>
      <p>{reason}</p>
    </div>
  );
}
