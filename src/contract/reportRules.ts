/** How a report reads as plain text: the same functions as the server's. */
export { moreText, periodWords, reportText, titleOf } from '../domain/report/text';
