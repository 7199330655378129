/** What the browser works out itself over the projects that it shows: the same rules as the server's. */
export { type AgreedIncrement, agreedIncrements } from '../domain/pi/increments';
export { isOpenRisk } from '../domain/pi/risks';
export { type TrainPredictability, trainPredictability } from '../domain/pi/trainPredictability';
export { ROAM } from '../domain/pi/types';
