import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { IssueDetail } from '../../api/issues';
import { type AppModule, type PanelStatus, readPanelStatus } from '../../api/sandbox';
import { AppFrame } from '../../app/AppFrame';
import { issueExtension } from '../../app/extensions';
import { Icon } from '../../components/Icon';
import { Lozenge, panelTone } from '../../components/Lozenge';
import { useProject } from '../../shell/projectContext';

interface AppPanelProps {
  readonly module: AppModule;
  readonly issue: IssueDetail;
}

/** The app's panel beside an issue: its lozenge shows while it is closed, its frame starts when it is opened. */
export function AppPanel({ module, issue }: AppPanelProps) {
  const { project } = useProject();
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState<PanelStatus>();
  const id = useId();
  const extension = issueExtension(issue, project);
  const serialized = JSON.stringify(extension);

  useEffect(() => {
    if (!module.hasDynamicProperties) return;
    let current = true;
    void readPanelStatus(module.key, JSON.parse(serialized)).then((answer) => {
      if (current && answer.ok) setStatus(answer.value);
    });
    return () => {
      current = false;
    };
  }, [module, serialized]);

  return (
    <section className="box app-panel" aria-label={module.title}>
      <h2>
        <Button
          className="app-panel-head"
          aria-expanded={open}
          aria-controls={id}
          onPress={() => setOpen(!open)}
        >
          <Icon name="app" />
          <span>{module.label}</span>
          {status && <Lozenge tone={panelTone(status.tone)}>{status.label}</Lozenge>}
          <span className="spring" />
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </Button>
      </h2>
      <div id={id} className="app-panel-body" hidden={!open}>
        {open && (
          <AppFrame
            moduleKey={module.key}
            resource={module.resource}
            title={module.title}
            extension={extension}
          />
        )}
      </div>
    </section>
  );
}
