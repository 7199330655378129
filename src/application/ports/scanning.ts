/** Some issues of a project, and where to go on. */
export interface ListedIds {
  readonly ids: readonly string[];
  /** Undefined where these were the last. */
  readonly next: string | undefined;
}

/** What the app asks Jira as itself, to know what there is to read. */
export interface ScanningJira {
  /** Keys of the projects in which an issue of a plan was updated in the last minutes. */
  changedProjects(minutes: number): Promise<ReadonlySet<string>>;
  /**
   * About how many issues some projects have together. What was just made or deleted may not be counted yet.
   *
   * @throws Failure `invalid-request` where one of them is gone
   */
  issueCount(projectIds: readonly string[]): Promise<number>;
  /**
   * Ids of a project's issues, so many at most.
   *
   * @param from what the part before ended with; where Jira does not know it any more, the list begins again
   */
  someIds(projectId: string, most: number, from: string | undefined): Promise<ListedIds>;
}
