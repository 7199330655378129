import { readCharter } from '../application/charter/readCharter';
import { saveCharter } from '../application/charter/saveCharter';
import { readDraft, saveDraft } from '../application/drafts';
import { exportIssues } from '../application/exportIssues';
import { exportPlan } from '../application/exportPlan';
import { readForecast } from '../application/forecast/readForecast';
import { readFitNow } from '../application/generation/readFitNow';
import { retryGeneration } from '../application/generation/retryGeneration';
import { startGeneration } from '../application/generation/startGeneration';
import { stepGeneration, watchGeneration } from '../application/generation/stepGeneration';
import { previewGrowth } from '../application/growth/previewGrowth';
import { startGrowth } from '../application/growth/startGrowth';
import { readHealthRules } from '../application/healthRules/readHealthRules';
import { saveHealthRules } from '../application/healthRules/saveHealthRules';
import { importPlan } from '../application/importPlan';
import { answerSection } from '../application/metrics/answerSection';
import { flowSection } from '../application/metrics/flowSection';
import { mlSection } from '../application/metrics/mlSection';
import { qualitySection } from '../application/metrics/qualitySection';
import { readIssuesBehind } from '../application/metrics/readIssuesBehind';
import { sprintSection } from '../application/metrics/sprintSection';
import { controlBreach } from '../application/models/controlFor';
import { decideModel } from '../application/models/decideModel';
import { readModels } from '../application/models/readModels';
import { pasteReadings, recordReadings } from '../application/models/recordReadings';
import { removeModel } from '../application/models/removeModel';
import { saveModel } from '../application/models/saveModel';
import { readPace } from '../application/pace/readPace';
import { readBenefits } from '../application/pi/readBenefits';
import { readPi } from '../application/pi/readPi';
import { readPiFeatures } from '../application/pi/readPiFeatures';
import { savePi } from '../application/pi/savePi';
import { announcePlan } from '../application/portfolio/announcePlan';
import { findFilters } from '../application/portfolio/findFilters';
import { readPhaseEpics } from '../application/portfolio/readPhaseEpics';
import { readPortfolio } from '../application/portfolio/readPortfolio';
import { readPortfolioOptions } from '../application/portfolio/readPortfolioOptions';
import { readPortfolioProject } from '../application/portfolio/readPortfolioProject';
import { previewPlan } from '../application/previewPlan';
import { readIssuePanel } from '../application/readIssuePanel';
import { readProjectOverview } from '../application/readProjectOverview';
import { readRecordForm } from '../application/record/readRecordForm';
import { writeRecord } from '../application/record/writeRecord';
import { postStatusReport } from '../application/report/postStatusReport';
import { readStatusReport } from '../application/report/readStatusReport';
import { searchPeople } from '../application/searchPeople';
import { readSettings } from '../application/settings/readSettings';
import { saveSettings } from '../application/settings/saveSettings';
import { checkTemplate } from '../application/templates/checkTemplate';
import { listTemplates } from '../application/templates/listTemplates';
import { previewTemplate } from '../application/templates/previewTemplate';
import { readTemplate } from '../application/templates/readTemplate';
import { retireTemplate } from '../application/templates/retireTemplate';
import { saveTemplate } from '../application/templates/saveTemplate';
import { previewUndo } from '../application/undo/previewUndo';
import { stepUndo } from '../application/undo/stepUndo';
import type { Responses } from '../contract';
import type { ParsedRequests, RequestName } from '../contract/requests';
import type { World } from './world';

/** A use case for every invoke of the contract; leaving one out is a type error. */
export type Handlers = {
  readonly [Name in RequestName]: (request: ParsedRequests[Name], world: World) => Promise<Responses[Name]>;
};

export const handlers: Handlers = {
  'project.overview': (request, { planning }) => readProjectOverview(planning, request),
  'plan.preview': (request, { planning }) => previewPlan(planning, request),
  'plan.export': (request, { planning }) => exportPlan(planning, request),
  'plan.import': (request, { planning, templates }) => importPlan(planning, templates, request),
  'draft.read': (request, { drafts }) => readDraft(drafts, request),
  'draft.save': (request, { drafts }) => saveDraft(drafts, request),
  'people.search': (request, { planning }) => searchPeople(planning, request),
  'fit.read': (request, { planning }) => readFitNow(planning, request),
  'generation.start': (request, { planning }) => startGeneration(planning, request),
  'generation.step': async (request, world) => {
    const generation = await stepGeneration(world.planning, request);
    if (generation.state === 'done') await announcePlan(world.queue, world.planning, request);
    return generation;
  },
  'generation.watch': (request, { planning }) => watchGeneration(planning, request),
  'generation.retry': (request, { planning }) => retryGeneration(planning, request),
  'undo.preview': (request, { planning }) => previewUndo(planning, request),
  'undo.step': (request, { planning }) => stepUndo(planning, request),
  'growth.preview': (request, { planning }) => previewGrowth(planning, request),
  'growth.start': (request, { planning }) => startGrowth(planning, request),
  'issue.panel': (request, { reading }) => readIssuePanel(reading, request),
  'pace.read': (request, { reading }) => readPace(reading, request),
  'record.form': (request, { recording }) => readRecordForm(recording, request),
  'record.write': (request, { recording }) => writeRecord(recording, request),
  'metrics.flow': (request, { reading }) => answerSection(reading, flowSection, request),
  'metrics.sprints': (request, { reading }) => answerSection(reading, sprintSection, request),
  'metrics.ml': (request, { reading, models }) =>
    answerSection({ ...reading, models: models.models }, mlSection, request),
  'metrics.quality': (request, { reading, planning }) =>
    answerSection({ ...reading, plans: planning.plans }, qualitySection, request),
  'metrics.behind': (request, { reading }) => readIssuesBehind(reading, request),
  'report.read': (request, { report }) => readStatusReport(report, request),
  'report.post': (request, { report }) => postStatusReport(report, request),
  'forecast.read': (request, { forecast }) => readForecast(forecast, request),
  'issues.export': (request, { reading }) => exportIssues(reading, request),
  'settings.read': (request, { settings }) => readSettings(settings, request),
  'settings.save': (request, { settings }) => saveSettings(settings, request),
  'charter.read': (request, { charter }) => readCharter(charter, request),
  'charter.save': (request, { charter }) => saveCharter(charter, request),
  'portfolio.options': (_request, { portfolio }) => readPortfolioOptions(portfolio),
  'portfolio.filters': (request, { portfolio }) => findFilters(portfolio, request),
  'portfolio.read': (request, { portfolio }) => readPortfolio(portfolio, request),
  'portfolio.project': (request, { portfolio }) => readPortfolioProject(portfolio, request),
  'models.read': (request, { models }) => readModels(models, request),
  'models.save': (request, { models }) => saveModel(models, request),
  'models.record': (request, { models }) => recordReadings(models, request),
  'models.paste': (request, { models }) => pasteReadings(models, request),
  'models.remove': (request, { models }) => removeModel(models, request),
  'models.decide': (request, { models }) => decideModel(models, request),
  'models.control': (request, { models }) => controlBreach(models, request),
  'rules.read': (_request, { healthRules }) => readHealthRules(healthRules),
  'rules.save': (request, { healthRules }) => saveHealthRules(healthRules, request),
  'pi.read': (request, { pi }) => readPi(pi, request),
  'pi.features': (request, { pi }) => readPiFeatures(pi, request),
  'pi.save': (request, { pi }) => savePi(pi, request),
  'portfolio.epics': (request, { pi }) => readPhaseEpics(pi, request),
  'benefits.read': (request, { pi }) => readBenefits(pi, request),
  'templates.list': (request, { templates }) => listTemplates(templates, request),
  'templates.read': (request, { templates }) => readTemplate(templates, request),
  'templates.check': (request, { templates }) => checkTemplate(templates, request),
  'templates.preview': (request, { templates }) => previewTemplate(templates, request),
  'templates.save': (request, { templates }) => saveTemplate(templates, request),
  'templates.retire': (request, { templates }) => retireTemplate(templates, request),
};
