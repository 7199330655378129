import { isScalar } from 'yaml';
import { readYaml } from './yamlText';

/**
 * A template's text with another version in it, and everything else as it was written, comments included. A text
 * without a version stays as it is.
 *
 * @example
 * withVersion('id: churn\nversion: 1 # the first\n', 2); // 'id: churn\nversion: 2 # the first\n'
 */
export const withVersion = (text: string, version: number): string => {
  const yaml = readYaml(text);
  const value = yaml.ok ? yaml.document.getIn(['version'], true) : undefined;
  if (!isScalar(value) || !value.range) return text;
  const [start, end] = value.range;
  return `${text.slice(0, start)}${version}${text.slice(end)}`;
};
