/** What the browser works out itself while sliders of a forecast move: the same functions as the server's, no zod among them. */
export { forecastFan } from '../domain/forecast/fan';
export { howMany } from '../domain/forecast/howMany';
export { changedOutlook, whatIf } from '../domain/forecast/whatIf';
export { laterBy, probabilityBy, whenDone } from '../domain/forecast/whenDone';
