import type { Site } from '../model/site';
import type { Transition } from '../model/workflow';
import { statusShape } from './constants';

export const transitionShape = (site: Site, { id, to, asksForResolution }: Transition) => ({
  id,
  name: to.name,
  to: statusShape(site, to),
  hasScreen: asksForResolution,
  isGlobal: true,
  isInitial: false,
  isAvailable: true,
  isConditional: false,
  looped: false,
});
