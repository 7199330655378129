/** What can be done with a node of the preview, wherever it is shown. */
export interface NodeActions {
  readonly isChanged: (key: string) => boolean;
  /** Opens the fields of a node next to what was pressed. */
  readonly onEdit: (key: string, at: Element) => void;
  readonly onLeaveOut: (key: string) => void;
}
