import { useCallback, useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError, FitChoices, Generation, PlanAnswers, Requests, Result } from '../../shared/contract';
import { driveGeneration } from './driveGeneration';

type FieldValues = NonNullable<FitChoices['fieldValues']>;

/** What a plan is made from. */
export interface Wanted {
  readonly template: string;
  readonly input: PlanAnswers;
  readonly choices: FitChoices;
}

/** What a plan grows by. */
export type Growing = Omit<Requests['growth.start'], 'project'>;

/** What a run begins with. */
type Beginning =
  | { readonly type: 'plan'; readonly plan: Wanted }
  | { readonly type: 'growth'; readonly growing: Growing };

/** Who takes new issues, by account id. Kept in this page's memory only, for resuming. */
export type Assignees = Pick<Requests['generation.step'], 'people' | 'seats'>;

const NOBODY: Assignees = { people: {} };

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
      /** Set by the person: nothing is sent after the call that is under way. */
      readonly isPaused: boolean;
    }
  | { readonly state: 'stopped'; readonly generation: Generation | null }
  | { readonly state: 'interrupted'; readonly generation: Generation | null; readonly error: AppError }
  | { readonly state: 'refused'; readonly generation: Generation }
  | { readonly state: 'done'; readonly generation: Generation };

export interface GenerationControls {
  readonly run: Run;
  /** Starts generating a new plan. */
  readonly start: (wanted: Wanted, assignees: Assignees) => void;
  /** Lets the project's plan grow. */
  readonly grow: (growing: Growing, assignees: Assignees) => void;
  /** Goes on with the project's unfinished plan. */
  readonly resume: () => void;
  /** Tries again only what Jira refused, with these values of required fields. */
  readonly retry: (fieldValues?: FieldValues) => void;
  /** Sends nothing more until {@link GenerationControls.goOn}. */
  readonly pause: () => void;
  readonly goOn: () => void;
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
  const assignees = useRef<Assignees>(NOBODY);
  const [driver] = useState(() => crypto.randomUUID());
  const gate = useRef(createGate());
  const current = useRef<AbortController | null>(null);
  const wanted = useRef<Beginning | null>(null);
  const again = useRef<FieldValues | null>(null);

  const go = useCallback(async () => {
    if (current.current) return;
    const stopper = new AbortController();
    current.current = stopper;
    let generation: Generation | null = null;
    const said = new Map<string, string>();
    setRun((last) => ({
      state: 'working',
      generation: known(last),
      retrying: null,
      isStopping: false,
      isPaused: false,
    }));

    const end = await driveGeneration({
      step: async () => {
        if (wanted.current && !generation) return begin(project, wanted.current);
        if (again.current) {
          const begun = await invoke('generation.retry', { project, fieldValues: again.current });
          // A value that is refused is asked for again; what fails otherwise is tried again.
          if (begun.ok || begun.error.code === 'invalid-request') again.current = null;
          return begun;
        }
        const answer = await invoke('generation.step', { project, ...assignees.current, driver });
        return answer.ok ? { ok: true, value: withWordsSaid(answer.value, said) } : answer;
      },
      wait: (milliseconds) => pause(milliseconds, stopper.signal),
      isStopped: () => stopper.signal.aborted,
      untilGoing: () => gate.current.passed(),
      report: (progress) => {
        if (progress.type === 'step') generation = progress.generation;
        setRun((last) => ({
          state: 'working',
          generation: generation ?? known(last),
          retrying: progress.type === 'retrying' ? progress : null,
          isStopping: stopper.signal.aborted,
          isPaused: gate.current.isClosed(),
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
  }, [project, driver]);

  useEffect(() => {
    const passing = gate.current;
    return () => {
      current.current?.abort();
      passing.open();
    };
  }, []);

  const start = useCallback(
    (chosen: Wanted, who: Assignees) => {
      if (current.current) return;
      wanted.current = { type: 'plan', plan: chosen };
      assignees.current = who;
      void go();
    },
    [go],
  );
  const grow = useCallback(
    (chosen: Growing, who: Assignees) => {
      if (current.current) return;
      wanted.current = { type: 'growth', growing: chosen };
      assignees.current = who;
      void go();
    },
    [go],
  );
  const resume = useCallback(() => void go(), [go]);
  const retry = useCallback(
    (fieldValues: FieldValues = {}) => {
      if (current.current) return;
      again.current = fieldValues;
      void go();
    },
    [go],
  );
  const stop = useCallback(() => {
    current.current?.abort();
    gate.current.open();
    setRun((last) => (last.state === 'working' ? { ...last, isStopping: true } : last));
  }, []);

  const setPaused = useCallback((isPaused: boolean) => {
    if (isPaused) gate.current.close();
    else gate.current.open();
    setRun((last) => (last.state === 'working' ? { ...last, isPaused } : last));
  }, []);
  const pauseRun = useCallback(() => setPaused(true), [setPaused]);
  const goOn = useCallback(() => setPaused(false), [setPaused]);

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
    pause: pauseRun,
    goOn,
    stop,
    dismiss,
    remembersPeople: isSomebody(assignees.current),
  };
}

const isSomebody = ({ people, seats = [] }: Assignees): boolean =>
  Object.keys(people).length + seats.length > 0;

function begin(project: string, wanted: Beginning): Promise<Result<Generation>> {
  if (wanted.type === 'growth') return invoke('growth.start', { project, ...wanted.growing });
  return invoke('generation.start', { project, ...wanted.plan });
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

/** Lets steps pass while it is open. */
function createGate() {
  let waiting: (() => void)[] | undefined;
  return {
    isClosed: () => waiting !== undefined,
    close() {
      waiting ??= [];
    },
    open() {
      const passing = waiting ?? [];
      waiting = undefined;
      for (const pass of passing) pass();
    },
    passed() {
      const queue = waiting;
      return queue && new Promise<void>((resolve) => queue.push(resolve));
    },
  };
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
