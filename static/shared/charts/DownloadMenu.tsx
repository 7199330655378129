import { type RefObject, useState } from 'react';
import type { ChartFormat } from '../export/downloadChart';
import type { ExportSource } from '../export/fileName';
import { Button } from '../ui/Button';
import { DownloadIcon } from '../ui/icons';
import { MenuButton, type MenuChoice } from '../ui/MenuButton';
import type { ChartContent } from './ChartFrame';

const FORMATS: readonly MenuChoice<ChartFormat>[] = [
  { id: 'png', label: 'Picture (PNG)' },
  { id: 'svg', label: 'Drawing (SVG)' },
  { id: 'csv', label: 'Numbers (CSV)' },
];

/** Saves a chart as a file. What makes the files is loaded once somebody asks for one. */
export function DownloadMenu(props: {
  readonly title: string;
  readonly content: Pick<ChartContent, 'reading' | 'notes' | 'data'>;
  readonly source: ExportSource;
  /** The frame with the picture. */
  readonly frame: RefObject<HTMLElement | null>;
}) {
  const { title, content, source, frame } = props;
  const [failed, setFailed] = useState(false);

  const save = async (format: ChartFormat) => {
    const { reading, notes = [], data } = content;
    try {
      if (frame.current === null) return;
      const { downloadChart } = await import('../export/downloadChart');
      await downloadChart(format, { frame: frame.current, title, reading, notes, data, source });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? (
        <span className="chart__failed" role="alert">
          The file could not be made. Try another format.
        </span>
      ) : null}
      <MenuButton
        label={`Download ${title}`}
        choices={FORMATS}
        onChoose={(format) => void save(format)}
        button={
          <Button appearance="subtle" icon={<DownloadIcon />} aria-label={`Download ${title}`}>
            Download
          </Button>
        }
      />
    </>
  );
}
