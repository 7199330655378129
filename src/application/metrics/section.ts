import type { MetricsFilter } from '../../domain/metrics/filter';
import type { AnswerName } from '../ports/keptAnswers';
import type { ReadWork } from '../projectWork';

/** What a section is asked for: nothing besides the project where all of it is wanted. */
export interface SectionRequest {
  readonly project: string;
  readonly filter: MetricsFilter;
}

/** A section of the metrics, by what its answer is made of. */
export interface Section<Deps, Request extends SectionRequest, Beside, Answer> {
  readonly name: AnswerName['section'];
  /**
   * Everything that the answer is made of beside the project's work, such as readings of models, with nothing in it
   * that JSON does not keep: whether a kept answer still holds is seen from it.
   */
  readonly beside: (deps: Deps, projectId: string) => Promise<Beside>;
  /** The answer in the form in which it travels, made of what is given here and of nothing else. */
  readonly answerOf: (read: ReadWork, beside: Beside, request: Request, now: Date) => Answer;
}

/** Of a section that is made of the project's work alone. */
export const nothingBeside = async (): Promise<null> => null;
