/** How a report reads as plain text: the same functions as the server's. */
export { moreText, reportText, titleOf } from '../domain/report/text';
