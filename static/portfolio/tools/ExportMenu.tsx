import { useState } from 'react';
import { fileName } from '../../shared/export/fileName';
import { offerDownload } from '../../shared/export/offerDownload';
import { Button } from '../../shared/ui/Button';
import { MenuButton, type MenuChoice } from '../../shared/ui/MenuButton';
import type { RowGroup } from '../table/arrange';
import { projectsTable } from './projectsTable';

type Format = 'xlsx' | 'csv';

const FORMATS: readonly MenuChoice<Format>[] = [
  { id: 'xlsx', label: 'Excel workbook' },
  { id: 'csv', label: 'CSV' },
];

/** Saves the projects that are listed as a file. What makes the files is loaded once somebody asks for one. */
export function ExportMenu(props: {
  readonly groups: readonly RowGroup[];
  readonly asOf: string;
  readonly timeZone: string;
}) {
  const { groups, asOf, timeZone } = props;
  const [said, setSaid] = useState('');

  const save = async (format: Format) => {
    const table = projectsTable(groups);
    const name = fileName({ project: 'portfolio', asOf, timeZone }, 'projects', format);
    try {
      offerDownload(name, await made(format));
      setSaid(`${name} is saved.`);
    } catch {
      setSaid('The file could not be made. Try the other format.');
    }

    async function made(wanted: Format): Promise<Blob> {
      if (wanted === 'csv') return (await import('../../shared/export/csv')).csvFile(table, timeZone);
      return (await import('../../shared/export/makeWorkbook')).makeWorkbook([table], timeZone);
    }
  };
  return (
    <>
      <span className="tools__said" role="status">
        {said}
      </span>
      <MenuButton
        label="Export"
        choices={FORMATS}
        onChoose={(format) => void save(format)}
        button={<Button appearance="subtle">Export</Button>}
      />
    </>
  );
}
