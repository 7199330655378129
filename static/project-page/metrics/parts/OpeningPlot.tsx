import { type ComponentProps, type ReactNode, useState } from 'react';
import { Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { Stops } from '../../../shared/charts/stops';
import { AskedIssues, type BehindLater } from './AskedIssues';
import { type Behind, IssuesBehind } from './IssuesBehind';

/** As a {@link Plot} draws, with the issues that a stop stands for. */
interface OpeningDrawing {
  readonly picture: ReactNode;
  readonly stops: Omit<Stops, 'open'>;
  /** Undefined for a stop whose issues are not known. */
  readonly behind: (index: number) => Behind | BehindLater | undefined;
}

/** A picture whose stops stand for more than one issue each: a click or Enter lists them under it. */
export function OpeningPlot(
  props: Omit<ComponentProps<typeof Plot>, 'draw'> & { readonly draw: (area: PlotArea) => OpeningDrawing },
) {
  const { draw, ...rest } = props;
  const { description } = props;
  // What was asked of other numbers is no answer to these.
  const [asked, setAsked] = useState<{
    readonly of: string;
    readonly behind: Behind | BehindLater | undefined;
  }>();
  const behind = asked?.of === description ? asked.behind : undefined;
  return (
    <>
      <Plot
        {...rest}
        draw={(area) => {
          const { behind: issuesOf, picture, stops } = draw(area);
          return {
            picture,
            stops: { ...stops, open: (index) => setAsked({ of: description, behind: issuesOf(index) }) },
          };
        }}
      />
      {behind === undefined ? null : <Listed behind={behind} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Listed({
  behind,
  onClose,
}: {
  readonly behind: Behind | BehindLater;
  readonly onClose: () => void;
}) {
  return 'ask' in behind ? (
    <AskedIssues asked={behind} onClose={onClose} />
  ) : (
    <IssuesBehind behind={behind} onClose={onClose} />
  );
}
