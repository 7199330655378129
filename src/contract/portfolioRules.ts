/** How the browser sums up the rows that the viewer may see: the same rules as the server's. */
export { rollUpTrains, type TrainRollUp, trainId } from '../domain/portfolio/trains';
