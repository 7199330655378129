import type { ForgeManifest } from '../../forge/manifest';

/** The manifest's surfaces by type, as declared, and its resources: all the site needs to place the app. */
export const describeModules = ({ modules, resources }: ForgeManifest) => {
  const byType: Record<string, unknown[]> = {};
  for (const { type, properties } of modules) {
    byType[type] ??= [];
    byType[type].push(properties);
  }
  return { modules: byType, resources };
};
