import type { CharterPage, CharterSaved } from './charter';
import type { Deflated } from './deflated';
import type { PlanDraft } from './draft';
import type { IssueExport } from './export';
import type { Forecast } from './forecast';
import type { GrowthPreview } from './growth';
import type { HealthRulesPage } from './healthRules';
import type { IssueRef, MlMetrics, QualityMetrics, SprintMetrics } from './metrics';
import type { ControlAnswer, ModelsPage, ReadingsPasted, ReadingsRecorded } from './models';
import type { PackedFlow } from './packedFlow';
import type { IssuePanel } from './panel';
import type { PhaseEpic } from './phaseEpics';
import type { PiSaved, ProjectBenefits, ProjectFeatures, ProjectPi } from './pi';
import type {
  Fit,
  Generation,
  Person,
  PlanExport,
  PlanImport,
  PlanPreview,
  ProjectOverview,
  ProjectRef,
} from './plan';
import type { Portfolio, PortfolioProject, SavedFilter } from './portfolio';
import type { Recorded, RecordForm } from './record';
import type { ReportPage, ReportPosted } from './report';
import type { RequestName, Requests } from './requests';
import type { Result } from './result';
import type { SettingsPage } from './settings';
import type { CheckedTemplate, SavedTemplate, TemplateSummary, TemplateText } from './templates';
import type { UndoPreview, UndoProgress } from './undo';

/** Response of every invoke, by its name. The browser's `invoke` and the resolver are both typed by this. */
export interface Responses {
  'project.overview': ProjectOverview;
  'plan.preview': PlanPreview;
  'plan.export': PlanExport;
  'plan.import': PlanImport;
  'draft.read': PlanDraft | null;
  'draft.save': null;
  'people.search': readonly Person[];
  'fit.read': FitNow;
  'generation.start': Generation;
  'generation.step': Generation;
  'generation.watch': Generation;
  'generation.retry': Generation;
  'undo.preview': UndoPreview;
  'undo.step': UndoProgress;
  'growth.preview': GrowthPreview;
  'growth.start': Generation;
  'issue.panel': IssuePanel;
  'pace.read': null;
  'record.form': RecordForm;
  'record.write': Recorded;
  'metrics.flow': Deflated<PackedFlow>;
  'metrics.sprints': Deflated<SprintMetrics>;
  'metrics.ml': Deflated<MlMetrics>;
  'metrics.quality': Deflated<QualityMetrics>;
  'metrics.behind': readonly IssueRef[];
  'forecast.read': Forecast;
  'report.read': ReportPage;
  'report.post': ReportPosted;
  'issues.export': IssueExport;
  'settings.read': SettingsPage;
  'settings.save': { readonly revision: number };
  'charter.read': CharterPage;
  'charter.save': CharterSaved;
  'models.read': ModelsPage;
  'models.save': { readonly revision: number; readonly model: string };
  'models.record': ReadingsRecorded;
  'models.paste': ReadingsPasted;
  'models.remove': { readonly revision: number };
  'models.decide': null;
  'models.control': ControlAnswer | null;
  'portfolio.options': readonly ProjectRef[];
  'portfolio.filters': readonly SavedFilter[];
  'portfolio.read': Portfolio;
  'rules.read': HealthRulesPage;
  'rules.save': { readonly revision: number };
  'pi.read': readonly ProjectPi[];
  'pi.features': readonly ProjectFeatures[];
  'pi.save': PiSaved;
  'portfolio.epics': readonly PhaseEpic[];
  'benefits.read': readonly ProjectBenefits[];
  'portfolio.project': PortfolioProject;
  'templates.list': readonly TemplateSummary[];
  'templates.read': TemplateText;
  'templates.check': CheckedTemplate;
  'templates.preview': PlanPreview;
  'templates.save': SavedTemplate;
  'templates.retire': TemplateSummary;
}

/** The typed invoke, as the browser sees it. */
export type Invoke = <Name extends RequestName>(
  name: Name,
  request: Requests[Name],
) => Promise<Result<Responses[Name]>>;

/** What a person decided about how the plan fits, as the browser sends it. */
export type FitChoices = NonNullable<Requests['generation.start']['choices']>;

/** How a plan fits a project now. */
export interface FitNow {
  readonly fit: Fit;
  /** What was decided for the plan that the project has; empty where it has none. */
  readonly choices: FitChoices;
}

/** The wizard's answers as the browser sends them; what is left out takes its default. */
export type PlanAnswers = Requests['generation.start']['input'];

export type { RequestName, Requests, Result };
