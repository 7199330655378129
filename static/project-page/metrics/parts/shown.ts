/** What a metric shows once it has enough data. */
export type Shown<Metric> = Omit<Extract<Metric, { readonly status: 'ok' }>, 'status'>;
