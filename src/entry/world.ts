import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { getAppContext } from '@forge/api';
import { createAdministrationJira } from '../adapters/jira/administration';
import { createCharterJira } from '../adapters/jira/charterEpic';
import { createJiraClient } from '../adapters/jira/client';
import { createFilterJira } from '../adapters/jira/filters';
import { asTheApp, asTheUser } from '../adapters/jira/forgeTransport';
import { createModelJira } from '../adapters/jira/modelIssues';
import { createPiJira } from '../adapters/jira/piAccess';
import { createPlanIssues } from '../adapters/jira/planIssues';
import { createPlanningJira } from '../adapters/jira/planning';
import { createReadingJira } from '../adapters/jira/reading';
import { createRecordingJira } from '../adapters/jira/recordWriting';
import { createReportingJira } from '../adapters/jira/reportWriting';
import { createScanningJira } from '../adapters/jira/scanning';
import { forgeRefreshQueue } from '../adapters/queue/forgeQueue';
import { createCharterStore } from '../adapters/storage/charters';
import { compactStore } from '../adapters/storage/compactStore';
import { createDraftStore } from '../adapters/storage/drafts';
import { forgeStore } from '../adapters/storage/forgeStore';
import { createHealthRulesStore } from '../adapters/storage/healthRules';
import { createHistoryStore } from '../adapters/storage/histories';
import { createKeptAnswers } from '../adapters/storage/keptAnswers';
import { createModelStore } from '../adapters/storage/models';
import { namespace } from '../adapters/storage/namespace';
import { createPaceStore } from '../adapters/storage/paces';
import { createPiStore } from '../adapters/storage/piObjectives';
import { createPlanJournal } from '../adapters/storage/planJournal';
import { createRowStore } from '../adapters/storage/portfolioRows';
import { createRecordLocks } from '../adapters/storage/recordLocks';
import { createBoardStore, createReadMarks, createRefreshStateStore } from '../adapters/storage/refreshState';
import { createSettingsStore } from '../adapters/storage/settings';
import { createSiteTemplates } from '../adapters/storage/siteTemplates';
import { createSnapshotStore } from '../adapters/storage/snapshots';
import { shippedTemplates } from '../adapters/templates/shippedTemplates';
import { createTemplateLibrary } from '../adapters/templates/templateLibrary';
import type { CharterDeps } from '../application/charter/deps';
import type { DraftDeps } from '../application/drafts';
import type { ForecastDeps } from '../application/forecast/deps';
import type { PlanningDeps } from '../application/generation/deps';
import type { HealthRulesDeps } from '../application/healthRules/deps';
import type { ModelDeps } from '../application/models/deps';
import type { PiDeps } from '../application/pi/deps';
import type { PortfolioDeps } from '../application/portfolio/deps';
import type { Clock } from '../application/ports/clock';
import type { JiraCost } from '../application/ports/histories';
import type { ReadingDeps } from '../application/ports/reading';
import type { RefreshQueue } from '../application/ports/snapshots';
import type { RecordDeps } from '../application/record/deps';
import type { ReportDeps } from '../application/report/deps';
import type { SettingsDeps } from '../application/settings/deps';
import type { RunDeps, SnapshotDeps } from '../application/snapshots/deps';
import type { TemplateDeps } from '../application/templates/deps';

/** Forge ends a resolver after 25 s; what waits for Jira has to give up before that to say so. */
const JIRA_BUDGET_MS = 20_000;

const clock: Clock = { now: () => new Date() };

export interface World {
  readonly planning: PlanningDeps;
  readonly reading: ReadingDeps;
  readonly drafts: DraftDeps;
  readonly templates: TemplateDeps;
  readonly charter: CharterDeps;
  readonly settings: SettingsDeps;
  readonly healthRules: HealthRulesDeps;
  readonly pi: PiDeps;
  readonly recording: RecordDeps;
  readonly forecast: ForecastDeps;
  readonly report: ReportDeps;
  readonly portfolio: PortfolioDeps;
  readonly queue: RefreshQueue;
  readonly models: ModelDeps;
  /** What the invocation has cost at Jira so far. */
  spent(): JiraCost;
}

/** Everything the use cases need, for one invocation, acting as the person who invoked it. */
export const worldOfInvocation = (): World => {
  const client = createJiraClient({
    transport: asTheUser,
    clock,
    sleep: (milliseconds) => sleep(milliseconds),
    random: () => Math.random(),
    budgetMs: JIRA_BUDGET_MS,
  });
  const store = compactStore(forgeStore);
  const plans = createPlanJournal(store);
  const site = createSiteTemplates(store);
  const templates = createTemplateLibrary(shippedTemplates, site);
  const charters = createCharterStore(store);
  const jira = createPlanningJira(client);
  const reading = createReadingJira(client);
  const settings = createSettingsStore(forgeStore);
  const histories = createHistoryStore(forgeStore);
  const charterJira = createCharterJira(client);
  const models = createModelStore(store);
  const queue = forgeRefreshQueue();
  const healthRules = createHealthRulesStore(forgeStore);
  const administration = createAdministrationJira(client);
  const locks = createRecordLocks(forgeStore, clock);
  const forecast = { jira: reading, plans, templates, settings, clock, charters, histories };
  return {
    planning: { jira, plans, charters, templates, clock, newPlanId: () => randomUUID() },
    reading: {
      jira: reading,
      plans,
      templates,
      settings,
      clock,
      paces: createPaceStore(forgeStore),
      histories,
      answers: createKeptAnswers(forgeStore, getAppContext().appVersion),
    },
    templates: {
      jira: { ...administration, project: jira.project },
      shipped: shippedTemplates,
      site,
    },
    healthRules: { jira: administration, healthRules },
    drafts: { jira, drafts: createDraftStore(store) },
    charter: { jira: charterJira, charters, plans },
    settings: { jira: reading, settings, histories },
    pi: {
      jira: createPiJira(client, reading),
      records: createPiStore(store),
      issues: createPlanIssues(client),
      charters,
      models,
      plans,
      clock,
    },
    forecast,
    report: {
      ...forecast,
      charter: { jira: charterJira, plans },
      reporting: createReportingJira(client),
      locks,
    },
    portfolio: {
      jira: reading,
      filters: createFilterJira(client),
      plans,
      clock,
      rows: createRowStore(forgeStore),
      snapshots: createSnapshotStore(forgeStore),
      state: createRefreshStateStore(forgeStore),
      models,
      healthRules,
      queue,
    },
    queue,
    models: {
      jira,
      plans,
      templates,
      clock,
      charters,
      charterJira,
      settings,
      models,
      issues: createModelJira(client),
    },
    spent: client.spent,
    recording: { jira: createRecordingJira(client), locks },
  };
};

/** Forge gives the functions behind a trigger and a queue as long as manifest.yml says: ten minutes. */
const BACKGROUND_BUDGET_MS = 500_000;

export interface BackgroundWorld {
  readonly snapshots: SnapshotDeps & RunDeps;
  /** What the invocation has cost at Jira so far. */
  spent(): JiraCost;
}

/**
 * Everything that the background work needs, for one invocation, acting as the app. What it reads of histories lies
 * apart from what people have read, and no resolver looks there.
 */
export const backgroundWorld = (): BackgroundWorld => {
  const client = createJiraClient({
    transport: asTheApp,
    clock,
    sleep: (milliseconds) => sleep(milliseconds),
    random: () => Math.random(),
    budgetMs: BACKGROUND_BUDGET_MS,
  });
  const store = compactStore(forgeStore);
  return {
    snapshots: {
      jira: createReadingJira(client),
      scanning: createScanningJira(client),
      plans: createPlanJournal(store),
      charters: createCharterStore(store),
      settings: createSettingsStore(forgeStore),
      histories: createHistoryStore(namespace(forgeStore, 'app')),
      snapshots: createSnapshotStore(forgeStore),
      rows: createRowStore(forgeStore),
      boards: createBoardStore(forgeStore),
      marks: createReadMarks(forgeStore),
      state: createRefreshStateStore(forgeStore),
      queue: forgeRefreshQueue(),
      clock,
      healthRules: createHealthRulesStore(forgeStore),
    },
    spent: client.spent,
  };
};
