export type Section = 'data' | 'model' | 'infra' | 'monitor';

/** The 28 tests of the ML Test Score in their order, by which labels number them. */
export const ML_TESTS: readonly { readonly section: Section; readonly names: readonly string[] }[] = [
  {
    section: 'data',
    names: [
      'Feature expectations are captured in a schema',
      'All features are beneficial',
      'No feature’s cost is too much',
      'Features adhere to meta-level requirements',
      'The data pipeline has appropriate privacy controls',
      'New features can be added quickly',
      'All input feature code is tested',
    ],
  },
  {
    section: 'model',
    names: [
      'Model specifications are reviewed and submitted',
      'Offline and online metrics correlate',
      'All hyperparameters have been tuned',
      'The impact of model staleness is known',
      'A simpler model is not better',
      'Model quality is sufficient on important data slices',
      'The model is tested for considerations of inclusion',
    ],
  },
  {
    section: 'infra',
    names: [
      'Training is reproducible',
      'Model specifications are unit tested',
      'The pipeline is integration tested',
      'Model quality is validated before serving',
      'The model is debuggable',
      'Models are canaried before serving',
      'Serving models can be rolled back',
    ],
  },
  {
    section: 'monitor',
    names: [
      'Dependency changes result in notification',
      'Data invariants hold for inputs',
      'Training and serving are not skewed',
      'Models are not too stale',
      'Models are numerically stable',
      'Computing performance has not regressed',
      'Prediction quality has not regressed',
    ],
  },
];
