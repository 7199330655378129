/** The only way the application learns what time it is. */
export interface Clock {
  now(): Date;
}
