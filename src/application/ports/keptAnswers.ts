import type { Instant } from '../../domain/history/types';

/** Which answer of a project is kept: one for each section of its metrics. */
export interface AnswerName {
  readonly projectKey: string;
  readonly section: 'flow' | 'sprints' | 'ml' | 'quality';
}

/** Everything that an answer was made of, as JSON keeps it: where all of it is the same, so is the answer. */
export type SeenFacts = readonly unknown[];

/** An answer that was kept, before its text is read. */
export interface KeptAnswer {
  /** When it was made. */
  readonly at: Instant;
  /** Whether it was made of just these facts. */
  isOf(facts: SeenFacts): boolean;
  /** Undefined where a newer one has taken its place meanwhile. */
  text(): Promise<string | undefined>;
}

/** Answers that took long to make, kept for whoever sees the same. Nothing in it is needed: each can be made again. */
export interface KeptAnswers {
  find(name: AnswerName): Promise<KeptAnswer | undefined>;
  /** Keeps an answer instead of the one before; one that is too large is not kept. */
  keep(
    name: AnswerName,
    answer: { readonly at: Instant; readonly facts: SeenFacts; readonly text: string },
  ): Promise<void>;
  /** An answer as the text that it travels and is kept as. */
  deflate(answer: unknown): string;
}
