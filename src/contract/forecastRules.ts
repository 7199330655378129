/** What the browser works out itself while sliders of a forecast move: the same functions as the server's, no zod among them. */
export { forecastFan } from '../domain/forecast/fan';
export { howMany } from '../domain/forecast/howMany';
export { HORIZON_DAYS } from '../domain/forecast/trials';
export { changedOutlook } from '../domain/forecast/whatIf';
export { whatIfPlayer } from '../domain/forecast/whatIfPlayer';
export { laterBy, probabilityBy, whenDone } from '../domain/forecast/whenDone';
