import { text } from '../parts/tables';

/** The column of a table that holds issues' keys; on the page they are links. */
export const ISSUE = text('Issue');
