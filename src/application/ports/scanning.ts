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
}
