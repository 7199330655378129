/** What Jira says about the person who uses the app. */
export interface AdministrationJira {
  /** Whether the person has the global permission *Administer Jira*. */
  isAdministrator(): Promise<boolean>;
}
