import { useCallback, useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError, Generation, PlanAnswers, Requests, Result } from '../../shared/contract';
import { driveGeneration } from './driveGeneration';

/** What a plan grows by. */
export type Growing = Omit<Requests['growth.start'], 'project'>;

/** What a plan is made from, or grows by. */
type Wanted =
  | { readonly type: 'plan'; readonly template: string; readonly input: PlanAnswers }
  | { readonly type: 'growth'; readonly growing: Growing };

type People = Requests['generation.step']['people'];

/** Where the generation of this project's plan stands, as this page knows it. */
export type Run =
  | { readonly state: 'idle' }
  | {
      readonly state: 'working';
      /** Null until the first answer. */
      readonly generation: Generation | null;
      /** Set while a failed call is about to be repeated. */
      readonly retrying: { readonly error: AppError; readonly afterSeconds: number } | null;
      readonly isStopping: boolean;
    }
  | { readonly state: 'stopped'; readonly generation: Generation | null }
  | { readonly state: 'interrupted'; readonly generation: Generation | null; readonly error: AppError }
  | { readonly state: 'refused'; readonly generation: Generation }
  | { readonly state: 'done'; readonly generation: Generation };

export interface GenerationControls {
  readonly run: Run;
  /** Starts generating a new plan. People are kept in this page's memory only, for resuming. */
  readonly start: (template: string, input: PlanAnswers, people: People) => void;
  /** Lets the project's plan grow. */
  readonly grow: (growing: Growing) => void;
  /** Goes on with the project's unfinished plan. */
  readonly resume: () => void;
  /** Tries again only what Jira refused. */
  readonly retry: () => void;
  /** Stops after the call that is under way; nothing created is taken back. */
  readonly stop: () => void;
  /** Forgets how the last run ended, so that the answers can be changed. */
  readonly dismiss: () => void;
  /** Whether {@link resume} still knows the people who were chosen. */
  readonly remembersPeople: boolean;
}

/** Generates a plan step by step and keeps going while the person looks at other pages of this surface. */
export function useGeneration(project: string): GenerationControls {
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const people = useRef<People>({});
  const current = useRef<AbortController | null>(null);
  const wanted = useRef<Wanted | null>(null);
  const isRetry = useRef(false);

  const go = useCallback(async () => {
    if (current.current) return;
    const stopper = new AbortController();
    current.current = stopper;
    let generation: Generation | null = null;
    const said = new Map<string, string>();
    setRun((last) => ({ state: 'working', generation: known(last), retrying: null, isStopping: false }));

    const end = await driveGeneration({
      step: async () => {
        if (wanted.current && !generation) return begin(project, wanted.current);
        if (isRetry.current) {
          const begun = await invoke('generation.retry', { project });
          if (begun.ok) isRetry.current = false;
          return begun;
        }
        const answer = await invoke('generation.step', { project, people: people.current });
        return answer.ok ? { ok: true, value: withWordsSaid(answer.value, said) } : answer;
      },
      wait: (milliseconds) => pause(milliseconds, stopper.signal),
      isStopped: () => stopper.signal.aborted,
      report: (progress) => {
        if (progress.type === 'step') generation = progress.generation;
        setRun((last) => ({
          state: 'working',
          generation: generation ?? known(last),
          retrying: progress.type === 'retrying' ? progress : null,
          isStopping: stopper.signal.aborted,
        }));
      },
    });

    current.current = null;
    // Once the server has a plan, from here or elsewhere, going on means stepping it, not starting another.
    if (generation || (end.end === 'interrupted' && end.error.code === 'conflict')) wanted.current = null;
    setRun((last) => {
      if (end.end === 'done' || end.end === 'refused') return { state: end.end, generation: end.generation };
      if (end.end === 'interrupted') return { state: end.end, generation: known(last), error: end.error };
      return { state: end.end, generation: known(last) };
    });
  }, [project]);

  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(
    (template: string, answers: PlanAnswers, chosenPeople: People) => {
      if (current.current) return;
      wanted.current = { type: 'plan', template, input: answers };
      people.current = chosenPeople;
      void go();
    },
    [go],
  );
  const grow = useCallback(
    (growing: Growing) => {
      if (current.current) return;
      wanted.current = { type: 'growth', growing };
      void go();
    },
    [go],
  );
  const resume = useCallback(() => void go(), [go]);
  const retry = useCallback(() => {
    if (current.current) return;
    isRetry.current = true;
    void go();
  }, [go]);
  const stop = useCallback(() => {
    current.current?.abort();
    setRun((last) => (last.state === 'working' ? { ...last, isStopping: true } : last));
  }, []);

  const dismiss = useCallback(() => {
    if (current.current) return;
    wanted.current = null;
    setRun({ state: 'idle' });
  }, []);

  return {
    run,
    start,
    grow,
    resume,
    retry,
    stop,
    dismiss,
    remembersPeople: Object.keys(people.current).length > 0,
  };
}

function begin(project: string, wanted: Wanted): Promise<Result<Generation>> {
  if (wanted.type === 'growth') return invoke('growth.start', { project, ...wanted.growing });
  return invoke('generation.start', { project, template: wanted.template, input: wanted.input });
}

/** Jira's words come once, with the step that heard them; this page remembers them to the end of the run. */
function withWordsSaid(generation: Generation, said: Map<string, string>): Generation {
  for (const failure of generation.failures) if (failure.said) said.set(failure.node, failure.said);
  return {
    ...generation,
    failures: generation.failures.map((failure) => {
      const words = said.get(failure.node);
      return words === undefined ? failure : { ...failure, said: words };
    }),
  };
}

function known(run: Run): Generation | null {
  return run.state === 'idle' ? null : run.generation;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
