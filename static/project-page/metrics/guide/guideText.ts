/** The guide as people also read it in the repository. */
export { default as GUIDE_TEXT } from '../../../../docs/metrics.md?raw';
