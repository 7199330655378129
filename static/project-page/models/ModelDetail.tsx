import type { ReactNode } from 'react';
import { DataTable } from '../../shared/charts/DataTable';
import type { ControlAnswer, ModelMetricView, ModelsPage, ModelView } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Lozenge } from '../../shared/ui/Lozenge';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { IssueLink } from '../../shared/ui/SiteLink';
import { dayInWords } from '../../shared/words';
import { MetricChart } from './MetricChart';
import { Owner } from './ModelTable';
import { useSending } from './useSending';
import { modelState, OUTCOME_WORDS, reviewInWords, runningBreach, thresholdInWords } from './words';

/** What somebody wants to do with a model. */
export type Task = 'reading' | 'paste' | 'decision' | 'change' | 'remove';

interface ModelDetailProps {
  readonly project: string;
  readonly page: ModelsPage;
  readonly model: ModelView;
  /** The form that is open, in place of the buttons. */
  readonly form: ReactNode;
  readonly onTask: (task: Task) => void;
  readonly onControl: (answer: ControlAnswer | null) => void;
}

/** One model: how it stands, what is broken, its numbers over time and what was decided about it. */
export function ModelDetail({ project, page, model, form, onTask, onControl }: ModelDetailProps) {
  const state = modelState(model);
  return (
    <section className="models__detail" aria-labelledby="models-shown">
      <div className="models__head">
        <h2 id="models-shown" className="models__title">
          {model.name}
        </h2>
        <Lozenge tone={state.tone}>{state.words}</Lozenge>
      </div>
      <Facts model={model} />
      {form ?? (page.mayEdit ? <Actions isRemovable={model.decisions.length === 0} onTask={onTask} /> : null)}
      {model.isRetired
        ? null
        : model.metrics.map((view) => (
            <BreachMessage
              key={view.metric.id}
              mayEdit={page.mayEdit}
              {...{ project, model, view, onControl }}
            />
          ))}
      <div className="models__charts">
        {model.metrics.map((view) => (
          <MetricChart
            key={view.metric.id}
            today={page.today}
            timeZone={page.timeZone}
            {...{ model, view }}
          />
        ))}
      </div>
      <Decisions model={model} />
    </section>
  );
}

function Facts({ model }: { readonly model: ModelView }) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Owner', <Owner key="owner" model={model} />],
    ['Version', model.version],
    ['Deployed', model.deployed === null ? 'Not known' : dayInWords(model.deployed)],
    ['In use since', model.live === null ? 'Not known' : dayInWords(model.live)],
    ['Last review', reviewInWords(model)],
  ];
  return (
    <dl className="models__facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions(props: { readonly isRemovable: boolean; readonly onTask: (task: Task) => void }) {
  const { isRemovable, onTask } = props;
  return (
    <div className="models__actions">
      <Button appearance="primary" onPress={() => onTask('reading')}>
        Record a reading
      </Button>
      <Button onPress={() => onTask('paste')}>Paste readings</Button>
      <Button onPress={() => onTask('decision')}>Record a decision</Button>
      <Button appearance="subtle" onPress={() => onTask('change')}>
        Change the model
      </Button>
      {isRemovable ? (
        <Button appearance="subtle" onPress={() => onTask('remove')}>
          Remove
        </Button>
      ) : null}
    </div>
  );
}

/** A breach that runs, with the issue that asks for a decision or the way to one. */
function BreachMessage(props: {
  readonly project: string;
  readonly model: ModelView;
  readonly view: ModelMetricView;
  readonly mayEdit: boolean;
  readonly onControl: (answer: ControlAnswer | null) => void;
}) {
  const { project, model, view, mayEdit, onControl } = props;
  const { isPending, error, send } = useSending('models.control', onControl);
  const breach = runningBreach(view);
  if (breach === undefined) return null;
  const { metric } = view;
  const isMissing = breach.controlState === 'none' || breach.controlState === 'pending';
  return (
    <SectionMessage
      appearance="warning"
      title={`${metric.name} is beyond its threshold of ${thresholdInWords(metric)} since ${dayInWords(breach.from)}`}
      actions={
        mayEdit && isMissing ? (
          <Button
            isPending={isPending}
            onPress={() => void send({ project, model: model.id, metric: metric.id })}
          >
            {breach.controlState === 'pending' ? 'Look again' : 'Create the change-control issue'}
          </Button>
        ) : undefined
      }
    >
      <p>
        {breach.control === null ? (
          CONTROL_WORDS[breach.controlState]
        ) : (
          <>
            It is decided about in <IssueLink issue={breach.control.key} />: {breach.control.summary} (
            {breach.control.status}).
          </>
        )}
      </p>
      {breach.decision === null ? null : (
        <p>{`Decided on ${dayInWords(breach.decision.day)}: ${OUTCOME_WORDS[breach.decision.outcome].label.toLowerCase()}.`}</p>
      )}
      {error === undefined ? null : <p>{error.message}</p>}
    </SectionMessage>
  );
}

const CONTROL_WORDS = {
  created: '',
  none: 'No change-control issue asks for a decision about it.',
  pending: 'Jira was asked to create a change-control issue and has not answered.',
  unseen: 'It is decided about in an issue that was deleted, or that you may not see.',
} as const;

function Decisions({ model }: { readonly model: ModelView }) {
  if (model.decisions.length === 0) return null;
  return (
    <section aria-labelledby="models-decisions" className="models__decisions">
      <h3 id="models-decisions" className="models__form-part">
        Decisions
      </h3>
      <DataTable
        caption={`Decisions about ${model.name}, newest first`}
        columns={[
          { name: 'Decided on', isShort: true },
          { name: 'Decision', isShort: true },
          { name: 'Why' },
        ]}
        rows={model.decisions
          .map(({ day, outcome, why }) => ({
            id: `${day} ${outcome} ${why}`,
            cells: [dayInWords(day), OUTCOME_WORDS[outcome].label, why],
          }))
          .reverse()}
      />
    </section>
  );
}
