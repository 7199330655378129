/** What the browser works out itself while sliders of a forecast move: the same functions as the server's, no zod among them. */
export { howMany } from '../domain/forecast/howMany';
export { whatIf } from '../domain/forecast/whatIf';
export { probabilityBy, whenDone } from '../domain/forecast/whenDone';
