import './models.css';
import '../charter/CharterForm.css';
import '../metrics/parts/series.css';
import { type ReactNode, useState } from 'react';
import { ChartSource } from '../../shared/charts/ChartSource';
import { momentIn, zoneName } from '../../shared/charts/days';
import type { ControlAnswer, ModelView, ModelsPage as Page } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import { NotRead } from '../../shared/ui/NotRead';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { IssueLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { counted } from '../../shared/words';
import type { OpenRoute } from '../routing/routes';
import { Benefits } from './Benefits';
import { DecisionForm } from './DecisionForm';
import { ModelDetail, type Task } from './ModelDetail';
import { ModelForm } from './ModelForm';
import { ModelTable } from './ModelTable';
import { PasteForm } from './PasteForm';
import { ReadingForm } from './ReadingForm';
import { RemoveForm } from './RemoveForm';
import { controlInWords, firstToShow, latencyInWords } from './words';

interface ModelsPageProps {
  readonly project: string;
  /** Id of the model that is shown, as the address has it. */
  readonly model: string | undefined;
  readonly open: OpenRoute;
}

/** The project's models in use: who owns each, whether its numbers keep their thresholds and what was decided. */
export default function ModelsPage({ project, model, open }: ModelsPageProps) {
  const { answer, reload } = useInvoke('models.read', { project });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the models" lines={8} />;
    case 'failed':
      return <NotRead title="The models could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return (
        <Shown
          page={answer.value}
          isRefreshing={answer.refreshing}
          {...{ project, reload, open }}
          wanted={model}
        />
      );
  }
}

/** What has just happened, told above everything else. */
interface Told {
  readonly title: string;
  readonly controls: readonly ControlAnswer[];
}

function Shown(props: {
  readonly project: string;
  readonly page: Page;
  readonly wanted: string | undefined;
  readonly isRefreshing: boolean;
  readonly reload: () => void;
  readonly open: OpenRoute;
}) {
  const { project, page, wanted, isRefreshing, reload, open } = props;
  const [task, setTask] = useState<Task | 'add'>();
  const [told, setTold] = useState<Told>();
  const model = page.models.find(({ id }) => id === wanted) ?? firstToShow(page.models);

  const begin = (next: Task | 'add') => {
    setTold(undefined);
    setTask(next);
  };
  const done = (title: string, controls: readonly ControlAnswer[] = []) => {
    setTask(undefined);
    // That a breach has its issue already is said beside the breach itself.
    setTold({ title, controls: controls.filter(({ state }) => state !== 'exists') });
    reload();
  };
  const saved = (id: string) => {
    open({ page: 'models', model: id }, 'replace');
    done('The model is saved');
  };
  const removed = () => {
    open({ page: 'models' }, 'replace');
    done('The model is removed');
  };
  const cancel = () => setTask(undefined);

  if (task === 'add')
    return <ModelForm {...{ project, page }} model={undefined} onDone={saved} onCancel={cancel} />;
  if (model === undefined) return <NoModels mayEdit={page.mayEdit} onAdd={() => begin('add')} />;
  const form = formOf(task, { project, page, model, done, saved, removed, cancel });
  return (
    <ChartSource value={{ project, asOf: page.asOf, timeZone: page.timeZone }}>
      <div className="models" aria-busy={isRefreshing}>
        <div className="models__head models__head--apart">
          <p className="models__lead">{latencyInWords(page.latency)}</p>
          {page.mayEdit ? <Button onPress={() => begin('add')}>Add a model</Button> : null}
        </div>
        {told === undefined ? null : <ToldMessage told={told} />}
        <ModelTable
          models={page.models}
          shown={model.id}
          onShow={(id) => {
            setTask(undefined);
            setTold(undefined);
            open({ page: 'models', model: id });
          }}
        />
        <ModelDetail
          key={model.id}
          {...{ project, page, model, form }}
          onTask={begin}
          onControl={(control) =>
            done(
              control === null ? 'The threshold is kept again' : 'The breach was looked at',
              control === null ? [] : [control],
            )
          }
        />
        <Benefits benefits={page.benefits} />
        <p className="models__quiet">{`As of ${momentIn(page.asOf, page.timeZone)} (${zoneName(page.timeZone)}). Owners are read from Jira as you may see them; the app keeps no names.`}</p>
      </div>
    </ChartSource>
  );
}

function formOf(
  task: Task | undefined,
  around: {
    readonly project: string;
    readonly page: Page;
    readonly model: ModelView;
    readonly done: (title: string, controls?: readonly ControlAnswer[]) => void;
    readonly saved: (id: string) => void;
    readonly removed: () => void;
    readonly cancel: () => void;
  },
): ReactNode {
  const { project, page, model, done, saved, removed, cancel } = around;
  const { today } = page;
  switch (task) {
    case undefined:
      return null;
    case 'reading':
      return (
        <ReadingForm
          {...{ project, model, today }}
          onDone={({ controls }) => done('The reading is recorded', controls)}
          onCancel={cancel}
        />
      );
    case 'paste':
      return (
        <PasteForm
          {...{ project, model, today }}
          onDone={({ recorded, controls }) =>
            done(`${counted(recorded, 'reading is', 'readings are')} recorded`, controls)
          }
          onCancel={cancel}
        />
      );
    case 'decision':
      return (
        <DecisionForm
          {...{ project, model, today }}
          onDone={() => done('The decision is recorded')}
          onCancel={cancel}
        />
      );
    case 'change':
      return <ModelForm {...{ project, page, model }} onDone={saved} onCancel={cancel} />;
    case 'remove':
      return (
        <RemoveForm {...{ project, model }} revision={page.revision} onDone={removed} onCancel={cancel} />
      );
  }
}

function ToldMessage({ told: { title, controls } }: { readonly told: Told }) {
  return (
    <SectionMessage appearance={controls.length === 0 ? 'success' : 'warning'} live title={title}>
      {controls.length === 0
        ? null
        : controls.map((control) => (
            <p key={control.metric}>
              {controlInWords(control)}
              {control.issue === null ? null : (
                <>
                  {' '}
                  <IssueLink issue={control.issue} />.
                </>
              )}
            </p>
          ))}
    </SectionMessage>
  );
}

function NoModels({ mayEdit, onAdd }: { readonly mayEdit: boolean; readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="No model in use yet"
      action={
        mayEdit ? (
          <Button appearance="primary" size="large" onPress={onAdd}>
            Add a model
          </Button>
        ) : undefined
      }
    >
      <p>
        A model in use needs an owner and numbers that somebody looks at. Add it here when it goes live:
        readings are held against thresholds, and one beyond them asks the change-control board for a
        decision.
      </p>
      {mayEdit ? null : <p>You may not add one: that takes the permission “Edit issues” in this project.</p>}
    </EmptyState>
  );
}
