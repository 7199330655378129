import { useState } from 'react';
import type { ExportTable } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { MenuButton, type MenuChoice } from '../../shared/ui/MenuButton';
import { type ExportFile, saveExport } from './saveExport';

const FILES: readonly MenuChoice<ExportFile>[] = [
  {
    id: 'workbook',
    label: 'Excel workbook',
    description: 'Issues, transitions and the charts shown, each on a sheet of its own',
  },
  {
    id: 'issues',
    label: 'Issues as CSV',
    description: 'A row an issue, with its plan, estimate and all dates',
  },
  {
    id: 'transitions',
    label: 'Transitions as CSV',
    description: 'A row for everything that changed: status, sprint, estimate and more',
  },
];

/** Saves a project's issues, their history and its metrics as files, without a person's name. */
export function ExportMenu(props: {
  readonly project: string;
  /** The charts shown, as tables. */
  readonly tables: () => readonly ExportTable[];
  /** Tells the sentence of a failure; none once an export has gone well. */
  readonly onFailure: (sentence: string | undefined) => void;
}) {
  const { project, tables, onFailure } = props;
  const [isWriting, setWriting] = useState(false);
  const [saved, setSaved] = useState('');

  const save = async (file: ExportFile) => {
    setWriting(true);
    setSaved('');
    const answer = await saveExport(file, project, tables);
    setWriting(false);
    onFailure(answer.ok ? undefined : answer.error.message);
    setSaved(answer.ok ? `${answer.value} is saved.` : '');
  };
  return (
    <>
      <span className="visually-hidden" role="status">
        {saved}
      </span>
      <MenuButton
        label="Export"
        choices={FILES}
        onChoose={(file) => void save(file)}
        button={<Button isPending={isWriting}>{isWriting ? 'Exporting…' : 'Export'}</Button>}
      />
    </>
  );
}
