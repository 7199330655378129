import { DataTable } from '../../shared/charts/DataTable';
import type { ModelMetricView, ModelView } from '../../shared/contract';
import { Lozenge, type Tone } from '../../shared/ui/Lozenge';
import { IssueLink } from '../../shared/ui/SiteLink';
import { dayInWords } from '../../shared/words';
import { modelState, reviewInWords, valueInWords } from './words';

/** The models of the project, each with who owns it and how it stands; a name opens it below. */
export function ModelTable(props: {
  readonly models: readonly ModelView[];
  /** Id of the one that is shown. */
  readonly shown: string;
  readonly onShow: (model: string) => void;
}) {
  const { models, shown, onShow } = props;
  return (
    <div className="models__table">
      <DataTable
        caption="Models of the project"
        columns={[
          { name: 'Model' },
          { name: 'State', isShort: true },
          { name: 'Version', isShort: true },
          { name: 'Owner' },
          { name: 'In use since', isShort: true },
          { name: 'Last review' },
          { name: 'Latest readings' },
        ]}
        rows={models.map((model) => {
          const state = modelState(model);
          return {
            id: model.id,
            cells: [
              <a
                key="name"
                href={`#${model.id}`}
                aria-current={model.id === shown ? 'true' : undefined}
                className="models__name"
                onClick={(event) => {
                  event.preventDefault();
                  onShow(model.id);
                }}
              >
                {model.name}
              </a>,
              <Lozenge key="state" tone={state.tone}>
                {state.words}
              </Lozenge>,
              model.version,
              <span key="owner" className="models__owner">
                <Owner model={model} />
              </span>,
              model.live === null ? 'Not known' : dayInWords(model.live),
              <span key="review" className="models__review">
                {reviewInWords(model)}
              </span>,
              <span key="metrics" className="models__latest">
                {model.metrics.map((view) => (
                  <Lozenge key={view.metric.id} tone={toneOf(view)}>
                    {latest(view)}
                  </Lozenge>
                ))}
              </span>,
            ],
          };
        })}
      />
    </div>
  );
}

const toneOf = ({ keeps }: ModelMetricView): Tone =>
  keeps === null ? 'neutral' : keeps ? 'success' : 'danger';

const latest = ({ metric, readings }: ModelMetricView): string => {
  const last = readings.at(-1);
  return `${metric.name} ${last === undefined ? '–' : valueInWords(last.value, metric.unit)}`;
};

/** Who owns a model, as Jira says now to whoever looks. */
export function Owner({ model: { owner } }: { readonly model: ModelView }) {
  switch (owner.state) {
    case 'nobody':
      return 'Nobody yet';
    case 'unseen':
      return 'In an issue that you may not see';
    case 'issue':
      return (
        <>
          {owner.assignee ?? 'Nobody assigned'} (<IssueLink issue={owner.key} />)
        </>
      );
  }
}
